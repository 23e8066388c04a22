package io.github.doapps.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
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
        "http://127.0.0.1/x#y,'has an empty query, or a fragment'",
        "http://127.0.0.1/caf\u00e9,has a character in its path or query that must be percent-encoded",
        "http://127.0.0.1/x?q=\u20ac,has a character in its path or query that must be percent-encoded",
        "http://127.0.0.1/x?a[]=1,has a character in its path or query that must be percent-encoded"
    })
    void refusesUris(URI uri, String defect) {
        assertThatThrownBy(() -> new HttpRequest("GET", uri, HttpHeaders.empty(), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The URI " + defect);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "get",
                "Get",
                " GET",
                "GET ",
                "GET\r\n",
                "G T",
                "G\u00c4T",
                "HEAD",
                "CONNECT",
                "X"
            })
    void refusesMethods(String method) {
        assertThatThrownBy(() -> new HttpRequest(method, URI_, HttpHeaders.empty(), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The method is none of GET, POST, PUT, PATCH and DELETE, in capitals");
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
                .hasMessage(
                        "The value of the header X-A has a line break, a control or a non-ASCII"
                                + " character");
    }

    @ParameterizedTest
    @ValueSource(strings = {" s3cret", "s3cret ", "\ts3cret", "s3cret\t", " "})
    void refusesBlanksAroundAValue(String value) {
        assertThatThrownBy(() -> withHeader("X-A", value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The value of the header X-A has blanks around it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "X A", " X", "X ", "X-A:", "X\r\nY", "X\u0000", "X-\u00c4"})
    void refusesHeaderNames(String name) {
        assertThatThrownBy(() -> withHeader(name, "s3cret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The name of a header is empty, or has other characters than letters,"
                                + " digits and hyphens");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host",
                "content-Length",
                "Transfer-Encoding",
                "TE",
                "Trailer",
                "connection",
                "Keep-Alive",
                "Upgrade",
                "EXPECT",
                "Proxy-Authorization",
                "proxy-connection"
            })
    void leavesFramingToTheTransport(String name) {
        assertThatThrownBy(() -> withHeader(name, "5"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The header "
                                + name
                                + " frames or routes the message, so the transport alone writes"
                                + " it");
    }

    @Test
    void takesTheRest() {
        assertThat(withHeader("X-!#$%&'*+.^_`|~0", "{x}\t \"~\"").headers().size()).isOne();
        assertThat(withHeader("Proxy", "").headers().first("proxy")).contains("");
        for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE")) {
            URI uri = URI.create("HTTP://[::1]:65535");
            assertThat(new HttpRequest(method, uri, HttpHeaders.empty(), null))
                    .hasToString(method + " ");
        }
    }

    private static HttpRequest withHeader(String name, String value) {
        return new HttpRequest("GET", URI_, HttpHeaders.builder().add(name, value).build(), null);
    }
}
