package io.github.doapps.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.client.fixture.Nothing;
import io.github.doapps.client.fixture.Plugins;
import io.github.doapps.client.fixture.ProviderSource;
import io.github.doapps.client.fixture.RecordingTransport;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.JsonCodec;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bounds of what a client and a call can be told, at both ends. */
class SettingsTest {

    private static final Duration LONGEST = Duration.ofSeconds(Long.MAX_VALUE, 999_999_999);

    @RegisterExtension private final Plugins plugins = new Plugins();

    private final RecordingTransport transport = RecordingTransport.create();
    private final AppPlatformClientBuilder builder =
            new AppPlatformClientBuilder(Map.of("DIGITALOCEAN_TOKEN", "dop_v1_canary")::get)
                    .transport(transport);

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-0.000000001S", "PT-1S", "PT-2562047788015215H-30M-8S"})
    void refusesADeadlineThatHasPassed(Duration deadline) {
        String why = "A deadline is more than zero, not " + deadline + " [invalid-argument]";

        assertRefused(why, () -> builder.deadline(deadline));
        assertRefused(why, () -> CallOptions.defaults().withDeadline(deadline));
    }

    @Test
    void callsWithTheLongestDeadline() {
        try (AppPlatformClient client = builder.deadline(LONGEST).build()) {
            client.apps().getDeployment("app", "d-1");
            client.apps(CallOptions.defaults().withDeadline(Duration.ofSeconds(Long.MAX_VALUE)))
                    .getDeployment("app", "d-1");
        }

        assertThat(transport.requests()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT0.000999999S", "PT-1S", "PT2147483.647000001S"})
    void refusesAConnectTimeoutThatNoSocketCanHave(Duration timeout) {
        assertRefused(
                "A connect timeout is 1 ms to 2147483647 ms (24 days), not "
                        + timeout
                        + " [invalid-argument]",
                () -> builder.connectTimeout(timeout));
    }

    @Test
    void refusesTheLongestConnectTimeoutWithoutOverflow() {
        assertRefused(
                "A connect timeout is 1 ms to 2147483647 ms (24 days), not "
                        + LONGEST
                        + " [invalid-argument]",
                () -> builder.connectTimeout(LONGEST));
    }

    @ParameterizedTest
    @CsvSource({"PT0.001S", "PT7S", "PT2147483.647S"})
    void handsTheConnectTimeoutToTheTransportThatItCreates(Duration timeout) throws IOException {
        ProviderSource provider =
                ProviderSource.transport("example.Alpha", "alpha", 50)
                        .with(
                                "create",
                                "return new io.github.doapps.client.fixture.RecordingTransport("
                                        + "name(), settings.connectTimeout().toString(),"
                                        + " java.util.Set.of());");

        try (AppPlatformClient client =
                new AppPlatformClientBuilder(name -> name.endsWith("TOKEN") ? "dop_v1_x" : null)
                        .connectTimeout(timeout)
                        .classLoader(plugins.loader("plugins", plugins.folder("x", provider)))
                        .build()) {
            assertThat(client.describe()).contains("; transport alpha " + timeout + "; ");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE - 15})
    void refusesAResponseSizeThatNoArrayCanHave(int bytes) {
        assertRefused(
                "An answer may have 1 to 2147483631 bytes, not " + bytes + " [invalid-argument]",
                () -> builder.maxResponseSize(bytes));
    }

    @Test
    void readsAnswersUpToTheSizeThatWasSet() {
        try (AppPlatformClient client = builder.maxResponseSize(Integer.MAX_VALUE - 16).build()) {
            assertThat(client.apps().getDeployment("app", "d-1").id()).isEqualTo("d-1");
        }
        try (AppPlatformClient client = builder.maxResponseSize(1).build()) {
            assertThatThrownBy(() -> client.apps().getDeployment("app", "d-1"))
                    .hasMessageContaining(
                            "200, but its body is larger than the 1 bytes that the client reads");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void refusesLessThanOneAttempt(int attempts) {
        assertRefused(
                "A call takes at least 1 attempt, not " + attempts + " [invalid-argument]",
                () -> RetrySettings.defaults().withMaxAttempts(attempts));
    }

    @ParameterizedTest
    @CsvSource({"PT-1S,PT1S", "PT2S,PT1S", "PT-2S,PT-1S", "PT0S,PT-0.000000001S"})
    void refusesDelaysThatAreNoRange(Duration base, Duration longest) {
        assertRefused(
                "Delays of " + base + " to " + longest + " are no range [invalid-argument]",
                () -> RetrySettings.defaults().withDelays(base, longest));
    }

    @Test
    void takesDelaysFromNoneToTheLongest() {
        assertThatCode(
                        () -> {
                            RetrySettings.defaults().withDelays(Duration.ZERO, Duration.ZERO);
                            RetrySettings.defaults().withDelays(LONGEST, LONGEST);
                        })
                .doesNotThrowAnyException();
        assertThat(
                        RetrySettings.defaults()
                                .withMaxAttempts(Integer.MAX_VALUE)
                                .withDelays(Duration.ZERO, LONGEST))
                .hasToString(
                        "at most 2147483647 attempts, waits of PT0S to "
                                + "PT2562047788015215H30M7.999999999S");
    }

    @Test
    void comparesRetrySettingsByWhatTheySay() {
        assertThat(RetrySettings.none()).isEqualTo(RetrySettings.defaults().withMaxAttempts(1));
        assertThat(RetrySettings.none()).hasSameHashCodeAs(RetrySettings.none());
        assertThat(RetrySettings.none()).isNotEqualTo(RetrySettings.defaults());
        assertThat(RetrySettings.defaults())
                .hasToString("at most 4 attempts, waits of PT0.5S to PT8S");
    }

    @Test
    void refusesNullByName() {
        assertNamed("tokens", () -> builder.tokenSource(Nothing.of(TokenSource.class)));
        assertNamed("transport", () -> builder.transport(Nothing.of(HttpTransport.class)));
        assertNamed("name", () -> builder.transport(Nothing.of(String.class)));
        assertNamed("codec", () -> builder.codec(Nothing.of(JsonCodec.class)));
        assertNamed("name", () -> builder.codec(Nothing.of(String.class)));
        assertNamed("classLoader", () -> builder.classLoader(Nothing.of(ClassLoader.class)));
        assertNamed("retry", () -> builder.retry(Nothing.of(RetrySettings.class)));
        assertNamed("listener", () -> builder.listener(Nothing.of(CallListener.class)));
        assertNamed("clock", () -> builder.clock(Nothing.of(CallClock.class)));
        assertNamed("jitter", () -> builder.jitter(Nothing.of(DoubleSupplier.class)));
    }

    private static void assertRefused(String why, Runnable setting) {
        assertThatThrownBy(setting::run)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(why);
    }

    private static void assertNamed(String parameter, Runnable setting) {
        assertThatThrownBy(setting::run)
                .isExactlyInstanceOf(NullPointerException.class)
                .hasMessage(parameter);
    }
}
