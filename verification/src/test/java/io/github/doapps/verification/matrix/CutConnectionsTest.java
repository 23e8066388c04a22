package io.github.doapps.verification.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.EffectOnServer;
import io.github.doapps.ErrorCode;
import io.github.doapps.NoResponseException;
import io.github.doapps.OutcomeUnknownException;
import io.github.doapps.verification.matrix.RawReply.Then;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A connection that ends once the whole request was read, and before a whole head was answered. */
class CutConnectionsTest {

    /** How the connection ends. */
    enum Cut {
        CLOSED(RawReply.nothing().then(Then.CLOSE)),
        RESET(RawReply.nothing().then(Then.RESET)),
        CLOSED_INSIDE_THE_STATUS_LINE(Answers.deployment().first(11).then(Then.CLOSE)),
        CLOSED_BETWEEN_THE_HEADERS(Answers.deployment().first(40).then(Then.CLOSE)),
        RESET_INSIDE_THE_HEADERS(Answers.deployment().first(40).then(Then.RESET)),
        ANSWERED_BY_NO_HTTP(RawReply.raw("SSH-2.0-OpenSSH_9.6\r\n\r\n").then(Then.CLOSE));

        @SuppressWarnings(
                "ImmutableEnumChecker") // it never changes, and cannot be told to the checker
        private final RawReply reply;

        Cut(RawReply reply) {
            this.reply = reply;
        }

        RawReply reply() {
            return reply;
        }
    }

    static Stream<Arguments> cuts() {
        return Cases.withStacks((Object[]) Cut.values());
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("cuts")
    void createDeploymentIsSentOnceAndItsOutcomeIsUnknown(Cut cut, Stack stack) {
        try (Scene scene = Scene.on(stack, cut.reply, Answers.deployment())) {
            OutcomeUnknownException failure =
                    scene.fail(Op.CREATE_DEPLOYMENT, OutcomeUnknownException.class);

            assertThat(scene.server().requests()).hasSize(1);
            assertThat(scene.server().connections()).isEqualTo(1);
            assertThat(scene.clock().waits()).isEmpty();
            // between the two stand the words of the library, which are its own
            assertThat(failure.getMessage())
                    .startsWith(
                            "createDeployment, outcome unknown: the request may have been sent, and no answer came through: ")
                    .endsWith(
                            " (POST /v2/apps/{app_id}/deployments, attempt 1). It may or may not have been done on the server. It was not sent again. Look with listDeployments whether it was done before you call it again. [outcome-unknown]");
            assertThat(failure.code()).isEqualTo(ErrorCode.OUTCOME_UNKNOWN);
            assertThat(failure.effectOnServer()).isEqualTo(EffectOnServer.UNKNOWN);
            assertThat(failure.statusCode()).isEmpty();
            assertThat(failure.requestId()).isEmpty();
            assertThat(failure.attempts()).isEqualTo(1);
            assertThat(failure).hasCauseExactlyInstanceOf(NoResponseException.class);
            assertThat(failure.getCause()).hasCauseInstanceOf(Exception.class);
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("cuts")
    void getDeploymentIsSentAgainUntilItIsWell(Cut cut, Stack stack) {
        try (Scene scene = Scene.on(stack, cut.reply, cut.reply, Answers.deployment())) {
            assertThat(scene.succeed(Op.GET_DEPLOYMENT).id()).isEqualTo(Scene.DEPLOYMENT);

            assertThat(scene.server().requests()).hasSize(3);
            assertThat(scene.lastReport().attempts()).isEqualTo(3);
            assertThat(scene.lastReport().errorCode()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("cuts")
    void getDeploymentThatIsAlwaysCutFailsAfterFourAttempts(Cut cut, Stack stack) {
        try (Scene scene = Scene.on(stack, cut.reply, cut.reply, cut.reply, cut.reply)) {
            NoResponseException failure = scene.fail(Op.GET_DEPLOYMENT, NoResponseException.class);

            assertThat(scene.server().requests()).hasSize(4);
            assertThat(failure.getMessage())
                    .startsWith(
                            "getDeployment failed: the request may have been sent, and no answer came through: ")
                    .endsWith(
                            " (GET /v2/apps/{app_id}/deployments/{deployment_id}, attempt 4). Nothing was done on the server. It was tried 4 times. Check the endpoint, and what stands between it and this client. [no-response]");
            assertThat(failure.code()).isEqualTo(ErrorCode.NO_RESPONSE);
            assertThat(failure.effectOnServer()).isEqualTo(EffectOnServer.NONE);
            assertThat(failure.attempts()).isEqualTo(4);
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("cuts")
    void aKeptConnectionThatIsCutMakesNoDifference(Cut cut, Stack stack) {
        try (Scene scene = Scene.on(stack, Answers.deployment(), cut.reply, Answers.deployment())) {
            assertThat(scene.succeed(Op.CREATE_DEPLOYMENT).id()).isEqualTo(Scene.DEPLOYMENT);

            scene.fail(Op.CREATE_DEPLOYMENT, OutcomeUnknownException.class);

            assertThat(scene.server().requests())
                    .extracting(RawRequest::connection)
                    .containsExactly(1, 1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void aConnectionThatTheServerEndedBetweenCallsIsNotUsed(Stack stack)
            throws InterruptedException {
        RawReply last = Answers.deployment().then(Then.CLOSE);
        try (Scene scene = Scene.on(stack, last, last, last)) {
            for (int call = 1; call <= 3; call++) {
                assertThat(scene.succeed(Op.CREATE_DEPLOYMENT).id()).isEqualTo(Scene.DEPLOYMENT);
                scene.server().awaitEnded(call);
            }

            assertThat(scene.server().requests())
                    .extracting(RawRequest::connection)
                    .containsExactly(1, 2, 3);
        }
    }
}
