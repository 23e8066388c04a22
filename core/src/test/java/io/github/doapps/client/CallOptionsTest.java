package io.github.doapps.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.client.fixture.Nothing;
import io.github.doapps.client.fixture.RecordingTransport;
import io.github.doapps.spi.HttpHeaders;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which headers a call may carry, and that their values are in no text. */
class CallOptionsTest {

    private final RecordingTransport transport = RecordingTransport.create();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization",
                "authorization",
                "AUTHORIZATION",
                "User-Agent",
                "Accept",
                "Accept-Encoding",
                "Content-Type",
                "Content-Encoding"
            })
    void refusesWhatTheClientSets(String name) {
        assertRefused(
                name,
                "canary",
                "The header "
                        + name
                        + " is set by the client and cannot be added to a call"
                        + " [invalid-argument]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host",
                "HOST",
                "Content-Length",
                "Transfer-Encoding",
                "TE",
                "Trailer",
                "Connection",
                "Keep-Alive",
                "Upgrade",
                "Expect",
                "Proxy-Authorization",
                "proxy-connection"
            })
    void refusesWhatATransportWrites(String name) {
        assertRefused(
                name,
                "canary",
                "The header "
                        + name
                        + " frames or routes the message, so the transport alone writes it"
                        + " [invalid-argument]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "X Y",
                " X-A",
                "X-A ",
                "X-A:",
                ":authority",
                "X-A\r\nX-Evil: 1",
                "X\u0000",
                "X-\u00e9",
                "X(Y)",
                "dop_v1_canary in the wrong place"
            })
    void refusesWhatIsNoName(String name) {
        assertRefused(
                name,
                "canary",
                "The name of a header is empty, or has other characters than letters, digits and"
                        + " hyphens [invalid-argument]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "canary\nX-Evil: 1",
                "canary\r1",
                "canary\r\n\r\n{}",
                "canary\u0000",
                "canary\u007f",
                "canary\u0085x",
                "canary\u00e9",
                "canary\ud83d\ude00",
                "\u00a0canary"
            })
    void refusesWhatIsNoValueWithoutQuotingIt(String value) {
        assertRefused(
                "X-Secret",
                value,
                "The value of the header X-Secret has a line break, a control or a non-ASCII"
                        + " character [invalid-argument]");
    }

    @Test
    void sendsWhatWasAddedAfterTheClientsOwn() {
        try (AppPlatformClient client =
                new AppPlatformClientBuilder(Map.of("DIGITALOCEAN_TOKEN", "dop_v1_canary")::get)
                        .transport(transport)
                        .build()) {
            client.apps(
                            CallOptions.defaults()
                                    .withHeader("X-Trace", "1")
                                    .withHeader("x-trace", " a\tb \n")
                                    .withHeader("X_Empty!", ""))
                    .getDeployment("app", "d-1");
            client.apps().getDeployment("app", "d-1");
        }

        HttpHeaders sent = transport.requests().get(0).headers();
        assertThat(sent)
                .hasToString(
                        "[authorization, user-agent, accept, accept-encoding, x-trace, x-trace, x_empty!]");
        assertThat(sent.all("X-Trace")).containsExactly("1", "a\tb");
        assertThat(sent.all("X_Empty!")).containsExactly("");
        assertThat(transport.requests().get(1).headers())
                .hasToString("[authorization, user-agent, accept, accept-encoding]");
    }

    @Test
    void changesNothingInPlace() {
        CallOptions none = CallOptions.defaults();

        CallOptions all =
                none.withDeadline(Duration.ofSeconds(5))
                        .withRetry(RetrySettings.none())
                        .withHeader("X-Secret", "canary");

        assertThat(none.deadline()).isEmpty();
        assertThat(none.retry()).isEmpty();
        assertThat(none.headers().size()).isZero();
        assertThat(all.deadline()).contains(Duration.ofSeconds(5));
        assertThat(all.retry()).contains(RetrySettings.none());
        assertThat(all.headers().all("x-secret")).containsExactly("canary");
        assertThat(all)
                .isEqualTo(
                        none.withHeader("X-SECRET", "canary")
                                .withRetry(RetrySettings.none())
                                .withDeadline(Duration.ofSeconds(5)))
                .hasSameHashCodeAs(
                        none.withHeader("X-SECRET", "canary")
                                .withRetry(RetrySettings.none())
                                .withDeadline(Duration.ofSeconds(5)))
                .isNotEqualTo(all.withHeader("X-Secret", "canary"));
    }

    @Test
    void namesHeadersAndNoValueInItsText() {
        assertThat(CallOptions.defaults())
                .hasToString("deadline of the client, retry of the client, headers []");
        assertThat(
                        CallOptions.defaults()
                                .withDeadline(Duration.ofMinutes(2))
                                .withRetry(RetrySettings.none())
                                .withHeader("X-Secret", "canary"))
                .hasToString(
                        "deadline PT2M, retry at most 1 attempts, waits of PT0.5S to PT8S, headers"
                                + " [x-secret]");
    }

    @Test
    void refusesNullByName() {
        assertThatThrownBy(() -> CallOptions.defaults().withRetry(Nothing.of(RetrySettings.class)))
                .isExactlyInstanceOf(NullPointerException.class)
                .hasMessage("retry");
    }

    private static void assertRefused(String name, String value, String why) {
        assertThatThrownBy(() -> CallOptions.defaults().withHeader(name, value))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(why)
                .hasNoCause();
    }
}
