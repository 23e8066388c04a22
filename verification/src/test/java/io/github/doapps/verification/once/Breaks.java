package io.github.doapps.verification.once;

import io.github.doapps.testkit.fault.Answer;
import io.github.doapps.testkit.fault.Ending;
import io.github.doapps.testkit.fault.Exchange;
import io.github.doapps.testkit.fault.Point;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The events in which no whole answer comes: connections that end, stall or drip. */
final class Breaks {

    private static final List<Point> BEFORE_A_HEAD =
            List.of(
                    Point.IN_REQUEST_HEAD,
                    Point.IN_REQUEST_BODY,
                    Point.AFTER_REQUEST,
                    Point.IN_STATUS_LINE,
                    Point.AFTER_STATUS_LINE,
                    Point.IN_HEAD);

    /** So slow that no answer comes to its end before a deadline. */
    private static final Duration VERY_SLOWLY = Duration.ofMillis(300);

    /**
     * As slow, for a head; and yet a server that reads so soon comes to the end of what was sent.
     */
    private static final Duration SLOWLY = Duration.ofMillis(20);

    private Breaks() {}

    /** The connection ends before there is a head. */
    static List<Event> lost() {
        List<Event> events = new ArrayList<>();
        for (Ending how : List.of(Ending.FIN, Ending.RST)) {
            for (Point at : BEFORE_A_HEAD) {
                events.add(broken(Row.NOBODY_KNOWS, 0, at, how, Answers.deployment("d-1")));
            }
        }
        events.add(
                Event.of(
                        "garbage",
                        Row.NOBODY_KNOWS,
                        0,
                        id -> Answer.raw("SSH-2.0-x\r\n\r\n").connectionClose()));
        return events;
    }

    /** The connection ends within the body of a success. */
    static List<Event> cut() {
        List<Event> events = new ArrayList<>();
        for (Point at : List.of(Point.AFTER_HEAD, Point.IN_BODY)) {
            Answer whole = Answers.deployment("d-1");
            Answer chunks = whole.chunked(9);
            events.add(broken(Row.CUT, 200, at, Ending.FIN, whole));
            events.add(broken(Row.CUT, 200, at, Ending.FIN, chunks).named(" of chunks"));
            events.addAll(reset(broken(Row.CUT, 200, at, Ending.RST, whole)));
            events.addAll(reset(broken(Row.CUT, 200, at, Ending.RST, chunks).named(" of chunks")));
        }
        Answer gzip = Answers.deployment("d-1").gzipped().withoutLength();
        events.add(broken(Row.CUT, 200, Point.IN_BODY, Ending.FIN, gzip).named(" of gzip"));
        events.addAll(
                reset(
                        broken(Row.NOBODY_KNOWS, 500, Point.IN_BODY, Ending.RST, Answers.error(500))
                                .named(" of a 500")));
        return events;
    }

    /** Behind a proxy the reset may overtake the head that was sent before it. */
    private static List<Event> reset(Event event) {
        return List.of(event.met(Road.DIRECT), event.met(Road.PROXIED).or(Row.NOBODY_KNOWS));
    }

    /** The deadline comes. */
    static List<Event> late() {
        List<Event> events = new ArrayList<>();
        for (Ending how : List.of(Ending.STALL, Ending.DRIP)) {
            for (Point at : BEFORE_A_HEAD) {
                events.add(broken(Row.LATE_ANSWERING, 0, at, how, slow()));
            }
            for (Point at : List.of(Point.AFTER_HEAD, Point.IN_BODY)) {
                events.add(broken(Row.LATE_READING, 200, at, how, slow()));
            }
        }
        events.add(
                Event.of(
                        "silence",
                        Row.LATE_ANSWERING,
                        0,
                        Answers::deployment,
                        exchange -> Exchange.silence()));
        return events;
    }

    /** An answer whose request, head and body take very long if they drip. */
    private static Answer slow() {
        return Answers.deployment("d-1").header("X-Padding", "p".repeat(200));
    }

    private static Event broken(Row row, int status, Point at, Ending how, Answer answer) {
        Duration pause = at == Point.IN_REQUEST_HEAD ? SLOWLY : VERY_SLOWLY;
        Event event =
                Event.of(
                        how + " " + at.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        row,
                        status,
                        id -> answer,
                        exchange -> exchange.breakingOff(at, how).drippingEvery(pause));
        return at.isInRequest() ? event.withoutEffect() : event;
    }
}
