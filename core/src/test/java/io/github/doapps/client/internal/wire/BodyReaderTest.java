package io.github.doapps.client.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.doapps.client.internal.operation.UnusableResponseException;
import io.github.doapps.client.internal.operation.UnusableResponseException.Defect;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A body is whole, or refused with what is wrong with it and what that says of the server. */
class BodyReaderTest {

    private static final byte[] TEN = "0123456789".getBytes(StandardCharsets.UTF_8);

    static Stream<Arguments> wholeBodies() {
        return Stream.of(
                arguments("no length", new String[] {}),
                arguments("the right length", new String[] {"Content-Length", "10"}),
                arguments("blanks around it", new String[] {"content-length", " 10 "}),
                arguments("a negative length", new String[] {"Content-Length", "-1"}),
                arguments("a length that is none", new String[] {"Content-Length", "ten"}),
                arguments("a length of 19 digits", new String[] {"Content-Length", "9".repeat(19)}),
                arguments("an empty length", new String[] {"Content-Length", ""}),
                arguments(
                        "two lengths", new String[] {"Content-Length", "3", "Content-Length", "4"}),
                arguments(
                        "chunks, whose length is no matter",
                        new String[] {"Content-Length", "3", "Transfer-Encoding", "chunked"}),
                arguments("no encoding to speak of", new String[] {"Content-Encoding", " "}),
                arguments("identity", new String[] {"Content-Encoding", "Identity"}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wholeBodies")
    void readsAWholeBody(String head, String... fields) throws Exception {
        Answer answer = Answer.of(TEN, fields);

        assertThat(new BodyReader(100).read(answer.response(), answer.head())).isEqualTo(TEN);
    }

    @Test
    void readsNoBody() throws Exception {
        Answer answer = Answer.of(new byte[0], "Content-Length", "0", "Content-Encoding", "gzip");

        assertThat(new BodyReader(100).read(answer.response(), answer.head())).isEmpty();
    }

    @Test
    void leavesTheResponseOpen() throws Exception {
        Answer answer = Answer.of(TEN);

        new BodyReader(100).read(answer.response(), answer.head());
        new BodyReader(100).readLeniently(answer.response(), answer.head(), 5);

        assertThat(answer.isReleased()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON; charset=utf-8",
                "application/problem+json",
                ";",
                ""
            })
    void takesAShortBodyThatMayBeTheApisForCut(String type) {
        Answer answer = Answer.of(TEN, "Content-Length", "11", "Content-Type", type);

        assertRefused(answer, Defect.CUT, "was cut off: 10 of 11 bytes came");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "TEXT/HTML;charset=utf-8", "text/plain", "image/png"})
    void takesAShortBodyOfAnotherTypeForForeign(String type) {
        Answer answer = Answer.of(TEN, "Content-Length", "11", "Content-Type", type);

        assertRefused(answer, Defect.NOT_JSON, "was cut off: 10 of 11 bytes came");
    }

    @Test
    void refusesABodyLongerThanItsHeadSays() {
        assertRefused(
                Answer.of(TEN, "Content-Length", "9"),
                Defect.CUT,
                "is longer than its head says: 10 bytes came, not 9");
        assertRefused(
                Answer.of(TEN, "Content-Length", "0"),
                Defect.CUT,
                "is longer than its head says: 10 bytes came, not 0");
    }

    @Test
    void takesAStreamThatFailsForCut() {
        assertRefused(Answer.failingAfter(TEN), Defect.CUT, "was cut off");
        assertRefused(Answer.failingAfter(new byte[0]), Defect.CUT, "was cut off");
        assertRefused(
                Answer.failingAfter(TEN, "Content-Type", "text/html"),
                Defect.NOT_JSON,
                "was cut off");
    }

    @Test
    void doesNotPassOnWhatTheStreamThrew() {
        UnusableResponseException refusal =
                refusal(new BodyReader(100), Answer.failingAfter(TEN, "Content-Length", "10"));

        assertThat(refusal).hasNoCause().hasMessage("was cut off");
    }

    @Test
    void readsUpToTheCapAndNoFurther() throws Exception {
        Answer exact = Answer.of(TEN, "Content-Length", "10");
        assertThat(new BodyReader(10).read(exact.response(), exact.head())).isEqualTo(TEN);

        Answer tooLarge = Answer.of(TEN);
        assertThat(refusal(new BodyReader(9), tooLarge))
                .hasMessage("is larger than the 9 bytes that the client reads")
                .extracting(UnusableResponseException::defect)
                .isEqualTo(Defect.TOO_LARGE);
        Answer endless = Answer.of(new byte[100_000]);
        refusal(new BodyReader(9), endless);
        assertThat(endless.bytesRead()).isEqualTo(10);
    }

    @Test
    void readsNothingOfABodyThatSaysItIsTooLarge() {
        Answer answer = Answer.of(TEN, "Content-Length", "10");

        assertThat(refusal(new BodyReader(9), answer).defect()).isEqualTo(Defect.TOO_LARGE);
        assertThat(answer.bytesRead()).isZero();
    }

    @Test
    void refusesEncodingsThatWereNotAskedFor() {
        for (String encoding : new String[] {"br", "deflate", "gzip, br", "gzip,gzip", "zstd"}) {
            assertRefused(
                    Answer.of(TEN, "Content-Encoding", encoding),
                    Defect.NOT_JSON,
                    "is encoded in a way that was not asked for");
        }
    }

    @Test
    void readsAFailuresBodyAsFarAsItCame() {
        assertThat(lenient(Answer.of(TEN), 100)).isEqualTo("0123456789");
        assertThat(lenient(Answer.of(TEN, "Content-Length", "99"), 100)).isEqualTo("0123456789");
        assertThat(lenient(Answer.failingAfter(TEN), 100)).isEqualTo("0123456789");
        assertThat(lenient(Answer.failingAfter(new byte[0]), 100)).isEmpty();
        assertThat(lenient(Answer.of(new byte[0]), 100)).isEmpty();
        assertThat(lenient(Answer.of(TEN, "Content-Encoding", "br"), 100)).isEmpty();
    }

    @Test
    void readsNoMoreOfAFailuresBodyThanIsAskedFor() {
        Answer answer = Answer.of(new byte[100_000]);

        assertThat(lenient(answer, 4)).hasSize(4);
        assertThat(answer.bytesRead()).isEqualTo(4);
        assertThat(lenient(Answer.of(TEN), 10)).isEqualTo("0123456789");
    }

    private static String lenient(Answer answer, int limit) {
        return new String(
                new BodyReader(3).readLeniently(answer.response(), answer.head(), limit),
                StandardCharsets.UTF_8);
    }

    private static void assertRefused(Answer answer, Defect defect, String why) {
        UnusableResponseException refusal = refusal(new BodyReader(100), answer);
        assertThat(refusal).hasMessage(why);
        assertThat(refusal.defect()).isEqualTo(defect);
    }

    private static UnusableResponseException refusal(BodyReader reader, Answer answer) {
        return catchThrowableOfType(
                UnusableResponseException.class,
                () -> reader.read(answer.response(), answer.head()));
    }
}
