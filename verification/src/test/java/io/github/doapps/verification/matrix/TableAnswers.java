package io.github.doapps.verification.matrix;

import io.github.doapps.testkit.fault.Answer;
import io.github.doapps.testkit.fault.Ending;
import io.github.doapps.testkit.fault.Exchange;
import io.github.doapps.testkit.fault.Point;
import java.net.URI;
import java.util.Set;

/** The answers of the table, by their names; and whether a server that gives one has acted. */
final class TableAnswers {

    /** The size of the answer that is too large. */
    static final int TOO_LARGE = 4096;

    /** Beside 4xx but 408. With any other status the worst is taken: that the server has acted. */
    private static final Set<Integer> WITHOUT_ACTING = Set.of(301, 307, 308, 501, 505);

    private static final String BODY = Answers.deploymentBody(Scene.DEPLOYMENT);

    private TableAnswers() {}

    /** An answer that is right. */
    static Exchange good() {
        return Exchange.of(Answer.json(200, BODY));
    }

    /** What an event that is an answer, or the lack of one, is. */
    static Exchange of(String event) {
        return switch (event) {
            case "200" -> good();
            case "lost by FIN" -> good().breakingOff(Point.AFTER_REQUEST, Ending.FIN);
            case "lost by RST" -> good().breakingOff(Point.AFTER_REQUEST, Ending.RST);
            case "lost in the status line" -> good().breakingOff(Point.IN_STATUS_LINE, Ending.FIN);
            case "200 cut by FIN" -> good().breakingOff(Point.IN_BODY, Ending.FIN);
            case "200 cut by RST" -> good().breakingOff(Point.IN_BODY, Ending.RST);
            case "200 too large" -> json(" ".repeat(TOO_LARGE) + BODY);
            case "200 empty" -> json("");
            case "200 HTML" ->
                    Exchange.of(
                            Answer.status(200)
                                    .header("Content-Type", "text/html")
                                    .body("<html><h1>Sign in</h1></html>"));
            case "200 foreign JSON" -> json("{\"status\":\"up\"}");
            case "200 without an id" -> json("{\"deployment\":{\"phase\":\"ACTIVE\"}}");
            default -> refusal(event);
        };
    }

    private static Exchange refusal(String event) {
        int status = Integer.parseInt(event.substring(0, 3));
        Answer answer =
                status < 400
                        ? Answer.redirect(status, URI.create("https://elsewhere.example/"))
                        : Answer.json(status, "{\"id\":\"no\",\"message\":\"No.\"}");
        boolean rejected = status >= 400 && status < 500 && status != 408;
        return Exchange.of(with(event.substring(3), answer))
                .actingOnIt(!rejected && !WITHOUT_ACTING.contains(status));
    }

    private static Answer with(String headers, Answer answer) {
        return switch (headers) {
            case "" -> answer;
            case " in 3 s" -> answer.header("Retry-After", "3");
            case " in 75 s" -> answer.header("Retry-After", "75");
            case " reset in 5 s" ->
                    reset(5, answer)
                            .header("ratelimit-limit", "5000")
                            .header("ratelimit-remaining", "0");
            case " reset alone, in 5 s" -> reset(5, answer);
            case " reset in 75 s" ->
                    reset(75, answer)
                            .header("ratelimit-limit", "5000")
                            .header("ratelimit-remaining", "0");
            default ->
                    throw new IllegalArgumentException(
                            "There is no answer with \"" + headers + "\"");
        };
    }

    private static Answer reset(int seconds, Answer answer) {
        return answer.header(
                "ratelimit-reset",
                String.valueOf(ManualClock.START.plusSeconds(seconds).getEpochSecond()));
    }

    private static Exchange json(String body) {
        return Exchange.of(Answer.json(200, body));
    }
}
