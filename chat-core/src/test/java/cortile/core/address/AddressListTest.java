package cortile.core.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressListTest {

    @Test
    void anAddressOfAnyRangeIsInTheList() {
        AddressList list = AddressList.parse("127.0.0.0/8, ::1/128").orElseThrow();
        assertThat(list.contains("127.0.0.1")).isTrue();
        assertThat(list.contains("0:0:0:0:0:0:0:1")).isTrue();
        assertThat(list.contains("192.0.2.1")).isFalse();
        assertThat(AddressList.parse("none")).contains(AddressList.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "127.0.0.1,", "127.0.0.0/33"})
    void aListWithSomethingElseInItIsNone(String written) {
        assertThat(AddressList.parse(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7,           192.0.2.7",
        "2001:db8:1:2:3::4,   2001:db8:1:2:0:0:0:0/64",
        "2001:db8:1:2::9,     2001:db8:1:2:0:0:0:0/64",
        "2001:db8:1:3::9,     2001:db8:1:3:0:0:0:0/64",
        "fe80:0:0:0:1::9%eth0, fe80:0:0:0:0:0:0:0/64",
        "::ffff:192.0.2.7,    192.0.2.7"
    })
    void whoSharesTheFirst64BitsIsOneNeighbour(String address, String neighbour) {
        assertThat(Neighbour.of(address)).isEqualTo(neighbour);
    }
}
