package io.github.doapps.client.badday;

import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Calls;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** The successes, and the bodies that make a success useless. */
final class Bodies {

    private static final byte[] BOMB =
            ("[" + "1,".repeat(Calls.MAX_BODY) + "1]").getBytes(StandardCharsets.US_ASCII);

    private Bodies() {}

    /** The plainest success. */
    static Fault sound() {
        return Fault.answer("200", Row.SUCCESS, 200, (id, now) -> Answer.deployment(id));
    }

    static List<Fault> successes() {
        return List.of(
                sound(),
                Fault.answer(
                        "201, of no type",
                        Row.SUCCESS,
                        201,
                        (id, now) -> Answer.of(201).body(document(id))),
                Fault.answer(
                        "200 gzip", Row.SUCCESS, 200, (id, now) -> Answer.deployment(id).gzipped()),
                Fault.answer(
                        "200 with its length",
                        Row.SUCCESS,
                        200,
                        (id, now) -> Answer.deployment(id).shortBy(0)));
    }

    static List<Fault> unusable() {
        return List.of(
                cut("200 cut by its length", answer -> answer.shortBy(9)),
                cut("200 cut by a reset", Answer::thenReset),
                cut("200 of nothing but a reset", answer -> answer.body("").thenReset()),
                cut("200 gzip cut", answer -> answer.gzipped(Bodies::halved)),
                Fault.answer(
                        "200 cut, of no type",
                        Row.CUT,
                        200,
                        (id, now) -> Answer.of(200).body(document(id)).shortBy(9)),
                body(Row.INCOMPLETE, "{\"deployment\":null}"),
                body(Row.INCOMPLETE, "{\"deployment\":[]}"),
                body(Row.INCOMPLETE, "{\"deployment\":{\"phase\":\"ACTIVE\"}}"),
                body(Row.INCOMPLETE, "{\"deployment\":{\"id\":\" \"}}"),
                body(Row.INCOMPLETE, "{\"deployment\":{\"id\":7}}"),
                body(Row.FOREIGN, ""),
                body(Row.FOREIGN, " \n"),
                body(Row.FOREIGN, "welcome"),
                body(Row.FOREIGN, "{\"status\":\"up\"}"),
                body(Row.FOREIGN, "[]"),
                body(Row.FOREIGN, "null"),
                body(Row.FOREIGN, "{\"deployment\":{\"id\":\"d-1\"}}x"),
                foreign("200 nested 300 deep", Answer.json("[".repeat(300))),
                Fault.answer("204", Row.FOREIGN, 204, (id, now) -> Answer.of(204)),
                foreign("200 not UTF-8", Answer.json("").body(new byte[] {'"', -1, '"'})),
                foreign("200 too large", Answer.json(" ".repeat(Calls.MAX_BODY) + "{}")),
                foreign(
                        "200 says too large",
                        Answer.json("{}").with("Content-Length", Calls.MAX_BODY + 1)),
                foreign("200 gzip bomb", Answer.json("").body(BOMB).gzipped()),
                foreign("200 no gzip", Answer.json("{}").with("Content-Encoding", "gzip")),
                foreign("200 brotli", Answer.json("{}").with("Content-Encoding", "br")),
                Fault.page("200 page", 200, Answer.page("<html>Log in</html>")),
                Fault.page("200 page cut", 200, Answer.page("<html>Log in</html>").shortBy(5)),
                Fault.page("200 page reset", 200, Answer.page("<html>Log").thenReset()),
                Fault.answer(
                        "200 whose body throws",
                        Row.BROKEN,
                        200,
                        (id, now) ->
                                Answer.json("{").thenThrows(new IllegalStateException("closed"))),
                Fault.answer(
                        "200 whose body throws an Error",
                        Row.BROKEN,
                        200,
                        (id, now) -> Answer.json("{").thenThrows(new StackOverflowError())));
    }

    private static Fault cut(String name, UnaryOperator<Answer> how) {
        return Fault.answer(name, Row.CUT, 200, (id, now) -> how.apply(Answer.deployment(id)));
    }

    private static Fault body(Row row, String json) {
        return Fault.answer("200 " + json, row, 200, (id, now) -> Answer.json(json));
    }

    private static Fault foreign(String name, Answer answer) {
        return Fault.answer(name, Row.FOREIGN, 200, (id, now) -> answer);
    }

    private static String document(String id) {
        return "{\"deployment\":{\"id\":\"" + id + "\"}}";
    }

    private static byte[] halved(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length - 12);
    }
}
