package io.github.doapps.verification.once;

import io.github.doapps.testkit.fault.Answer;
import io.github.doapps.testkit.fault.Ending;
import io.github.doapps.testkit.fault.Point;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The events in which a whole answer comes, of whatever use it is. */
final class Answers {

    /** The largest body that the clients of these tests read. */
    static final int MAX_BODY = 64 * 1024;

    private static final String PAGE = "<html><h1>Bad gateway</h1></html>";

    private Answers() {}

    static List<Event> successes() {
        return List.of(
                success("200", 200, Answers::deployment),
                success("201", 201, id -> Answer.json(201, document(id))),
                success("200 in chunks", 200, id -> deployment(id).chunked(7)),
                success("200 gzip", 200, id -> deployment(id).gzipped()),
                success("200 until the end", 200, id -> deployment(id).withoutLength()),
                success("200 as HTTP/1.0", 200, id -> deployment(id).http10WithoutLength()),
                success("200 after a 100", 200, id -> deployment(id).precededBy(100)),
                success("200 after a 103", 200, id -> deployment(id).precededBy(103)),
                success("200 and the end", 200, id -> deployment(id).connectionClose()),
                success(
                        "200 with a cookie",
                        200,
                        id -> deployment(id).header("Set-Cookie", "a=b; Path=/")),
                Event.of(
                        "200 dripping",
                        Row.SUCCESS,
                        200,
                        Answers::deployment,
                        exchange ->
                                exchange.breakingOff(Point.IN_HEAD, Ending.DRIP)
                                        .drippingEvery(Duration.ofMillis(1))));
    }

    static List<Event> refusals() {
        List<Event> events = new ArrayList<>();
        events.add(status(Row.RATE_LIMITED, 429));
        events.add(waiting(Row.RATE_LIMITED, 429, 0));
        events.add(waiting(Row.RATE_LIMITED, 429, 2));
        events.add(waiting(Row.RATE_LIMITED, 429, 300));
        events.add(status(Row.UNAUTHORIZED, 401));
        events.add(status(Row.TOO_EARLY, 425));
        for (int status : new int[] {408, 500, 502, 503, 504, 520, 522, 524}) {
            events.add(status(Row.NOBODY_KNOWS, status));
        }
        events.add(waiting(Row.NOBODY_KNOWS, 503, 2));
        events.add(waiting(Row.NOBODY_KNOWS, 503, 300));
        events.add(
                of(
                        "502 page",
                        Row.NOBODY_KNOWS,
                        502,
                        Answer.status(502).header("Content-Type", "text/html").body(PAGE)));
        events.add(of("500 endless", Row.NOBODY_KNOWS, 500, error(500).endless()));
        for (int status : new int[] {400, 403, 404, 405, 409, 410, 422, 451, 501, 505}) {
            events.add(status(Row.REFUSED, status));
        }
        for (int status : new int[] {301, 307, 308}) {
            events.add(elsewhere(Row.MOVED, status));
        }
        for (int status : new int[] {300, 302, 303, 304}) {
            events.add(elsewhere(Row.REDIRECTED, status));
        }
        return events;
    }

    static List<Event> unusable() {
        return List.of(
                json(Row.INCOMPLETE, "{\"deployment\":null}"),
                json(Row.INCOMPLETE, "{\"deployment\":{\"phase\":\"ACTIVE\"}}"),
                json(Row.INCOMPLETE, "{\"deployment\":{\"id\":\"\"}}"),
                json(Row.FOREIGN, ""),
                json(Row.FOREIGN, "welcome"),
                json(Row.FOREIGN, "{\"status\":\"up\"}"),
                json(Row.FOREIGN, "[]"),
                json(Row.FOREIGN, "{\"deployment\":{\"id\":\"d-1\"}}x"),
                of("204", Row.FOREIGN, 204, Answer.status(204)),
                of(
                        "200 page",
                        Row.FOREIGN,
                        200,
                        Answer.status(200).header("Content-Type", "text/html").body(PAGE)),
                of("200 endless", Row.FOREIGN, 200, deployment("d-1").endless()),
                of(
                        "200 endless chunks",
                        Row.FOREIGN,
                        200,
                        Answer.json(200, "").endless().chunked(99)),
                of("200 too large", Row.FOREIGN, 200, Answer.json(200, " ".repeat(MAX_BODY + 1))),
                of("200 gzip bomb", Row.FOREIGN, 200, Answer.gzipBomb(200, 10_000_000)),
                of("200 wrong gzip", Row.FOREIGN, 200, deployment("d-1").gzippedWrongly()),
                of("200 no gzip", Row.FOREIGN, 200, deployment("d-1").claimingGzip()),
                of(
                        "200 brotli",
                        Row.FOREIGN,
                        200,
                        deployment("d-1").header("Content-Encoding", "br")));
    }

    /** A deployment, as it starts. */
    static Answer deployment(String id) {
        return Answer.json(200, document(id));
    }

    /** An error as the API words it. */
    static Answer error(int status) {
        return Answer.json(status, "{\"id\":\"some_error\",\"message\":\"no\"}");
    }

    private static String document(String id) {
        return "{\"deployment\":{\"id\":\"" + id + "\",\"phase\":\"PENDING_BUILD\"}}";
    }

    private static Event success(String name, int status, Function<String, Answer> answer) {
        return Event.of(name, Row.SUCCESS, status, answer);
    }

    private static Event status(Row row, int status) {
        return of(String.valueOf(status), row, status, error(status));
    }

    private static Event waiting(Row row, int status, int seconds) {
        return of(
                        status + " in " + seconds + " s",
                        row,
                        status,
                        error(status).header("Retry-After", String.valueOf(seconds)))
                .asking(seconds);
    }

    /** Where nobody listens: a request that followed would fail in another way. */
    private static Event elsewhere(Row row, int status) {
        return of(
                String.valueOf(status),
                row,
                status,
                Answer.redirect(status, URI.create("http://127.0.0.1:1/v2/apps")));
    }

    private static Event json(Row row, String body) {
        return of("200 " + body, row, 200, Answer.json(200, body));
    }

    private static Event of(String name, Row row, int status, Answer answer) {
        return Event.of(name, row, status, id -> answer);
    }
}
