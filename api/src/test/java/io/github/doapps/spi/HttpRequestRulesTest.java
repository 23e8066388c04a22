package io.github.doapps.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A request that there is can be sent as it is. */
class HttpRequestRulesTest {

    private static final URI URI_ = URI.create("https://api.digitalocean.com/v2/apps?a=b,%2F");

    @ParameterizedTest
    @CsvSource({
        "/relative,is not http or https",
        "mailto:a@b,is not http or https",
        "ftp://127.0.0.1/,is not http or https",
        "//127.0.0.1/,is not http or https",
        "http:///x,'has no host, or more than a host and a port before its path'",
        "http://under_score/,'has no host, or more than a host and a port before its path'",
        "http://u:s3cret@127.0.0.1/,'has no host, or more than a host and a port before its path'",
        "http://127.0.0.1:0/,has a port that is none of 1 to 65535",
        "http://127.0.0.1:65536/,has a port that is none of 1 to 65535",
        "http://127.0.0.1/x?,'has an empty query, or a fragment'",
        "http://127.0.0.1/x#y,'has an empty query, or a fragment'"
    })
    void refusesUris(URI uri, String defect) {
        assertThatThrownBy(() -> new HttpRequest("GET", uri, HttpHeaders.empty(), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The URI " + defect);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "G T", "GET\r\n", "G:T", "GÄT"})
    void refusesMethods(String method) {
        assertThatThrownBy(() -> new HttpRequest(method, URI_, HttpHeaders.empty(), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The method is not an HTTP method");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s3cret\r\nX-B: 1",
                "s3cret\n",
                "s3cret\u0000",
                "s3cret\u00e9",
                "s3cret\u007f"
            })
    void refusesHeaderValuesAndQuotesNone(String value) {
        assertThatThrownBy(() -> withHeader("X-A", value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The header X-A has a character that cannot be sent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "X A", "X-A:", "X-\u00c4"})
    void refusesHeaderNames(String name) {
        assertThatThrownBy(() -> withHeader(name, "s3cret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A header's name is not a token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"content-Length", "Transfer-Encoding"})
    void leavesFramingToTheTransport(String name) {
        assertThatThrownBy(() -> withHeader(name, "5"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The header " + name + " is the transport's own to write");
    }

    @Test
    void takesTheRest() {
        assertThat(withHeader("X-!#$%&'*+.^_`|~0", "\t {x} \"~\"").headers().size()).isOne();
        assertThat(
                        new HttpRequest(
                                "X-Y", URI.create("HTTP://[::1]:65535"), HttpHeaders.empty(), null))
                .hasToString("X-Y ");
    }

    private static HttpRequest withHeader(String name, String value) {
        return new HttpRequest("GET", URI_, HttpHeaders.builder().add(name, value).build(), null);
    }
}
