package io.github.doapps.verification.once;

import io.github.doapps.testkit.fault.Answer;
import io.github.doapps.testkit.fault.Ending;
import io.github.doapps.testkit.fault.Exchange;
import io.github.doapps.testkit.fault.Greeting;
import io.github.doapps.testkit.fault.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The events in which the server reads nothing of a request. */
final class Obstacles {

    private Obstacles() {}

    /** On a connection that is made, and brings plain HTTP. */
    static List<Event> unsecured() {
        return List.of(
                Event.of(
                        "FIN at accept",
                        Row.NOBODY_KNOWS,
                        Road.UNSECURED,
                        Obstacle.greeting(Greeting.FIN)),
                Event.of(
                        "SILENCE at accept",
                        Row.LATE_ANSWERING,
                        Road.UNSECURED,
                        Obstacle.greeting(Greeting.SILENCE)),
                // The reset may come before the client is connected, or before it writes, or later.
                Event.of(
                                "RST at accept",
                                Row.NOT_SENT,
                                Road.UNSECURED,
                                Obstacle.greeting(Greeting.RST))
                        .or(Row.NOBODY_KNOWS));
    }

    /** Where no connection comes about, or no TLS. */
    static List<Event> unconnected() {
        List<Event> events = new ArrayList<>();
        events.add(Event.of("refused", Row.NOT_SENT, Road.LED, Stage::leadNowhere));
        events.add(Event.of("untrusted", Row.NEVER_SENT, Road.SECURED, Stage::leadToAnImpostor));
        for (Greeting greeting :
                List.of(
                        Greeting.FIN,
                        Greeting.RST,
                        Greeting.PLAIN_TEXT,
                        Greeting.HANDSHAKE_FIN,
                        Greeting.HANDSHAKE_RST)) {
            events.add(greeted(greeting, Row.NOT_SENT));
        }
        for (Greeting greeting : List.of(Greeting.SILENCE, Greeting.HANDSHAKE_STALL)) {
            events.add(greeted(greeting, Row.LATE_CONNECTING));
        }
        events.add(
                Event.of(
                        "HANDSHAKE_STALL for long",
                        Row.NOT_SENT,
                        Set.of(Road.TLS),
                        Obstacle.greeting(Greeting.HANDSHAKE_STALL)));
        return events;
    }

    /** Where a proxy makes no tunnel. */
    static List<Event> atProxies() {
        List<Event> events = new ArrayList<>();
        for (int status : new int[] {403, 407, 429}) {
            events.add(proxied(status, Row.NEVER_SENT));
        }
        for (int status : new int[] {502, 503, 504}) {
            events.add(proxied(status, Row.NOT_SENT));
        }
        for (Ending how : List.of(Ending.FIN, Ending.RST)) {
            for (Point at : List.of(Point.AFTER_REQUEST, Point.IN_HEAD)) {
                events.add(
                        Event.of(
                                "proxy "
                                        + how
                                        + " "
                                        + at.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                                Row.NOT_SENT,
                                Road.PROXIED,
                                Obstacle.atProxy(
                                        Exchange.of(Answer.status(200)).breakingOff(at, how))));
            }
        }
        events.add(
                Event.of(
                        "proxy silence",
                        Row.LATE_CONNECTING,
                        Road.PROXIED,
                        Obstacle.atProxy(Exchange.silence())));
        return events;
    }

    private static Event greeted(Greeting greeting, Row row) {
        return Event.of(greeting + " before TLS", row, Road.SECURED, Obstacle.greeting(greeting));
    }

    /** A status that would mean something else if the server had answered with it. */
    private static Event proxied(int status, Row row) {
        Answer no =
                Answer.json(status, "{}")
                        .header("Proxy-Authenticate", "Basic realm=\"r\"")
                        .header("Retry-After", "300");
        return Event.of("proxy " + status, row, Road.PROXIED, Obstacle.atProxy(Exchange.of(no)));
    }
}
