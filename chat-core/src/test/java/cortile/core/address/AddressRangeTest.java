package cortile.core.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.0/24,   192.0.2.255,      true",
        "192.0.2.77/24,  192.0.2.1,        true",
        "192.0.2.0/24,   192.0.3.0,        false",
        "192.0.2.7,      192.0.2.7,        true",
        "192.0.2.7,      192.0.2.8,        false",
        "0.0.0.0/0,      203.0.113.9,      true",
        "0.0.0.0/0,      2001:db8::1,      false",
        "10.0.0.0/9,     10.127.0.1,       true",
        "10.0.0.0/9,     10.128.0.1,       false",
        "2001:db8::/32,  2001:db8:9::1,    true",
        "2001:db8::/32,  2001:db9::1,      false",
        "fe80::/10,      fe80::1%eth0,     true",
        "192.0.2.0/24,   ::ffff:192.0.2.9, true",
        "192.0.2.0/24,   no address,       false"
    })
    void anAddressIsInARangeWhereItsFirstBitsAreTheSame(String range, String address, boolean inside) {
        assertThat(new AddressList(List.of(AddressRange.parse(range).orElseThrow())).contains(address))
                .isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anna",
                "localhost",
                "192.0.2.0/33",
                "192.0.2.0/",
                "192.0.2.0/-1",
                "999.0.0.1",
                "256.0.0.1",
                "1.1.1.256",
                ".::1",
                ":::",
                "1.2.3",
                "::/129"
            })
    void whatIsNoRangeIsNone(String written) {
        assertThat(AddressRange.parse(written)).isEmpty();
    }

    @Test
    void twoWaysToWriteOneRangeAreTheSame() {
        assertThat(AddressRange.parse(" 192.0.2.9/24 ")).isEqualTo(AddressRange.parse("192.0.2.0/24"));
        assertThat(AddressRange.parse("192.0.2.9/24").orElseThrow()).hasToString("192.0.2.0/24");
    }
}
