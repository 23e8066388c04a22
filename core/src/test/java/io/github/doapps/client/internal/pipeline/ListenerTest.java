package io.github.doapps.client.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.AppPlatformException;
import io.github.doapps.CallReport;
import io.github.doapps.EffectOnServer;
import io.github.doapps.ErrorCode;
import io.github.doapps.NotFoundException;
import io.github.doapps.RateLimit;
import io.github.doapps.client.CallListener;
import io.github.doapps.client.fixture.LogCapture;
import io.github.doapps.client.fixture.Unprintable;
import io.github.doapps.client.internal.operation.Effect;
import io.github.doapps.client.internal.operation.Rows;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Calls;
import io.github.doapps.client.scripted.ManualClock;
import io.github.doapps.client.scripted.ScriptedTransport;
import io.github.doapps.client.scripted.Steps;
import io.github.doapps.client.scripted.Undeclared;
import io.github.doapps.model.deployment.Deployment;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What listeners are told of a call, and what the client keeps of its rate limit. */
final class ListenerTest {

    private static Answer limited(Answer answer, int remaining) {
        return answer.with("ratelimit-limit", 5000)
                .with("ratelimit-remaining", remaining)
                .with("ratelimit-reset", ManualClock.START.plusSeconds(60).getEpochSecond());
    }

    private static RateLimit limit(int remaining) {
        return RateLimit.of(5000, remaining, ManualClock.START.plusSeconds(60));
    }

    @Test
    void aSuccessIsToldWithAllThatIsKnown() {
        ScriptedTransport transport = new ScriptedTransport();
        Calls calls = new Calls(transport);
        Runnable aWhile = () -> calls.clock.advance(Duration.ofMillis(40));
        transport
                .then(Answer.of(503).after(aWhile))
                .then(
                        limited(Answer.deployment("d-1"), 4711)
                                .with("x-request-id", "r-1")
                                .after(aWhile));
        calls.make(Effect.READ);
        CallReport report = calls.report();
        assertThat(report)
                .hasToString(
                        "getDeployment GET /v2/apps/{app_id}/deployments/{deployment_id}: succeeded,"
                                + " status 200, attempts 2, 330 ms, effect on server NONE, request"
                                + " id r-1, earlier attempts [503]");
        assertThat(report.errorCode()).isEmpty();
        assertThat(report.rateLimit()).contains(limit(4711));
        assertThat(report.retryAfter()).isEmpty();
        assertThat(report.duration()).isEqualTo(Duration.ofMillis(330));
    }

    @ParameterizedTest
    @CsvSource({"READ, NONE", "REPEATABLE, APPLIED", "ONCE, APPLIED"})
    void aSuccessHasDoneWhatItsOperationDoes(Effect effect, EffectOnServer done) {
        Calls calls = new Calls(ScriptedTransport.of(Answer.deployment("d-1")));
        calls.make(effect);
        assertThat(calls.report().effectOnServer()).isEqualTo(done);
    }

    @Test
    void aFailureIsToldAsTheExceptionTellsIt() {
        Calls calls =
                new Calls(
                        ScriptedTransport.of(
                                limited(Answer.failure(404, "not_found", "no"), 12)
                                        .with("x-request-id", "r-2")
                                        .with("Retry-After", 9)));
        AppPlatformException failure = calls.failure(Effect.ONCE);
        assertThat(failure.report()).containsSame(calls.report());
        assertThat(calls.report())
                .hasToString(
                        "createDeployment POST /v2/apps/{app_id}/deployments: not-found, status 404,"
                                + " attempts 1, 0 ms, effect on server NONE, request id r-2");
        assertThat(calls.report().retryAfter()).contains(Duration.ofSeconds(9));
        assertThat(calls.report().rateLimit()).contains(limit(12));
    }

    @Test
    void anUnknownOutcomeIsToldAsSuchAndItsCauseKeepsItsOwnCode() {
        Calls calls = new Calls(ScriptedTransport.of(Answer.of(500).with("x-request-id", "r-3")));
        AppPlatformException failure = calls.failure(Effect.ONCE);
        assertThat(failure.report()).containsSame(calls.report());
        assertThat(calls.report())
                .hasToString(
                        "createDeployment POST /v2/apps/{app_id}/deployments: outcome-unknown, status"
                                + " 500, attempts 1, 0 ms, effect on server UNKNOWN, request id"
                                + " r-3");
        assertThat(failure.getCause())
                .isInstanceOfSatisfying(
                        AppPlatformException.class,
                        cause -> assertThat(cause.code()).isEqualTo(ErrorCode.SERVER_ERROR));
    }

    @Test
    void aListenerThatThrowsHarmsNeitherTheCallNorTheNextListener() {
        List<Throwable> thrown =
                List.of(
                        new IllegalStateException("metrics are down"),
                        new NoClassDefFoundError("io/metrics/Timer"),
                        new AssertionError("a test's listener"),
                        new IOException("as Kotlin throws it"));
        List<CallReport> heard = new ArrayList<>();
        Calls calls =
                new Calls(
                        ScriptedTransport.of(
                                Answer.deployment("d-1"), Answer.failure(404, "not_found", "no")));
        for (Throwable each : thrown) {
            calls.with(throwing(each));
        }
        calls.with(heard::add);

        try (LogCapture log = LogCapture.start()) {
            Deployment deployment = calls.make(Rows.call(Effect.ONCE));
            assertThat(deployment.id()).isEqualTo("d-1");
            assertThatThrownBy(() -> calls.make(Effect.ONCE))
                    .isExactlyInstanceOf(NotFoundException.class)
                    .hasNoSuppressedExceptions();
            assertThat(log.ours())
                    .hasSize(8)
                    .containsOnly("WARNING A CallListener threw; the call is not affected");
        }
        assertThat(heard).containsExactlyElementsOf(calls.reports()).hasSize(2);
    }

    @Test
    void norDoesOneWhoseThrowableCannotBePrinted() {
        List<CallReport> heard = new ArrayList<>();
        Calls calls =
                new Calls(ScriptedTransport.of(Answer.deployment("d-1")))
                        .with(throwing(new Unprintable()))
                        .with(heard::add);
        try (LogCapture log = LogCapture.start()) {
            log.printing();
            assertThat(calls.make(Rows.call(Effect.ONCE)).id()).isEqualTo("d-1");
            assertThat(log.ours())
                    .containsExactly(
                            "WARNING A CallListener threw; the call is not affected",
                            "WARNING A CallListener threw; the call is not affected: "
                                    + Unprintable.class.getName());
        }
        assertThat(heard).hasSize(1);
    }

    private static CallListener throwing(Throwable thrown) {
        return report -> {
            throw Undeclared.<RuntimeException>thrown(thrown);
        };
    }

    @Test
    void theRateLimitIsTheLastThatAnAnswerStated() {
        Calls calls =
                new Calls(
                        ScriptedTransport.of(
                                limited(Answer.deployment("d-1"), 100),
                                Answer.deployment("d-1"),
                                limited(Answer.failure(404, "not_found", "no"), 98),
                                limited(Answer.of(503), 97),
                                Steps.notSentForGood()));
        CallPipeline pipeline = calls.pipeline();
        assertThat(pipeline.rateLimit()).isEmpty();
        pipeline.execute(Rows.call(Effect.READ), calls.settings());
        assertThat(pipeline.rateLimit()).contains(limit(100));
        pipeline.execute(Rows.call(Effect.READ), calls.settings());
        assertThat(pipeline.rateLimit()).as("nothing new").contains(limit(100));
        assertThatThrownBy(() -> pipeline.execute(Rows.call(Effect.READ), calls.settings()))
                .isInstanceOf(NotFoundException.class);
        assertThat(pipeline.rateLimit()).contains(limit(98));
        assertThatThrownBy(() -> pipeline.execute(Rows.call(Effect.READ), calls.settings()))
                .isInstanceOf(AppPlatformException.class);
        assertThat(pipeline.rateLimit()).as("of an attempt before the last").contains(limit(97));
    }

    @Test
    void theRateLimitIsSeenBeforeItsCallHasEnded() {
        Calls calls =
                new Calls(
                        ScriptedTransport.of(limited(Answer.of(503), 7), Answer.deployment("d-1")));
        CallPipeline pipeline = calls.pipeline();
        List<RateLimit> inTheWait = new ArrayList<>();
        calls.clock.beforeEachSleep(() -> pipeline.rateLimit().ifPresent(inTheWait::add));
        pipeline.execute(Rows.call(Effect.READ), calls.settings());
        assertThat(inTheWait).containsExactly(limit(7));
    }

    @Test
    void aListenerSeesTheRateLimitOfTheCallItHearsOf() {
        List<RateLimit> seen = new ArrayList<>();
        CallPipeline[] pipeline = new CallPipeline[1];
        Calls calls =
                new Calls(ScriptedTransport.of(limited(Answer.deployment("d-1"), 55)))
                        .with(report -> seen.add(pipeline[0].rateLimit().orElseThrow()));
        pipeline[0] = calls.pipeline();
        pipeline[0].execute(Rows.call(Effect.READ), calls.settings());
        assertThat(seen).containsExactly(limit(55));
    }

    @Test
    void whatWasNeverCalledIsNotTold() {
        Calls calls = new Calls(ScriptedTransport.of());
        CallPipeline pipeline = calls.pipeline();
        AtomicInteger closes = new AtomicInteger();
        pipeline.close(closes::incrementAndGet);
        pipeline.close(closes::incrementAndGet);
        assertThat(closes).hasValue(1);
        assertThatThrownBy(() -> pipeline.execute(Rows.call(Effect.ONCE), calls.settings()))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "createDeployment: this AppPlatformClient is closed. Nothing was sent. Build"
                                + " one client for as long as calls are made, and close it after the"
                                + " last [client-closed]");
        assertThat(calls.reports()).isEmpty();
    }
}
