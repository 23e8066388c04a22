package io.github.doapps.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.client.fixture.Nothing;
import io.github.doapps.client.fixture.RecordingTransport;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where calls go, and where no token may go. */
class EndpointTest {

    private static final String REFUSED =
            "The endpoint from %s %s. Nothing was sent. Give an absolute https URI such as"
                    + " https://api.digitalocean.com, or http for a loopback host"
                    + " [invalid-endpoint]";

    private final RecordingTransport transport = RecordingTransport.create();

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "/v2", "api.digitalocean.com", "//api.digitalocean.com", "x"})
    void refusesRelativeOnes(String endpoint) {
        assertRefused(endpoint, "is relative");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.digital ocean.com",
                "https://a\nb",
                "https://[::1",
                "https://a/{app}",
                "https://a/%zz",
                "http://localhost\\@evil.example/",
                "://x",
                "https:",
                "https://a\u0000"
            })
    void refusesWhatIsNoUri(String endpoint) {
        assertRefused(endpoint, "is not a URI");
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://api.digitalocean.com,ftp",
        "file:///etc/passwd,file",
        "WS://localhost,ws",
        "localhost:8080,localhost",
        "javascript:alert(1),javascript"
    })
    void refusesOtherSchemes(String endpoint, String scheme) {
        assertRefused(endpoint, "has the scheme " + scheme + ", not https");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https:///v2",
                "https:api.digitalocean.com",
                "http://127.1",
                "http://127.0.0.256:80",
                "http://0x7f.0.0.1",
                "http://localhost:80:80",
                "https://under_score.example",
                "https://-a.example",
                "https://\u00e9.example",
                "https://:8080"
            })
    void refusesWhatHasNoHostName(String endpoint) {
        assertRefused(endpoint, "has no valid host name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://user:dop_v1_secret@api.digitalocean.com",
                "https://dop_v1_secret@api.digitalocean.com",
                "https://@api.digitalocean.com",
                "http://localhost@evil.example",
                "http://localhost:80@evil.example"
            })
    void refusesUserPartsAndQuotesNone(String endpoint) {
        assertRefused(endpoint, "has a user part, which would end up in logs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.digitalocean.com?a=b",
                "https://api.digitalocean.com/v2?",
                "https://api.digitalocean.com#x",
                "https://api.digitalocean.com/#",
                "http://localhost?@evil.example",
                "http://localhost#@evil.example"
            })
    void refusesQueriesAndFragments(String endpoint) {
        assertRefused(endpoint, "has a query or a fragment");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 65_536, 99_999, Integer.MAX_VALUE})
    void refusesPortsThatNoHostHas(int port) {
        assertRefused(
                "https://api.digitalocean.com:" + port,
                "has the port " + port + ", and ports go from 1 to 65535");
    }

    @ParameterizedTest
    @CsvSource({
        "http://api.digitalocean.com,api.digitalocean.com",
        "HTTP://api.digitalocean.com,api.digitalocean.com",
        "http://localhost.evil.example,localhost.evil.example",
        "http://evil.localhost,evil.localhost",
        "http://localhost.,localhost.",
        "http://127.0.0.1.evil.example,127.0.0.1.evil.example",
        "http://x127.0.0.1.example,x127.0.0.1.example",
        "http://0.0.0.0:8080,0.0.0.0",
        "http://128.0.0.1,128.0.0.1",
        "http://10.0.0.1,10.0.0.1",
        "http://169.254.169.254,169.254.169.254",
        "http://2130706433,2130706433",
        "http://[::],[::]",
        "http://[::2],[::2]",
        "http://[::1%25eth0],[::1%25eth0]",
        "http://[::ffff:127.0.0.1],[::ffff:127.0.0.1]",
        "http://[fe80::1],[fe80::1]"
    })
    void refusesPlainHttpToAnythingThatIsNotSurelyLoopback(String endpoint, String host) {
        assertRefused(
                endpoint,
                "is plain http to "
                        + host
                        + ": the token would cross the network readable to anyone on the way");
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost,http://localhost",
        "http://LOCALHOST:8080/,http://LOCALHOST:8080",
        "HTTP://Localhost,HTTP://Localhost",
        "http://127.0.0.1:80,http://127.0.0.1:80",
        "http://127.255.255.254,http://127.255.255.254",
        "http://[::1]:8080/,http://[::1]:8080",
        "http://[0:0:0:0:0:0:0:1],http://[0:0:0:0:0:0:0:1]",
        "https://10.0.0.1,https://10.0.0.1",
        "https://api.digitalocean.com,https://api.digitalocean.com",
        "https://localhost.evil.example:8443/,https://localhost.evil.example:8443",
        "HTTPS://API.DIGITALOCEAN.COM,HTTPS://API.DIGITALOCEAN.COM",
        "' https://api.digitalocean.com/\n',https://api.digitalocean.com",
        "https://proxy.example/do/api/,https://proxy.example/do/api",
        "https://proxy.example/d%20o,https://proxy.example/d%20o",
        "https://proxy.example/d\u00f6,https://proxy.example/d%C3%B6"
    })
    void sendsToAnyOther(String endpoint, String base) {
        call(builder(null).endpoint(endpoint));

        assertThat(transport.request().uri())
                .hasToString(base + "/v2/apps/app%201/deployments/d-1");
    }

    @Test
    void takesAUriToo() {
        call(builder(null).endpoint(URI.create("https://proxy.example/do")));

        assertThat(transport.request().uri())
                .hasToString("https://proxy.example/do/v2/apps/app%201/deployments/d-1");
    }

    @Test
    void refusesNullByName() {
        assertThatThrownBy(() -> builder(null).endpoint(Nothing.of(String.class)))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("endpoint");
        assertThatThrownBy(() -> builder(null).endpoint(Nothing.of(URI.class)))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("endpoint");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,https://api.digitalocean.com",
                "'',https://api.digitalocean.com",
                "' \n',https://api.digitalocean.com",
                "https://proxy.example/do/,https://proxy.example/do",
                "' http://127.0.0.1:8080\n',http://127.0.0.1:8080"
            })
    void readsTheEnvironment(String variable, String base) {
        call(builder(variable));

        assertThat(transport.request().uri())
                .hasToString(base + "/v2/apps/app%201/deployments/d-1");
    }

    @Test
    void namesTheVariableWhoseEndpointIsRefused() {
        assertThatThrownBy(builder("http://proxy.example")::build)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        REFUSED.formatted(
                                "DIGITALOCEAN_API_URL",
                                "is plain http to proxy.example: the token would cross the network"
                                        + " readable to anyone on the way"));
    }

    @Test
    void prefersTheBuildersEndpointToTheEnvironments() {
        call(builder("nonsense").endpoint("https://proxy.example"));

        assertThat(transport.request().uri()).hasHost("proxy.example");
    }

    private void assertRefused(String endpoint, String defect) {
        assertThatThrownBy(() -> builder(null).endpoint(endpoint))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(REFUSED.formatted("the builder", defect))
                .hasNoCause();
    }

    private void call(AppPlatformClientBuilder builder) {
        try (AppPlatformClient client = builder.build()) {
            client.apps().getDeployment("app 1", "d-1");
        }
    }

    private AppPlatformClientBuilder builder(@Nullable String endpointVariable) {
        Map<String, @Nullable String> environment = new java.util.HashMap<>();
        environment.put("DIGITALOCEAN_TOKEN", "dop_v1_canary");
        environment.put("DIGITALOCEAN_API_URL", endpointVariable);
        return new AppPlatformClientBuilder(environment::get).transport(transport);
    }
}
