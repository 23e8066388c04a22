package io.github.doapps.verification.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.AppPlatformClientBuilder;
import io.github.doapps.client.CallOptions;
import io.github.doapps.json.JsonObject;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A token or an endpoint that cannot be one is refused by the builder; nothing is sent. */
class RefusedSettingsTest {

    private static final Stack STACK = Stack.APACHE_JACKSON;

    @NullUnmarked // null is one of them
    static Stream<Arguments> badTokens() {
        return Stream.of(
                Arguments.of(null, "is null"),
                Arguments.of("", "is blank"),
                Arguments.of(" \t\r\n", "is blank"),
                Arguments.of("kanari\r\nX-Evil: 1", "has a line break inside"),
                Arguments.of("kanari\nmore", "has a line break inside"),
                Arguments.of(
                        "kanari more", "has a blank, a control or a non-ASCII character inside"),
                Arguments.of("kanari\0", "has a blank, a control or a non-ASCII character inside"),
                Arguments.of("kanariä", "has a blank, a control or a non-ASCII character inside"));
    }

    @ParameterizedTest(name = "{1}, {index}")
    @MethodSource("badTokens")
    @NullUnmarked // null is one of them
    void aTokenThatCanBeNoneIsRefusedAndNotShown(String token, String why) {
        AppPlatformClientBuilder builder = STACK.builder();

        assertThatThrownBy(() -> builder.token(token))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The token from the builder "
                                + why
                                + ". Nothing was sent. Give the token as DigitalOcean's control panel shows it, such as dop_v1_ and 64 more characters [invalid-token]")
                .satisfies(Canaries::assertNoneIn);
    }

    @Test
    void noTokenAtAllIsRefusedWithTheWaysToGiveOne() {
        assumeTrue(System.getenv("DIGITALOCEAN_TOKEN") == null);
        assumeTrue(System.getenv("DIGITALOCEAN_ACCESS_TOKEN") == null);

        assertThatThrownBy(() -> STACK.builder().build())
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "There is no token: DIGITALOCEAN_TOKEN and DIGITALOCEAN_ACCESS_TOKEN are not set, or blank. Nothing was sent. Set one of them, or call AppPlatformClient.builder().token(…) or tokenSource(…) [invalid-token]");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void blanksAroundATokenDoNotMatter(Stack stack) {
        try (RawServer server = RawServer.answering(Answers.deployment());
                AppPlatformClient platform =
                        stack.builder()
                                .endpoint(server.endpoint())
                                .token(" \tdop_v1_abc\r\n")
                                .build()) {
            platform.apps().createDeployment(Scene.APP);

            assertThat(server.onlyRequest().headerLines())
                    .contains("Authorization: Bearer dop_v1_abc");
        }
    }

    static Stream<Arguments> badEndpoints() {
        return Stream.of(
                Arguments.of("", "is relative"),
                Arguments.of("/v2", "is relative"),
                Arguments.of("api.digitalocean.com", "is relative"),
                Arguments.of("//api.digitalocean.com", "is relative"),
                Arguments.of("ftp://api.digitalocean.com", "has the scheme ftp, not https"),
                Arguments.of("file:///etc/passwd", "has the scheme file, not https"),
                Arguments.of(
                        "http://api.digitalocean.com",
                        "is plain http to api.digitalocean.com: the token would cross the network readable to anyone on the way"),
                Arguments.of(
                        "HTTP://10.0.0.1:8080",
                        "is plain http to 10.0.0.1: the token would cross the network readable to anyone on the way"),
                Arguments.of(
                        "http://localhost.example.com",
                        "is plain http to localhost.example.com: the token would cross the network readable to anyone on the way"),
                Arguments.of(
                        "http://127.0.0.1.example.com",
                        "is plain http to 127.0.0.1.example.com: the token would cross the network readable to anyone on the way"),
                Arguments.of(
                        "https://me:kanari@example.com",
                        "has a user part, which would end up in logs"),
                Arguments.of("https://example.com?a=kanari", "has a query or a fragment"),
                Arguments.of("https://example.com#kanari", "has a query or a fragment"),
                Arguments.of("https:///v2", "has no valid host name"),
                Arguments.of("https://exa mple.com", "is not a URI"));
    }

    @ParameterizedTest(name = "{index}: {0}")
    @MethodSource("badEndpoints")
    void anEndpointThatATokenMustNotGoToIsRefused(String endpoint, String why) {
        AppPlatformClientBuilder builder = STACK.builder();

        assertThatThrownBy(() -> builder.endpoint(endpoint))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The endpoint from the builder "
                                + why
                                + ". Nothing was sent. Give an absolute https URI such as https://api.digitalocean.com, or http for a loopback host [invalid-endpoint]")
                .satisfies(Canaries::assertNoneIn);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "https://api.digitalocean.com",
                "https://example.com:8443/some/path/",
                "http://localhost:1234",
                "http://LOCALHOST",
                "http://127.1.2.3:80",
                "http://[::1]:8080"
            })
    void anyOtherIsTaken(String endpoint) {
        try (AppPlatformClient platform =
                STACK.builder().token("t-1234").endpoint(endpoint).build()) {
            assertThat(platform.toString()).contains(endpoint.replaceFirst("/$", ""));
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"Authorization", "user-agent", "ACCEPT", "Content-Type"})
    void aHeaderThatTheClientSetsItselfCannotBeAdded(String name) {
        assertThatThrownBy(() -> CallOptions.defaults().withHeader(name, Canaries.TOKEN))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The header "
                                + name
                                + " is set by the client and cannot be added to a call [invalid-argument]")
                .satisfies(Canaries::assertNoneIn);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"HOST", "Content-Length", "connection", "Proxy-Authorization"})
    void aHeaderThatATransportWritesCannotBeAdded(String name) {
        assertThatThrownBy(() -> CallOptions.defaults().withHeader(name, Canaries.TOKEN))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The header "
                                + name
                                + " frames or routes the message, so the transport alone writes it [invalid-argument]")
                .satisfies(Canaries::assertNoneIn);
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"kanari\r\nX-Evil: 1", "kanari\0", "kanariä"})
    void aHeaderValueThatCannotBeSentIsRefusedAndNotShown(String value) {
        assertThatThrownBy(() -> CallOptions.defaults().withHeader("X-Mine", value))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The value of the header X-Mine has a line break, a control or a non-ASCII character [invalid-argument]")
                .satisfies(Canaries::assertNoneIn);
    }

    @Test
    void theDocumentsOfRequestsBlankTheirSecrets() {
        Canaries.assertNoneIn("a request", JsonObject.of("spec", Canaries.spec()).toString());
    }
}
