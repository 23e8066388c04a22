package io.github.doapps.client.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.AppPlatformException;
import io.github.doapps.BadRequestException;
import io.github.doapps.EffectOnServer;
import io.github.doapps.ForbiddenException;
import io.github.doapps.NotFoundException;
import io.github.doapps.RateLimitedException;
import io.github.doapps.UnauthorizedException;
import io.github.doapps.client.internal.operation.Effect;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Calls;
import io.github.doapps.client.scripted.ScriptedTransport;
import io.github.doapps.client.scripted.Step;
import io.github.doapps.client.scripted.Steps;
import org.junit.jupiter.api.Test;

/** What is said of a refusal that may come of an attempt before it, word for word. */
final class TextsOfRepeatedCallsTest {

    private static final String POST = "POST /v2/apps/{app_id}/deployments/{deployment_id}/cancel";

    private static final Answer ENDED =
            Answer.of(400).body("{\"id\":\"bad_request\",\"message\":\"it has ended: CANCELED\"}");

    private static AppPlatformException failureOf(Step... steps) {
        return new Calls(ScriptedTransport.of(steps)).failure(Effect.REPEATABLE);
    }

    @Test
    void aRefusalAfterALostAnswerMayComeOfTheAttemptBefore() {
        AppPlatformException failure = failureOf(Steps.lost(), ENDED);
        assertThat(failure)
                .isExactlyInstanceOf(BadRequestException.class)
                .hasMessage(
                        "cancelDeployment failed: 400 bad_request: it has ended: CANCELED ("
                                + POST
                                + ", attempt 2). This attempt did nothing on the server, but an"
                                + " earlier one may have done it. That may be why this one was"
                                + " refused: look with getDeployment. [bad-request]");
        assertThat(failure.effectOnServer()).isEqualTo(EffectOnServer.UNKNOWN);
    }

    @Test
    void whatIsGoneAfterACutAnswerWasDoneByTheAttemptBefore() {
        AppPlatformException failure =
                failureOf(
                        Answer.of(200)
                                .with("Content-Type", "application/json")
                                .with("Content-Length", 400)
                                .body("{\"deployment\":"),
                        Answer.of(404)
                                .body("{\"id\":\"not_found\",\"message\":\"no such thing\"}"));
        assertThat(failure)
                .isExactlyInstanceOf(NotFoundException.class)
                .hasMessage(
                        "cancelDeployment failed: 404 not_found: no such thing ("
                                + POST
                                + ", attempt 2). This attempt did nothing on the server, but an"
                                + " earlier one did it, and only its answer is lost. That may be why"
                                + " this one was refused: look with getDeployment. [not-found]");
        assertThat(failure.effectOnServer()).isEqualTo(EffectOnServer.APPLIED);
    }

    @Test
    void aRefusalIsItsOwnWhereNoAttemptBeforeWasSent() {
        AppPlatformException failure = failureOf(Steps.notSent(), Answer.of(429), ENDED);
        assertThat(failure)
                .hasMessage(
                        "cancelDeployment failed: 400 bad_request: it has ended: CANCELED ("
                                + POST
                                + ", attempt 3). Nothing was done on the server. Correct the request:"
                                + " the same one will fail again. [bad-request]");
        assertThat(failure.effectOnServer()).isEqualTo(EffectOnServer.NONE);
    }

    @Test
    void whatAnAttemptBeforeDoesNotExplainKeepsItsAdvice() {
        assertThat(failureOf(Answer.of(503), Answer.of(401)))
                .isExactlyInstanceOf(UnauthorizedException.class)
                .hasMessage(
                        "cancelDeployment failed: 401 with no readable body ("
                                + POST
                                + ", attempt 2). This attempt did nothing on the server, but an"
                                + " earlier one may have done it. Check the token: it is missing,"
                                + " wrong or expired. [unauthorized]");
        assertThat(failureOf(Answer.of(503), Answer.of(403)))
                .isExactlyInstanceOf(ForbiddenException.class)
                .hasMessage(
                        "cancelDeployment failed: 403 with no readable body ("
                                + POST
                                + ", attempt 2). This attempt did nothing on the server, but an"
                                + " earlier one may have done it. Give the token the scope that the"
                                + " operation needs. [forbidden]");
        assertThat(failureOf(Answer.of(503), Answer.of(429).with("Retry-After", 60)))
                .isExactlyInstanceOf(RateLimitedException.class)
                .hasMessage(
                        "cancelDeployment failed: 429 with no readable body ("
                                + POST
                                + ", attempt 2). This attempt did nothing on the server, but an"
                                + " earlier one may have done it. Another attempt would have to wait"
                                + " 60 s, past the deadline of 60 s. The server asks to come back in"
                                + " 60 s, at 2026-11-23T10:01:00.250Z. [rate-limited]");
    }
}
