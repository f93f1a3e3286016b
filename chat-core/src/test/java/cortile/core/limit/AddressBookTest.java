package cortile.core.limit;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.core.address.AddressList;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AddressBookTest {

    private long now;
    private final AddressBook book = new AddressBook(
            AddressList.parse("127.0.0.0/8").orElseThrow(),
            2,
            () -> new SharedBucket(new TokenBucket(3, 1, () -> now)));

    @Test
    void anAddressHasItsNumberOfConnectionsAndOthersTheirs() {
        assertThat(book.enter("192.0.2.7")).isTrue();
        assertThat(book.enter("192.0.2.7")).isTrue();
        assertThat(book.enter("192.0.2.7")).isFalse();
        assertThat(book.isFull("192.0.2.7")).isTrue();
        assertThat(book.enter("192.0.2.8")).isTrue();
        book.leave("192.0.2.7");
        assertThat(book.enter("192.0.2.7")).isTrue();
    }

    @Test
    void ofIpv6TheFirst64BitsCount() {
        assertThat(book.enter("2001:db8:0:1::1")).isTrue();
        assertThat(book.enter("2001:db8:0:1::2")).isTrue();
        assertThat(book.enter("2001:db8:0:1::3")).isFalse();
        assertThat(book.enter("2001:db8:0:2::1")).isTrue();
    }

    @Test
    void whatIsExemptIsNotCounted() {
        for (int i = 0; i < 10; i++) {
            assertThat(book.enter("127.0.0.1")).isTrue();
        }
        assertThat(book.bucket("127.0.0.1")).isEmpty();
    }

    @Test
    void thoseOfOneAddressSendFromOneBucketAndWaitForEachOther() {
        book.enter("192.0.2.7");
        book.enter("192.0.2.7");
        Allowance one = new Allowance(new TokenBucket(100, 100, () -> now));
        Allowance other = new Allowance(new TokenBucket(100, 100, () -> now));
        book.bucket("192.0.2.7").ifPresent(one::share);
        book.bucket("192.0.2.7").ifPresent(other::share);
        for (int i = 0; i < 3; i++) {
            assertThat(other.nanosUntilNext()).isZero();
            one.take();
        }
        assertThat(other.nanosUntilNext()).isEqualTo(Duration.ofSeconds(1).toNanos());
        now += Duration.ofSeconds(1).toNanos();
        assertThat(other.nanosUntilNext()).isZero();
    }
}
