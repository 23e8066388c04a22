package io.github.doapps.verification.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.doapps.AppPlatformException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the answer, what is said of it does not tell one stack from another. */
class AcrossStacksTest {

    static Stream<Arguments> answers() {
        List<Arguments> answers = new ArrayList<>();
        add(answers, Refusal.values(), Refusal::reply);
        add(answers, FailingServerTest.Trouble.values(), FailingServerTest.Trouble::reply);
        add(answers, UnusableAnswersTest.Answer.values(), UnusableAnswersTest.Answer::reply);
        add(answers, CutAnswersTest.Cut.values(), CutAnswersTest.Cut::reply);
        add(answers, CutConnectionsTest.Cut.values(), CutConnectionsTest.Cut::reply);
        add(answers, Echo.values(), echo -> echo.of(Canaries.TOKEN));
        return answers.stream();
    }

    private static <T> void add(List<Arguments> answers, T[] cases, Function<T, RawReply> replyOf) {
        for (T one : cases) {
            for (Op op : Op.values()) {
                answers.add(Arguments.of(one, op, replyOf.apply(one)));
            }
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("answers")
    void theFourTextsAreEqual(Object what, Op op, RawReply reply) {
        List<String> texts =
                Arrays.stream(Stack.values()).map(stack -> textsOf(stack, op, reply)).toList();

        assertThat(texts).as("what the stacks say of " + what).containsOnly(texts.get(0));
    }

    /** The message, the causes and the report, of which nothing depends on time here. */
    private static String textsOf(Stack stack, Op op, RawReply reply) {
        try (Scene scene = Scene.on(stack, RawServer.following(request -> reply))) {
            Throwable thrown = catchThrowable(() -> op.call(scene.apps()));

            assertThat(thrown).isInstanceOf(AppPlatformException.class);
            StringBuilder texts = new StringBuilder();
            for (Throwable one = thrown; one != null; one = one.getCause()) {
                texts.append(one).append('\n');
            }
            return texts.append(scene.lastReport())
                    .append('\n')
                    .append(scene.server().requests().size())
                    .append(" requests")
                    .toString();
        }
    }
}
