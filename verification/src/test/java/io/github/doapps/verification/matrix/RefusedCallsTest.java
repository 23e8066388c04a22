package io.github.doapps.verification.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.ApiException;
import io.github.doapps.CallReport;
import io.github.doapps.EffectOnServer;
import io.github.doapps.NotFoundException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers that end a call at once: nothing was done, and it is not sent again. */
class RefusedCallsTest {

    static Stream<Arguments> refusals() {
        return Cases.withOpsAndStacks((Object[]) Refusal.values());
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @MethodSource("refusals")
    void aRefusalIsTheExceptionOfItsStatusAndSaysEverything(Refusal refusal, Op op, Stack stack) {
        try (Scene scene = Scene.on(stack, refusal.reply())) {
            ApiException failure = scene.fail(op, refusal.type());

            assertThat(failure).hasMessage(refusal.text(op)).hasNoCause();
            assertThat(failure.code()).isEqualTo(refusal.code());
            assertThat(failure.statusCode()).isEqualTo(refusal.status());
            assertThat(failure.errorId()).hasValue(refusal.errorId());
            assertThat(failure.serverMessage()).hasValue(refusal.message());
            assertThat(failure.requestId()).hasValue(Answers.BODY_REQUEST_ID);
            assertThat(failure.rateLimit()).hasValue(Answers.RATE_LIMIT);
            assertThat(failure.retryAfter()).isEmpty();
            assertThat(failure.effectOnServer()).isEqualTo(EffectOnServer.NONE);
            assertThat(failure.attempts()).isEqualTo(1);
            assertThat(failure.operation()).hasValue(op.toString());
            assertThat(scene.platform().rateLimit()).hasValue(Answers.RATE_LIMIT);
            assertThat(scene.server().requests()).hasSize(1);
            assertThat(scene.clock().waits()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @MethodSource("refusals")
    void theListenerHearsOfItOnce(Refusal refusal, Op op, Stack stack) {
        try (Scene scene = Scene.on(stack, refusal.reply())) {
            scene.fail(op, refusal.type());

            CallReport report = scene.lastReport();
            assertThat(report.operation()).isEqualTo(op.toString());
            assertThat(report.method() + " " + report.pathTemplate()).isEqualTo(op.route());
            assertThat(report.statusCode()).hasValue(refusal.status());
            assertThat(report.errorCode()).hasValue(refusal.code());
            assertThat(report.requestId()).hasValue(Answers.BODY_REQUEST_ID);
            assertThat(report.rateLimit()).hasValue(Answers.RATE_LIMIT);
            assertThat(report.attempts()).isEqualTo(1);
            assertThat(report.duration()).isEqualTo(Duration.ZERO);
            assertThat(report.effectOnServer()).isEqualTo(EffectOnServer.NONE);
            assertThat(report)
                    .hasToString(
                            "%s %s: %s, status %d, attempts 1, 0 ms, effect on server NONE, request id %s"
                                    .formatted(
                                            op,
                                            op.route(),
                                            refusal.code().text(),
                                            refusal.status(),
                                            Answers.BODY_REQUEST_ID));
        }
    }

    static Stream<Arguments> notFoundBodies() {
        return Cases.withOpsAndStacks(
                Answers.deploymentBody("d-1"),
                "{\"id\":\"not_found\",\"deployment\":{\"id\":\"d-1\"}}",
                "",
                "<html><body>Not here</body></html>");
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @MethodSource("notFoundBodies")
    void anAnswerOf404IsNeverADeployment(String body, Op op, Stack stack) {
        try (Scene scene = Scene.on(stack, RawReply.json(404, body, Answers.headers()))) {
            NotFoundException failure = scene.fail(op, NotFoundException.class);

            assertThat(failure.statusCode()).isEqualTo(404);
            assertThat(failure.requestId()).hasValue(Answers.REQUEST_ID);
            assertThat(failure.effectOnServer()).isEqualTo(EffectOnServer.NONE);
            assertThat(scene.server().requests()).hasSize(1);
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource(Cases.OPS_AND_STACKS)
    void theRequestIdOfTheHeadStandsWhereTheBodyHasNone(Op op, Stack stack) {
        RawReply reply =
                RawReply.json(
                        400,
                        "{\"error\":\"invalid_argument\",\"messages\":[\"one\",\"two\"]}",
                        Answers.headers("cf-ray: " + Answers.CF_RAY));
        try (Scene scene = Scene.on(stack, reply)) {
            ApiException failure = scene.fail(op, Refusal.BAD_REQUEST.type());

            assertThat(failure)
                    .hasMessage(
                            "%s failed: 400 invalid_argument: one; two (%s, request id %s, CF-RAY %s, attempt 1). Nothing was done on the server. Correct the request: the same one will fail again. [bad-request]"
                                    .formatted(op, op.route(), Answers.REQUEST_ID, Answers.CF_RAY));
            assertThat(failure.errorId()).hasValue("invalid_argument");
            assertThat(failure.serverMessage()).hasValue("one; two");
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource(Cases.OPS_AND_STACKS)
    void whatTheHeadDoesNotSayIsEmpty(Op op, Stack stack) {
        try (Scene scene =
                Scene.on(stack, RawReply.raw("HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n"))) {
            ApiException failure = scene.fail(op, Refusal.FORBIDDEN.type());

            assertThat(failure)
                    .hasMessage(
                            "%s failed: 403 with no readable body (%s, attempt 1). Nothing was done on the server. Give the token the scope that the operation needs. [forbidden]"
                                    .formatted(op, op.route()));
            assertThat(failure.errorId()).isEmpty();
            assertThat(failure.serverMessage()).isEmpty();
            assertThat(failure.requestId()).isEmpty();
            assertThat(failure.rateLimit()).isEmpty();
            assertThat(scene.platform().rateLimit()).isEmpty();
        }
    }
}
