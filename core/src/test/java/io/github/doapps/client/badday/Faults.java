package io.github.doapps.client.badday;

import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Step;
import io.github.doapps.client.scripted.Steps;
import io.github.doapps.json.JsonException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Everything that can befall an attempt, by the row of the table where it stands. */
final class Faults {

    private static final String ERROR = "{\"id\":\"some_error\",\"message\":\"no\"}";
    private static final List<Row> PASSING =
            List.of(
                    Row.NOT_SENT,
                    Row.RATE_LIMITED,
                    Row.UNAUTHORIZED,
                    Row.TOO_EARLY,
                    Row.NOBODY_KNOWS,
                    Row.CUT);
    private static final List<Row> ALL = List.of(Row.values());

    /** The faults that never change; those with a status of their own are made each time. */
    private static final Map<Row, List<Fault>> FIXED = fixed();

    private Faults() {}

    /** Mostly what a read goes on after, or hardly any day would be a long one. */
    static Fault any(Random random) {
        return in(one(random.nextInt(4) == 0 ? ALL : PASSING, random), random);
    }

    /** One of a row. */
    static Fault in(Row row, Random random) {
        return switch (row) {
            case RATE_LIMITED -> refusal(row, 429, Asked.any(random), random);
            case UNAUTHORIZED -> refusal(row, 401, Asked.NOTHING, random);
            case TOO_EARLY -> refusal(row, 425, Asked.NOTHING, random);
            case REFUSED -> refusal(row, refused(random), Asked.NOTHING, random);
            case MOVED -> refusal(row, one(List.of(301, 307, 308), random), Asked.NOTHING, random);
            case REDIRECTED -> refusal(row, redirected(random), Asked.NOTHING, random);
            case NOBODY_KNOWS ->
                    random.nextInt(3) == 0
                            ? one(FIXED.get(row), random)
                            : refusal(row, failed(random), Asked.any(random), random);
            default -> one(FIXED.get(row), random);
        };
    }

    /** A 4xx that means what it says, or a 5xx that says so. */
    private static int refused(Random random) {
        int status = 400 + random.nextInt(102);
        return switch (status) {
            case 401, 408, 425, 429 -> 404;
            case 500 -> 501;
            case 501 -> 505;
            default ->
                    random.nextInt(4) > 0 ? one(List.of(400, 403, 404, 409, 422), random) : status;
        };
    }

    private static int redirected(Random random) {
        int status = 300 + random.nextInt(20);
        return status == 301 || status == 307 || status == 308 ? 302 : status;
    }

    private static int failed(Random random) {
        int status =
                one(
                        List.of(408, 500, 502, 503, 504, 520, 522, 524, 500 + random.nextInt(100)),
                        random);
        return status == 501 || status == 505 ? 503 : status;
    }

    private static Fault refusal(Row row, int status, Asked asked, Random random) {
        int kind = random.nextInt(5);
        return new Fault(
                status + List.of("", " of no body", " page", " reset", " of another").get(kind),
                row,
                Stage.READING,
                status,
                kind == 2,
                asked,
                (id, now) -> asked.said(refused(status, kind), now),
                null);
    }

    private static Answer refused(int status, int kind) {
        Answer bare = Answer.of(status).with("Location", "https://elsewhere.example/");
        Answer json = bare.with("Content-Type", "application/json");
        return switch (kind) {
            case 0 -> json.body(ERROR);
            case 1 -> bare;
            case 2 -> bare.with("Content-Type", "text/html").body("<html>Bad Gateway</html>");
            case 3 -> json.body(ERROR.substring(0, 9)).thenReset();
            default -> json.body("[\"up\"]").gzipped();
        };
    }

    private static Map<Row, List<Fault>> fixed() {
        Map<Row, List<Fault>> faults = new EnumMap<>(Row.class);
        Bodies.successes().forEach(fault -> add(faults, fault));
        Bodies.unusable().forEach(fault -> add(faults, fault));
        add(faults, before("not sent", Row.NOT_SENT, Steps.notSent()));
        add(faults, before("not sent, for good", Row.NOT_SENT_FOR_GOOD, Steps.notSentForGood()));
        add(faults, before("lost, unannounced", Row.NOBODY_KNOWS, Steps.lostWithoutWarning()));
        add(faults, after("lost", Row.NOBODY_KNOWS, Steps.lost()));
        add(faults, after("lost and denied", Row.NOBODY_KNOWS, Steps.lostAndDenied()));
        Step runtime = Steps.throwing(new IllegalStateException("pool is shut down"));
        add(faults, before("RuntimeException, not announced", Row.BROKEN, runtime));
        add(faults, after("RuntimeException", Row.BROKEN, runtime));
        add(faults, after("IOException", Row.BROKEN, Steps.throwing(new IOException("x"))));
        add(faults, after("LinkageError", Row.BROKEN, Steps.throwing(new LinkageError("x"))));
        add(faults, after("no response", Row.BROKEN, (request, control) -> null));
        Step error = Steps.throwing(new StackOverflowError());
        add(faults, before("Error before sending", Row.BROKEN, error));
        add(faults, after("Error", Row.BROKEN, error));
        Fault sound = Bodies.sound();
        add(faults, sound.codecThrowing(Row.BROKEN, new IllegalStateException("recycled")));
        add(faults, sound.codecThrowing(Row.BROKEN, new NoSuchMethodError("getText")));
        add(faults, sound.codecThrowing(Row.BROKEN, new IOException("undeclared")));
        add(faults, sound.codecThrowing(Row.FOREIGN, new JsonException("has a name twice")));
        add(faults, sound.codecThrowing(Row.BROKEN, new OutOfMemoryError("x")));
        return faults;
    }

    private static Fault before(String name, Row row, Step step) {
        return Fault.without(name, row, Stage.CONNECTING, step);
    }

    private static Fault after(String name, Row row, Step step) {
        return Fault.without(name, row, Stage.ANSWERING, step);
    }

    private static void add(Map<Row, List<Fault>> faults, Fault fault) {
        faults.computeIfAbsent(fault.row(), row -> new ArrayList<>()).add(fault);
    }

    private static <T> T one(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }
}
