package io.github.doapps.verification.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.EffectOnServer;
import io.github.doapps.MalformedResponseException;
import io.github.doapps.OutcomeUnknownException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A 200 is no success while nothing can be made of its body. */
class UnusableAnswersTest {

    private static final String WHOLE = Answers.deploymentBody("d-1");

    /** A 200 of no use, what its text says of the body, and what it tells of the server. */
    enum Answer {
        EMPTY(json(""), "is empty", EffectOnServer.UNKNOWN),
        BLANK(json(" \n"), "is empty", EffectOnServer.UNKNOWN),
        HTML(
                RawReply.html(200, "<html><h1>Sign in</h1> to go on</html>", Answers.headers()),
                "is not JSON (at byte 0): \"Sign in to go on\"",
                EffectOnServer.UNKNOWN),
        NOT_JSON_AT_ALL(json("deployment: d-1"), "is not JSON (at byte 0)", EffectOnServer.UNKNOWN),
        JSON_AND_MORE(
                json(WHOLE + "x"), "goes on after its end (at byte 51)", EffectOnServer.UNKNOWN),
        BYTE_ORDER_MARK(
                json("\ufeff" + WHOLE),
                "begins with a byte order mark (at byte 0)",
                EffectOnServer.UNKNOWN),
        MEMBER_TWICE(
                json("{\"deployment\":{\"id\":\"d-1\",\"id\":\"d-2\"}}"),
                "cannot be read: an object has a member name twice",
                EffectOnServer.UNKNOWN),
        HALF_A_PAIR_IN_A_NAME(
                json("{\"deployment\":{\"id\":\"d-1\",\"\\ud83d\":1}}"),
                "has half a surrogate pair in a member name (at byte 26)",
                EffectOnServer.UNKNOWN),
        INVALID_UTF_8(
                RawReply.whole(
                        200,
                        "{\"deployment\":{\"id\":\"\u00e4\"}}"
                                .getBytes(StandardCharsets.ISO_8859_1),
                        List.of(Answers.headers("Content-Type: application/json"))),
                "is not UTF-8 (at byte 21)",
                EffectOnServer.UNKNOWN),
        FOREIGN_JSON(
                json("{\"status\":\"ok\"}"),
                "is JSON without a member \"deployment\"",
                EffectOnServer.UNKNOWN),
        FOREIGN_ARRAY(
                json("[1,2]"), "is JSON without a member \"deployment\"", EffectOnServer.UNKNOWN),
        NO_ENVELOPE(
                json("{\"id\":\"d-1\",\"phase\":\"PENDING_BUILD\"}"),
                "is JSON without a member \"deployment\"",
                EffectOnServer.UNKNOWN),
        NULL_IN_ENVELOPE(
                json("{\"deployment\":null}"),
                "has no object in its member \"deployment\"",
                EffectOnServer.APPLIED),
        NO_ID(
                json("{\"deployment\":{\"phase\":\"PENDING_BUILD\"}}"),
                "has no id in its member \"deployment\"",
                EffectOnServer.APPLIED);

        @SuppressWarnings(
                "ImmutableEnumChecker") // it never changes, and cannot be told to the checker
        private final RawReply reply;

        private final String what;
        private final EffectOnServer effect;

        Answer(RawReply reply, String what, EffectOnServer effect) {
            this.reply = reply;
            this.what = what;
            this.effect = effect;
        }

        RawReply reply() {
            return reply;
        }

        private static RawReply json(String body) {
            return RawReply.json(200, body, Answers.headers());
        }

        private String what(Op op) {
            return "200, but its body %s (%s, request id %s, attempt 1). "
                    .formatted(what, op.route(), Answers.REQUEST_ID);
        }

        private String effectInWords() {
            return effect == EffectOnServer.APPLIED
                    ? "It was done on the server, and only its answer is lost. "
                    : "It may or may not have been done on the server. ";
        }
    }

    static Stream<Arguments> answers() {
        return Cases.withStacks((Object[]) Answer.values());
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("answers")
    void theOutcomeOfCreateDeploymentIsUnknown(Answer answer, Stack stack) {
        try (Scene scene = Scene.on(stack, answer.reply)) {
            Op op = Op.CREATE_DEPLOYMENT;
            OutcomeUnknownException failure = scene.fail(op, OutcomeUnknownException.class);

            assertThat(scene.server().requests()).hasSize(1);
            assertThat(failure)
                    .hasMessage(
                            "createDeployment, outcome unknown: "
                                    + answer.what(op)
                                    + answer.effectInWords()
                                    + (answer.effect == EffectOnServer.APPLIED
                                            ? "Find its result with listDeployments; do not call it again. [outcome-unknown]"
                                            : "It was not sent again. Look with listDeployments whether it was done before you call it again. [outcome-unknown]"));
            assertThat(failure.effectOnServer()).isEqualTo(answer.effect);
            assertThat(failure.statusCode()).hasValue(200);
            assertThat(failure.requestId()).hasValue(Answers.REQUEST_ID);
            assertThat(failure.report().orElseThrow().rateLimit()).hasValue(Answers.RATE_LIMIT);
            assertThat(failure.attempts()).isEqualTo(1);
            assertThat(failure)
                    .hasCauseExactlyInstanceOf(MalformedResponseException.class)
                    .cause()
                    .hasMessage(
                            "createDeployment failed: "
                                    + answer.what(op)
                                    + answer.effectInWords()
                                    + "Check the endpoint, and what stands between it and this client. [malformed-response]");
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("answers")
    void getDeploymentFailsAtOnceForTheServerWouldSayItAgain(Answer answer, Stack stack) {
        try (Scene scene = Scene.on(stack, answer.reply)) {
            Op op = Op.GET_DEPLOYMENT;
            MalformedResponseException failure = scene.fail(op, MalformedResponseException.class);

            assertThat(scene.server().requests()).hasSize(1);
            assertThat(failure)
                    .hasMessage(
                            "getDeployment failed: "
                                    + answer.what(op)
                                    + "Nothing was done on the server. Check the endpoint, and what stands between it and this client. [malformed-response]");
            assertThat(failure.statusCode()).isEqualTo(200);
            assertThat(failure.requestId()).hasValue(Answers.REQUEST_ID);
            assertThat(failure.report().orElseThrow().rateLimit()).hasValue(Answers.RATE_LIMIT);
            assertThat(failure.effectOnServer()).isEqualTo(EffectOnServer.NONE);
            assertThat(failure.attempts()).isEqualTo(1);
        }
    }
}
