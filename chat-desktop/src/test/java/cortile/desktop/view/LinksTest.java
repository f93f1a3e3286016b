package cortile.desktop.view;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.desktop.view.Links.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "see https://example.org/a?b=c#d. | https://example.org/a?b=c#d",
                "(http://example.org) | http://example.org",
                "https://example.org/Cortile_(chat) | https://example.org/Cortile_(chat)",
                "“https://example.org”! | https://example.org",
                "come to cortile://127.0.0.1:53100/garden, please | cortile://127.0.0.1:53100/garden"
            })
    void anAddressEndsBeforeTheSentenceDoes(String text, String address) {
        assertThat(Links.in(text)).extracting(Link::address).containsExactly(address);
        Link link = Links.in(text).get(0);
        assertThat(text.substring(link.start(), link.end())).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/passwd", "javascript://x", "cortile://:1", "xhttps://example.org", "://", "http://"
            })
    void whatLeadsToNoServerIsNoLink(String text) {
        assertThat(Links.in(text)).isEmpty();
    }

    @Test
    void severalAreFoundInTheirOrder() {
        assertThat(Links.in("http://a http://b")).extracting(Link::start).containsExactly(0, 9);
    }
}
