package io.github.doapps.client.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.ApiException;
import io.github.doapps.AppPlatformException;
import io.github.doapps.BadRequestException;
import io.github.doapps.ConflictException;
import io.github.doapps.ErrorCode;
import io.github.doapps.ForbiddenException;
import io.github.doapps.NotFoundException;
import io.github.doapps.RateLimit;
import io.github.doapps.RateLimitedException;
import io.github.doapps.ServerErrorException;
import io.github.doapps.UnauthorizedException;
import io.github.doapps.UnprocessableEntityException;
import io.github.doapps.client.internal.operation.Effect;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Calls;
import io.github.doapps.client.scripted.ManualClock;
import io.github.doapps.client.scripted.ScriptedTransport;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the exceptions for an answer that is no success say, word for word. */
final class TextsOfRefusalsTest {

    private static final String GET = "GET /v2/apps/{app_id}/deployments/{deployment_id}";

    private static <T extends AppPlatformException> T failureOf(
            Class<T> type, Effect effect, Answer answer) {
        AppPlatformException failure = new Calls(ScriptedTransport.always(answer)).failure(effect);
        assertThat(failure).isExactlyInstanceOf(type).hasNoCause();
        return type.cast(failure);
    }

    @Test
    void aBadRequestNamesTheServersWordsAndItsRequestId() {
        BadRequestException failure =
                failureOf(
                        BadRequestException.class,
                        Effect.ONCE,
                        Answer.of(400)
                                .with("X-Request-Id", "from-the-header")
                                .body(
                                        "{\"id\":\"bad_request\",\"message\":\"invalid uuid\","
                                                + "\"request_id\":\"from-the-body\"}"));
        assertThat(failure)
                .hasMessage(
                        "createDeployment failed: 400 bad_request: invalid uuid"
                                + " (POST /v2/apps/{app_id}/deployments, request id from-the-body,"
                                + " attempt 1). Nothing was done on the server. Correct the"
                                + " request: the same one will fail again. [bad-request]");
        assertThat(failure.statusCode()).isEqualTo(400);
        assertThat(failure.errorId()).contains("bad_request");
        assertThat(failure.serverMessage()).contains("invalid uuid");
        assertThat(failure.requestId()).contains("from-the-body");
        assertThat(failure.operation()).contains("createDeployment");
        assertThat(failure.code()).isEqualTo(ErrorCode.BAD_REQUEST);
    }

    @Test
    void anUnauthorizedCallSaysToCheckTheToken() {
        assertThat(
                        failureOf(
                                UnauthorizedException.class,
                                Effect.READ,
                                Answer.failure(401, "unauthorized", "Unable to authenticate you")
                                        .with("x-request-id", "r-1")))
                .hasMessage(
                        "getDeployment failed: 401 unauthorized: Unable to authenticate you ("
                                + GET
                                + ", request id r-1, attempt 1). Nothing was done on the server."
                                + " Check the token: it is missing, wrong or expired."
                                + " [unauthorized]");
    }

    @Test
    void aForbiddenCallSaysToWidenTheTokensScope() {
        assertThat(
                        failureOf(
                                ForbiddenException.class,
                                Effect.READ,
                                Answer.failure(403, "forbidden", "You are not authorized")))
                .hasMessage(
                        "getDeployment failed: 403 forbidden: You are not authorized ("
                                + GET
                                + ", attempt 1). Nothing was done on the server. Give the token the"
                                + " scope that the operation needs. [forbidden]");
    }

    @Test
    void whatIsNotFoundSaysToCheckTheIds() {
        assertThat(
                        failureOf(
                                NotFoundException.class,
                                Effect.READ,
                                Answer.failure(404, "not_found", "no such deployment")))
                .hasMessage(
                        "getDeployment failed: 404 not_found: no such deployment ("
                                + GET
                                + ", attempt 1). Nothing was done on the server. Check app_id and"
                                + " deployment_id, and that the token belongs to the account that owns them."
                                + " [not-found]");
    }

    @Test
    void aConflictSaysToLookAtWhatIsThere() {
        assertThat(
                        failureOf(
                                ConflictException.class,
                                Effect.REPEATABLE,
                                Answer.failure(409, "conflict", "already canceled")))
                .hasMessage(
                        "cancelDeployment failed: 409 conflict: already canceled (POST"
                                + " /v2/apps/{app_id}/deployments/{deployment_id}/cancel, attempt"
                                + " 1). Nothing was done on the server. Look at what is there"
                                + " already, then change the request. [conflict]");
    }

    @Test
    void aRequestThatCannotBeDoneSaysToCorrectIt() {
        assertThat(
                        failureOf(
                                UnprocessableEntityException.class,
                                Effect.ONCE,
                                Answer.of(422)
                                        .body(
                                                "{\"error\":\"unprocessable_entity\",\"messages\":"
                                                        + "[\"no source\",\"no region\"]}")))
                .hasMessage(
                        "createDeployment failed: 422 unprocessable_entity: no source; no region"
                                + " (POST /v2/apps/{app_id}/deployments, attempt 1). Nothing was"
                                + " done on the server. Correct the request: the same one will fail"
                                + " again. [unprocessable-entity]");
    }

    @Test
    void aRateLimitThatOutlastsTheDeadlineSaysWhenToComeBack() {
        RateLimitedException failure =
                failureOf(
                        RateLimitedException.class,
                        Effect.ONCE,
                        Answer.failure(429, "too_many_requests", "API rate limit exceeded")
                                .with("Retry-After", 75)
                                .limitedUntil(ManualClock.START.plusSeconds(90)));
        assertThat(failure)
                .hasMessage(
                        "createDeployment failed: 429 too_many_requests: API rate limit exceeded"
                                + " (POST /v2/apps/{app_id}/deployments, attempt 1). Nothing was"
                                + " done on the server. Another attempt would have to wait 75 s,"
                                + " past the deadline of 60 s. The server asks to come back in 75"
                                + " s, at 2026-11-23T10:01:15Z. [rate-limited]");
        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(75));
        assertThat(failure.rateLimit())
                .contains(RateLimit.of(5000, 0, ManualClock.START.plusSeconds(90)));
    }

    @Test
    void aRateLimitThatOnlyStatesItsResetSaysThat() {
        assertThat(
                        failureOf(
                                RateLimitedException.class,
                                Effect.READ,
                                Answer.of(429).limitedUntil(ManualClock.START.plusSeconds(3600))))
                .hasMessage(
                        "getDeployment failed: 429 with no readable body ("
                                + GET
                                + ", attempt 1). Nothing was done on the server. Another attempt"
                                + " would have to wait 3600.25 s, past the deadline of 60 s. The"
                                + " rate limit allows the next request at 2026-11-23T11:00:00Z."
                                + " [rate-limited]");
    }

    @Test
    void aRateLimitWithoutATimeSaysLater() {
        assertThat(failureOf(RateLimitedException.class, Effect.READ, Answer.of(429)))
                .hasMessage(
                        "getDeployment failed: 429 with no readable body ("
                                + GET
                                + ", attempt 4). Nothing was done on the server. It was tried 4"
                                + " times. Call it again later. [rate-limited]");
    }

    @Test
    void aResetThatIsMillenniaAwayIsSaidAndNotComputedWith() {
        assertThat(
                        failureOf(
                                RateLimitedException.class,
                                Effect.READ,
                                Answer.of(429)
                                        .with("ratelimit-limit", 1)
                                        .with("ratelimit-remaining", 0)
                                        .with("ratelimit-reset", "31556889864403199")))
                .hasMessage(
                        "getDeployment failed: 429 with no readable body ("
                                + GET
                                + ", attempt 1). Nothing was done on the server. Another attempt"
                                + " would have to wait 31556888068975199.25 s, past the deadline of 60"
                                + " s. The rate limit allows the next request at"
                                + " +1000000000-12-31T23:59:59Z. [rate-limited]");
    }

    @Test
    void aProxysPageIsAnExcerptWithItsCfRay() {
        ServerErrorException failure =
                failureOf(
                        ServerErrorException.class,
                        Effect.READ,
                        Answer.of(502)
                                .with("CF-RAY", "8c1f0d2e7a3b-FRA")
                                .body(
                                        "<html><head><title>502</title><style>h1{color:red}</style>"
                                                + "</head>\n<body><h1>Bad&nbsp;Gateway</h1>\n"
                                                + "<script>alert('x')</script></body></html>"));
        assertThat(failure)
                .hasMessage(
                        "getDeployment failed: 502 with a body that is not App Platform's: \"502 Bad"
                                + " Gateway\" ("
                                + GET
                                + ", CF-RAY 8c1f0d2e7a3b-FRA, attempt 4). Nothing was done on the"
                                + " server. It was tried 4 times. Call it again later."
                                + " [server-error]");
        assertThat(failure.errorId()).isEmpty();
        assertThat(failure.serverMessage()).isEmpty();
    }

    @Test
    void aServerErrorBeforeALongWaitSaysSo() {
        assertThat(
                        failureOf(
                                ServerErrorException.class,
                                Effect.REPEATABLE,
                                Answer.of(503).with("Retry-After", 120)))
                .hasMessage(
                        "cancelDeployment failed: 503 with no readable body (POST"
                                + " /v2/apps/{app_id}/deployments/{deployment_id}/cancel, attempt"
                                + " 1). It may or may not have been done on the server. Another"
                                + " attempt would have to wait 120 s, past the deadline of 60 s."
                                + " Call it again later. [server-error]");
    }

    @Test
    void whatTheServerWillNeverDoIsNotPromisedForLater() {
        assertThat(failureOf(ServerErrorException.class, Effect.READ, Answer.of(501)))
                .hasMessage(
                        "getDeployment failed: 501 with no readable body ("
                                + GET
                                + ", attempt 1). Nothing was done on the server. Check the endpoint,"
                                + " and what stands between it and this client. [server-error]");
    }

    @Test
    void aRedirectNamesItsHost() {
        ApiException failure =
                failureOf(
                        ApiException.class,
                        Effect.ONCE,
                        Answer.of(307).with("Location", "https://login.example.com/a?b=c"));
        assertThat(failure)
                .hasMessage(
                        "createDeployment failed: 307, a redirect to login.example.com, which a"
                                + " client with a token does not follow (POST"
                                + " /v2/apps/{app_id}/deployments, attempt 1). Nothing was done on"
                                + " the server. Set the endpoint to where the API really is."
                                + " [redirected]");
        assertThat(failure.code()).isEqualTo(ErrorCode.REDIRECTED);
    }

    @Test
    void anyOtherStatusIsWhatItIs() {
        ApiException failure =
                failureOf(
                        ApiException.class,
                        Effect.READ,
                        Answer.of(405).body("{\"fault\":\"no such method\"}"));
        assertThat(failure)
                .hasMessage(
                        "getDeployment failed: 405 with a body that is not App Platform's:"
                                + " \"{\"fault\":\"no such method\"}\" ("
                                + GET
                                + ", attempt 1). Nothing was done on the server. Check the endpoint,"
                                + " and what stands between it and this client."
                                + " [unexpected-status]");
        assertThat(failure.code()).isEqualTo(ErrorCode.UNEXPECTED_STATUS);
    }
}
