package io.github.doapps.client.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.AppPlatformException;
import io.github.doapps.CallReport;
import io.github.doapps.EarlierAttempt;
import io.github.doapps.client.internal.operation.Effect;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Calls;
import io.github.doapps.client.scripted.ScriptedTransport;
import io.github.doapps.client.scripted.Step;
import io.github.doapps.client.scripted.Steps;
import org.junit.jupiter.api.Test;

/** The report of a call tells what came of each attempt, not of the last alone. */
final class EarlierAttemptsTest {

    private static CallReport failed(Effect effect, Step... steps) {
        AppPlatformException failure = new Calls(ScriptedTransport.of(steps)).failure(effect);
        return failure.report().orElseThrow();
    }

    private static Answer answer(int status, String requestId) {
        return Answer.of(status).with("x-request-id", requestId);
    }

    @Test
    void aCallThatEndsWithoutAnAnswerTellsThoseBefore() {
        CallReport report =
                failed(
                        Effect.READ,
                        answer(503, "r-1"),
                        Answer.of(429),
                        Steps.notSent(),
                        Steps.lost());
        assertThat(report.earlierAttempts())
                .containsExactly(
                        EarlierAttempt.answered(503, "r-1"),
                        EarlierAttempt.answered(429, null),
                        EarlierAttempt.unanswered());
        assertThat(report.requestId()).isEmpty();
        assertThat(report.toString().replaceFirst("\\d+ ms", "… ms"))
                .isEqualTo(
                        "getDeployment GET /v2/apps/{app_id}/deployments/{deployment_id}:"
                                + " no-response, status none, attempts 4, … ms, effect on server"
                                + " NONE, earlier attempts [503 (request id r-1), 429, no answer]");
    }

    @Test
    void whatMustHappenOnceTellsThoseThatWereTurnedAway() {
        CallReport report = failed(Effect.ONCE, answer(429, "r-1"), answer(502, "r-2"));
        assertThat(report.earlierAttempts()).containsExactly(EarlierAttempt.answered(429, "r-1"));
        assertThat(report.statusCode()).hasValue(502);
        assertThat(report.requestId()).contains("r-2");
    }

    @Test
    void oneAttemptHasNoneBefore() {
        assertThat(failed(Effect.READ, answer(404, "r-1")).earlierAttempts()).isEmpty();
        assertThat(failed(Effect.ONCE, Steps.lost()).earlierAttempts()).isEmpty();
    }
}
