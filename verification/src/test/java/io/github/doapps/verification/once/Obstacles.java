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
                Event.of("RST at accept", Row.NOT_SENT, Road.BARE, Obstacle.greeting(Greeting.RST))
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
                        Greeting.HANDSHAKE_FIN,
                        Greeting.HANDSHAKE_RST)) {
            events.add(greeted(greeting, Row.NOT_SENT));
        }
        events.add(greeted(Greeting.PLAIN_TEXT, Row.NEVER_SENT));
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

    /** What a proxy of plain requests does itself is as if the server did it, who reads nothing. */
    static List<Event> atProxies() {
        List<Event> events = new ArrayList<>();
        Set<Road> here = Set.of(Road.PROXY);
        for (int status : new int[] {403, 407, 429, 502, 503, 504}) {
            Row row =
                    status >= 500
                            ? Row.NOBODY_KNOWS
                            : status == 429 ? Row.RATE_LIMITED : Row.REFUSED;
            events.add(
                    Event.of("proxy itself " + status, row, status, here, no(status)).asking(300));
        }
        events.add(Event.of("refused the proxy", Row.NOBODY_KNOWS, 502, here, Stage::leadNowhere));
        for (Ending how : List.of(Ending.FIN, Ending.RST)) {
            for (Point at : List.of(Point.AFTER_REQUEST, Point.IN_HEAD)) {
                events.add(breaking(how, at, Row.NOBODY_KNOWS, here));
            }
        }
        events.add(
                Event.of(
                        "proxy silence",
                        Row.LATE_ANSWERING,
                        here,
                        Obstacle.atProxy(Exchange.silence())));
        return events;
    }

    /** Where a proxy makes no tunnel. */
    static List<Event> atTunnels() {
        List<Event> events = new ArrayList<>();
        Set<Road> here = Set.of(Road.TUNNEL);
        for (int status : new int[] {403, 407, 429}) {
            events.add(Event.of("proxy " + status, Row.NEVER_SENT, here, no(status)));
        }
        for (int status : new int[] {502, 503, 504}) {
            events.add(Event.of("proxy " + status, Row.NOT_SENT, here, no(status)));
        }
        for (Ending how : List.of(Ending.FIN, Ending.RST)) {
            for (Point at : List.of(Point.AFTER_REQUEST, Point.IN_HEAD)) {
                events.add(breaking(how, at, Row.NOT_SENT, here));
            }
        }
        events.add(
                Event.of(
                        "proxy silence",
                        Row.LATE_CONNECTING,
                        here,
                        Obstacle.atProxy(Exchange.silence())));
        return events;
    }

    private static Event greeted(Greeting greeting, Row row) {
        return Event.of(greeting + " before TLS", row, Road.SECURED, Obstacle.greeting(greeting));
    }

    private static Event breaking(Ending how, Point at, Row row, Set<Road> roads) {
        return Event.of(
                "proxy " + how + " " + at.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                row,
                roads,
                Obstacle.atProxy(Exchange.of(Answer.status(200)).breakingOff(at, how)));
    }

    /** In place of a tunnel it means something else than if the server had answered with it. */
    private static Obstacle no(int status) {
        Answer no =
                Answer.json(status, "{}")
                        .header("Proxy-Authenticate", "Basic realm=\"r\"")
                        .header("Retry-After", "300");
        return Obstacle.atProxy(Exchange.of(no));
    }
}
