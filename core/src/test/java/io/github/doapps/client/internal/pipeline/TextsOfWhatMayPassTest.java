package io.github.doapps.client.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.AppPlatformException;
import io.github.doapps.OutcomeUnknownException;
import io.github.doapps.client.internal.operation.Effect;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Calls;
import io.github.doapps.client.scripted.ManualClock;
import io.github.doapps.client.scripted.ScriptedTransport;
import org.junit.jupiter.api.Test;

/** What is said of a status that may be another one next time, word for word. */
final class TextsOfWhatMayPassTest {

    private static final String GET = "GET /v2/apps/{app_id}/deployments/{deployment_id}";
    private static final String POST = "POST /v2/apps/{app_id}/deployments";

    private static AppPlatformException failureOf(Effect effect, Answer answer) {
        return new Calls(ScriptedTransport.always(answer)).failure(effect);
    }

    @Test
    void aTimeoutOfTheServersMayPassLater() {
        assertThat(failureOf(Effect.READ, Answer.of(408)))
                .hasMessage(
                        "getDeployment failed: 408 with no readable body ("
                                + GET
                                + ", attempt 4). Nothing was done on the server. It was tried 4"
                                + " times. Call it again later. [unexpected-status]");
    }

    @Test
    void whatCameTooEarlyMayPassLater() {
        assertThat(failureOf(Effect.ONCE, Answer.of(425)))
                .hasMessage(
                        "createDeployment failed: 425 with no readable body ("
                                + POST
                                + ", attempt 2). Nothing was done on the server. Call it again"
                                + " later. [unexpected-status]");
    }

    @Test
    void whatMustHappenOnceIsNotToldToBeCalledAgain() {
        AppPlatformException failure = failureOf(Effect.ONCE, Answer.of(408));
        assertThat(failure).isExactlyInstanceOf(OutcomeUnknownException.class);
        assertThat(failure.getCause())
                .hasMessage(
                        "createDeployment failed: 408 with no readable body ("
                                + POST
                                + ", attempt 1). It may or may not have been done on the server."
                                + " [unexpected-status]");
    }

    @Test
    void aResetIsToldThoughTheRestOfTheRateLimitIsNot() {
        long reset = ManualClock.START.plusSeconds(3600).getEpochSecond();
        AppPlatformException failure =
                failureOf(Effect.ONCE, Answer.of(429).with("ratelimit-reset", reset));
        assertThat(failure)
                .hasMessage(
                        "createDeployment failed: 429 with no readable body ("
                                + POST
                                + ", attempt 1). Nothing was done on the server. Another attempt"
                                + " would have to wait 3600.25 s, past the deadline of 60 s. The"
                                + " rate limit allows the next request at 2026-11-23T11:00:00Z."
                                + " [rate-limited]");
        assertThat(failure.report().orElseThrow().rateLimit()).isEmpty();
    }
}
