package io.github.doapps.verification.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.EffectOnServer;
import io.github.doapps.ErrorCode;
import io.github.doapps.OutcomeUnknownException;
import io.github.doapps.ServerErrorException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Answers that leave open what was done: createDeployment is never sent again, getDeployment is.
 */
class FailingServerTest {

    /** A server's failure, or that of a proxy before it. */
    enum Trouble {
        INTERNAL_ERROR(
                500,
                Answers.error(500, "server_error", "Server Error"),
                "500 server_error: Server Error (%s, request id " + Answers.BODY_REQUEST_ID,
                true),
        BAD_GATEWAY_PAGE(
                502,
                Answers.gatewayPage(502),
                "502 with a body that is not App Platform's: \"api.digitalocean.com | 502: Bad gateway"
                        + " Bad gateway Error code 502\" (%s, CF-RAY "
                        + Answers.CF_RAY,
                false),
        UNAVAILABLE(
                503,
                Answers.error(503, "service_unavailable", "Try again"),
                "503 service_unavailable: Try again (%s, request id " + Answers.BODY_REQUEST_ID,
                true),
        TIMEOUT_PAGE(
                524,
                RawReply.html(524, "<title>524</title>", "CF-RAY: " + Answers.CF_RAY),
                "524 with a body that is not App Platform's: \"524\" (%s, CF-RAY " + Answers.CF_RAY,
                false),
        EMPTY_TIMEOUT(
                504,
                RawReply.raw("HTTP/1.1 504 \r\nContent-Length: 0\r\n\r\n"),
                "504 with no readable body (%s",
                false);

        private final int status;

        @SuppressWarnings(
                "ImmutableEnumChecker") // it never changes, and cannot be told to the checker
        private final RawReply reply;

        private final String what;
        private final boolean ownBody;

        Trouble(int status, RawReply reply, String what, boolean ownBody) {
            this.status = status;
            this.reply = reply;
            this.what = what;
            this.ownBody = ownBody;
        }

        RawReply reply() {
            return reply;
        }

        private String what(Op op, int attempt) {
            return what.formatted(op.route()) + ", attempt " + attempt + "). ";
        }
    }

    static Stream<Arguments> troubles() {
        return Cases.withStacks((Object[]) Trouble.values());
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("troubles")
    void createDeploymentIsSentOnceAndItsOutcomeIsUnknown(Trouble trouble, Stack stack) {
        try (Scene scene = Scene.on(stack, trouble.reply)) {
            Op op = Op.CREATE_DEPLOYMENT;
            OutcomeUnknownException failure = scene.fail(op, OutcomeUnknownException.class);

            assertThat(scene.server().requests()).hasSize(1);
            assertThat(scene.clock().waits()).isEmpty();
            assertThat(failure)
                    .hasMessage(
                            "createDeployment, outcome unknown: "
                                    + trouble.what(op, 1)
                                    + "It may or may not have been done on the server. It was not sent again. Look with listDeployments whether it was done before you call it again. [outcome-unknown]");
            assertThat(failure.code()).isEqualTo(ErrorCode.OUTCOME_UNKNOWN);
            assertThat(failure.effectOnServer()).isEqualTo(EffectOnServer.UNKNOWN);
            assertThat(failure.statusCode()).hasValue(trouble.status);
            assertThat(failure.attempts()).isEqualTo(1);
            assertThat(failure.requestId())
                    .isEqualTo(
                            trouble.ownBody
                                    ? Optional.of(Answers.BODY_REQUEST_ID)
                                    : Optional.empty());
            assertThat(failure.report().orElseThrow().rateLimit())
                    .isEqualTo(
                            trouble.ownBody ? Optional.of(Answers.RATE_LIMIT) : Optional.empty());
            assertThat(failure)
                    .hasCauseExactlyInstanceOf(ServerErrorException.class)
                    .cause()
                    .hasMessage(
                            "createDeployment failed: "
                                    + trouble.what(op, 1)
                                    + "It may or may not have been done on the server. [server-error]");
            assertThat(failure.getCause())
                    .isInstanceOfSatisfying(
                            ServerErrorException.class, cause -> assertCause(cause, trouble));
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("troubles")
    void getDeploymentIsSentAgainUntilItIsWell(Trouble trouble, Stack stack) {
        try (Scene scene = Scene.on(stack, trouble.reply, trouble.reply, Answers.deployment())) {
            assertThat(scene.succeed(Op.GET_DEPLOYMENT).id()).isEqualTo(Scene.DEPLOYMENT);

            assertThat(scene.server().requests()).hasSize(3);
            assertThat(scene.lastReport().attempts()).isEqualTo(3);
            assertThat(scene.lastReport().statusCode()).hasValue(200);
            assertThat(scene.lastReport().errorCode()).isEmpty();
            assertThat(scene.clock().waits())
                    .containsExactly(Duration.ofMillis(250), Duration.ofMillis(500));
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("troubles")
    void getDeploymentThatStaysUnwellFailsAfterFourAttempts(Trouble trouble, Stack stack) {
        RawReply[] always = new RawReply[4];
        Arrays.fill(always, trouble.reply);
        try (Scene scene = Scene.on(stack, always)) {
            Op op = Op.GET_DEPLOYMENT;
            ServerErrorException failure = scene.fail(op, ServerErrorException.class);

            assertThat(scene.server().requests()).hasSize(4);
            assertThat(failure)
                    .hasMessage(
                            "getDeployment failed: "
                                    + trouble.what(op, 4)
                                    + "Nothing was done on the server. It was tried 4 times. Call it again later. [server-error]")
                    .hasNoCause();
            assertThat(failure.effectOnServer()).isEqualTo(EffectOnServer.NONE);
            assertThat(failure.attempts()).isEqualTo(4);
            assertCause(failure, trouble);
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("troubles")
    void aRetryAfterIsKeptForGetDeploymentAndNeverMakesCreateDeploymentGoAgain(
            Trouble trouble, Stack stack) {
        RawReply later = RawReply.json(trouble.status, "{}", "Retry-After: 9");
        try (Scene scene = Scene.on(stack, later, Answers.deployment(), later)) {
            assertThat(scene.succeed(Op.GET_DEPLOYMENT).id()).isEqualTo(Scene.DEPLOYMENT);
            assertThat(scene.clock().waits()).containsExactly(Duration.ofSeconds(9));

            OutcomeUnknownException failure =
                    scene.fail(Op.CREATE_DEPLOYMENT, OutcomeUnknownException.class);

            assertThat(failure.report().orElseThrow().retryAfter()).hasValue(Duration.ofSeconds(9));
            assertThat(scene.clock().waits()).hasSize(1);
            assertThat(scene.server().requests()).hasSize(3);
        }
    }

    private static void assertCause(ServerErrorException failure, Trouble trouble) {
        assertThat(failure.statusCode()).isEqualTo(trouble.status);
        if (trouble.ownBody) {
            assertThat(failure.errorId()).isPresent();
            assertThat(failure.serverMessage()).isPresent();
            assertThat(failure.requestId()).hasValue(Answers.BODY_REQUEST_ID);
            assertThat(failure.rateLimit()).hasValue(Answers.RATE_LIMIT);
        } else {
            assertThat(failure.errorId()).isEmpty();
            assertThat(failure.serverMessage()).isEmpty();
            assertThat(failure.requestId()).isEmpty();
            assertThat(failure.rateLimit()).isEmpty();
        }
    }
}
