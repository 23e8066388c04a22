package io.github.doapps.verification.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.EffectOnServer;
import io.github.doapps.MalformedResponseException;
import io.github.doapps.OutcomeUnknownException;
import io.github.doapps.verification.matrix.RawReply.Then;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A 200 whose body ends before it should: it succeeded, and only the answer is lost. */
class CutAnswersTest {

    private static final String BODY = Answers.deploymentBody("d-1");

    /** A cut, and how its text begins. */
    enum Cut {
        LENGTH_NOT_REACHED(
                RawReply.json(200, BODY, Answers.headers()).withoutLast(7).then(Then.CLOSE)),
        RESET_INSIDE_THE_BODY(
                RawReply.json(200, BODY, Answers.headers()).withoutLast(7).then(Then.RESET)),
        NO_LAST_CHUNK(chunked().withoutLast(5).then(Then.CLOSE)),
        CUT_INSIDE_A_CHUNK(chunked().withoutLast(12).then(Then.CLOSE)),
        WITHOUT_A_LENGTH(
                RawReply.raw(
                                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                                        + String.join("\r\n", Answers.headers())
                                        + "\r\nConnection: close\r\n\r\n"
                                        + BODY)
                        .withoutLast(7)
                        .then(Then.CLOSE)),
        INSIDE_GZIP(
                RawReply.whole(
                        200,
                        firstHalf(RawReply.gzipped(BODY.getBytes(StandardCharsets.UTF_8))),
                        List.of(
                                Answers.headers(
                                        "Content-Type: application/json",
                                        "Content-Encoding: gzip"))));

        @SuppressWarnings(
                "ImmutableEnumChecker") // it never changes, and cannot be told to the checker
        private final RawReply reply;

        Cut(RawReply reply) {
            this.reply = reply;
        }

        RawReply reply() {
            return reply;
        }

        private static RawReply chunked() {
            return RawReply.chunked(
                    200,
                    BODY.getBytes(StandardCharsets.UTF_8),
                    16,
                    List.of(Answers.headers("Content-Type: application/json")));
        }

        private static byte[] firstHalf(byte[] bytes) {
            return java.util.Arrays.copyOf(bytes, bytes.length / 2);
        }
    }

    static Stream<Arguments> cuts() {
        return Cases.withStacks((Object[]) Cut.values());
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("cuts")
    void createDeploymentWasDoneAndIsNotSentAgain(Cut cut, Stack stack) {
        try (Scene scene = Scene.on(stack, cut.reply)) {
            OutcomeUnknownException failure =
                    scene.fail(Op.CREATE_DEPLOYMENT, OutcomeUnknownException.class);

            assertThat(scene.server().requests()).hasSize(1);
            assertThat(failure)
                    .hasMessageMatching(
                            "createDeployment, outcome unknown: 200, but its body (was cut off(: \\d+ of \\d+ bytes came| inside its gzip)?|ends before its document does) \\(POST /v2/apps/\\{app_id}/deployments, request id "
                                    + Answers.REQUEST_ID
                                    + ", attempt 1\\)\\. It was done on the server, and only its answer is lost\\. Find its result with listDeployments; do not call it again\\. \\[outcome-unknown]");
            assertThat(failure.effectOnServer()).isEqualTo(EffectOnServer.APPLIED);
            assertThat(failure.statusCode()).hasValue(200);
            assertThat(failure.requestId()).hasValue(Answers.REQUEST_ID);
            assertThat(failure.report().orElseThrow().rateLimit()).hasValue(Answers.RATE_LIMIT);
            assertThat(failure).hasCauseExactlyInstanceOf(MalformedResponseException.class);
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("cuts")
    void getDeploymentIsSentAgain(Cut cut, Stack stack) {
        try (Scene scene = Scene.on(stack, cut.reply, cut.reply, Answers.deployment())) {
            assertThat(scene.succeed(Op.GET_DEPLOYMENT).id()).isEqualTo(Scene.DEPLOYMENT);

            assertThat(scene.server().requests()).hasSize(3);
            assertThat(scene.lastReport().attempts()).isEqualTo(3);
        }
    }
}
