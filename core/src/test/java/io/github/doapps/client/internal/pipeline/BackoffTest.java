package io.github.doapps.client.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.RateLimitedException;
import io.github.doapps.ServerErrorException;
import io.github.doapps.client.RetrySettings;
import io.github.doapps.client.internal.operation.Effect;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Calls;
import io.github.doapps.client.scripted.ManualClock;
import io.github.doapps.client.scripted.ScriptedTransport;
import io.github.doapps.client.scripted.Steps;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a call waits between its attempts. */
final class BackoffTest {

    private final Calls calls = new Calls(ScriptedTransport.always(Answer.of(503)));

    private static List<Duration> millis(long... waits) {
        return Arrays.stream(waits).mapToObj(Duration::ofMillis).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "0,     0,        0,        0",
        "0.5,   250,      500,      1000",
        "0.999, 499.5,    999,      1998",
    })
    void everyWaitIsAShareOfABoundThatDoubles(
            double jitter, double first, double second, double third) {
        calls.jitter = jitter;
        calls.failure(Effect.READ);
        assertThat(calls.clock.sleeps().stream().map(wait -> wait.toNanos() / 1e6))
                .containsExactly(first, second, third);
    }

    @Test
    void noBoundGoesBeyondTheLongestDelay() {
        calls.jitter = 0.5;
        calls.retry = RetrySettings.defaults().withMaxAttempts(8);
        calls.failure(Effect.READ);
        assertThat(calls.clock.sleeps()).isEqualTo(millis(250, 500, 1000, 2000, 4000, 4000, 4000));
    }

    @Test
    void delaysCanBeSetToNone() {
        calls.retry = RetrySettings.defaults().withDelays(Duration.ZERO, Duration.ZERO);
        calls.failure(Effect.READ);
        assertThat(calls.clock.sleeps()).isEqualTo(millis(0, 0, 0));
    }

    @Test
    void delaysMayBeLongerThanNanosecondsCanCount() {
        calls.retry =
                RetrySettings.defaults()
                        .withDelays(Duration.ofMillis(500), ChronoUnit.FOREVER.getDuration());
        calls.failure(Effect.READ);
        assertThat(calls.clock.sleeps()).isEqualTo(millis(250, 500, 1000));

        Calls patient = new Calls(ScriptedTransport.always(Answer.of(503)));
        patient.retry =
                RetrySettings.defaults()
                        .withDelays(
                                ChronoUnit.FOREVER.getDuration(), ChronoUnit.FOREVER.getDuration());
        assertThat(patient.failure(Effect.READ)).isExactlyInstanceOf(ServerErrorException.class);
        assertThat(patient.clock.sleeps()).isEmpty();
    }

    @Test
    void thousandsOfAttemptsOverflowNothing() {
        calls.deadline = Duration.ofDays(365);
        calls.retry =
                RetrySettings.defaults()
                        .withMaxAttempts(2_000)
                        .withDelays(Duration.ofNanos(1), Duration.ofSeconds(2));
        calls.failure(Effect.READ);
        assertThat(calls.clock.sleeps()).hasSize(1_999).endsWith(Duration.ofSeconds(1));
    }

    @Test
    void aDeadlineMayBeLongerThanNanosecondsCanCount() {
        calls.deadline = ChronoUnit.FOREVER.getDuration();
        assertThat(calls.failure(Effect.READ)).isExactlyInstanceOf(ServerErrorException.class);
        assertThat(calls.report().attempts()).isEqualTo(4);
    }

    @Test
    void aWaitThatTheServerAsksForIsKeptToTheSecondWhateverTheJitter() {
        for (double jitter : new double[] {0, 0.5, 0.999}) {
            Calls asked =
                    new Calls(
                            ScriptedTransport.of(
                                    Answer.of(503).with("Retry-After", 20),
                                    Answer.of(429).with("Retry-After", 2),
                                    Answer.deployment("d-1")));
            asked.jitter = jitter;
            asked.make(Effect.READ);
            assertThat(asked.clock.sleeps()).isEqualTo(millis(20_000, 2_000));
        }
    }

    @Test
    void aServerThatAsksForNoWaitIsNotHammered() {
        Calls asked =
                new Calls(
                        ScriptedTransport.of(
                                Answer.of(503).with("Retry-After", 0),
                                Answer.of(429).with("Retry-After", 0),
                                Answer.of(429).limitedUntil(ManualClock.START.minusSeconds(9)),
                                Answer.deployment("d-1")));
        asked.make(Effect.READ);
        assertThat(asked.clock.sleeps()).isEqualTo(millis(250, 500, 1_000));
    }

    @Test
    void aDateIsComparedWithTheClockOfTheCall() {
        Calls asked =
                new Calls(
                        ScriptedTransport.of(
                                Answer.of(503).with("Retry-After", "Mon, 23 Nov 2026 10:00:12 GMT"),
                                Answer.deployment("d-1")));
        asked.clock.advance(Duration.ofMillis(1_500));
        asked.make(Effect.READ);
        assertThat(asked.clock.sleeps()).isEqualTo(millis(10_500));
    }

    @Test
    void aRateLimitIsAwaitedToItsResetAndABitSoThatNotAllComeBackAtOnce() {
        Calls limited =
                new Calls(
                        ScriptedTransport.of(
                                Answer.of(429).limitedUntil(ManualClock.START.plusSeconds(30)),
                                Answer.deployment("d-1")));
        limited.jitter = 0.999;
        limited.make(Effect.ONCE);
        assertThat(limited.clock.sleeps())
                .containsExactly(Duration.ofSeconds(30).plusNanos(499_500_000));
    }

    @Test
    void onlyA429WaitsForTheReset() {
        Calls failing =
                new Calls(
                        ScriptedTransport.of(
                                Answer.of(503).limitedUntil(ManualClock.START.plusSeconds(30)),
                                Answer.deployment("d-1")));
        failing.make(Effect.READ);
        assertThat(failing.clock.sleeps()).isEqualTo(millis(250));
    }

    @Test
    void aWaitThatJustFitsIsMadeAndOneThatFillsTheDeadlineIsNot() {
        for (long wait : new long[] {19, 20}) {
            Calls asked =
                    new Calls(
                            ScriptedTransport.of(
                                    Answer.of(429).with("Retry-After", wait),
                                    Answer.deployment("d-1")));
            asked.deadline = Duration.ofSeconds(20);
            if (wait == 19) {
                asked.make(Effect.ONCE);
                assertThat(asked.clock.elapsed()).isEqualTo(Duration.ofSeconds(19));
            } else {
                assertThat(asked.failure(Effect.ONCE))
                        .isExactlyInstanceOf(RateLimitedException.class)
                        .hasMessageContaining("would have to wait 20 s, past the deadline of 20 s");
                assertThat(asked.clock.elapsed()).isZero();
            }
        }
    }

    @Test
    void noCallOutlivesItsDeadlineByItsWaits() {
        calls.deadline = Duration.ofSeconds(1);
        assertThat(calls.failure(Effect.READ))
                .isExactlyInstanceOf(ServerErrorException.class)
                .hasMessageContaining("would have to wait 1 s, past the deadline of 1 s");
        assertThat(calls.clock.sleeps()).isEqualTo(millis(250, 500));
    }

    @Test
    void oneAttemptIsOneAttempt() {
        for (var step :
                Stream.of(Answer.of(503), Answer.of(429), Steps.notSent(), Steps.lost()).toList()) {
            Calls once = new Calls(ScriptedTransport.always(step));
            once.retry = RetrySettings.none();
            assertThat(once.failure(Effect.READ)).hasMessageNotContaining("It was tried");
            assertThat(once.report().attempts()).isEqualTo(1);
            assertThat(once.clock.sleeps()).isEmpty();
        }
    }
}
