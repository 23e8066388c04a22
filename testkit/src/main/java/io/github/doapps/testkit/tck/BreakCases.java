package io.github.doapps.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.doapps.spi.TransportCapability;
import io.github.doapps.testkit.fault.Answer;
import io.github.doapps.testkit.fault.Ending;
import io.github.doapps.testkit.fault.Exchange;
import io.github.doapps.testkit.fault.FaultyServer;
import io.github.doapps.testkit.fault.Greeting;
import io.github.doapps.testkit.fault.Point;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Connections that break off, at every point and in every way. */
final class BreakCases {

    private static final String TOPIC = "broken off";
    private static final String BODY = "{\"answer\":\"" + Secrets.CANARY + "\"}";

    /** Where an end in good order is no end of the answer. */
    private static final Set<Point> IN_THE_ANSWER =
            EnumSet.of(
                    Point.IN_STATUS_LINE,
                    Point.AFTER_STATUS_LINE,
                    Point.IN_HEAD,
                    Point.AFTER_HEAD,
                    Point.IN_BODY);

    /** Where a library may hold that the server has seen nothing, and send again. */
    private static final List<Point> BEFORE_THE_HEAD_IS_OUT =
            List.of(
                    Point.IN_REQUEST_HEAD,
                    Point.IN_REQUEST_BODY,
                    Point.AFTER_REQUEST,
                    Point.IN_STATUS_LINE,
                    Point.IN_HEAD);

    private BreakCases() {}

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        for (Requests.Kind kind : Requests.KINDS) {
            boolean inFull = kind.equals(Requests.GET) || kind.equals(Requests.POST);
            for (Point at : inFull ? List.of(Point.values()) : BEFORE_THE_HEAD_IS_OUT) {
                if (at != Point.IN_REQUEST_BODY || kind.hasContent()) {
                    endings(inFull, at).forEach(how -> cases.add(of(Road.PLAIN, kind, at, how)));
                }
            }
            cases.add(greeting(kind, Greeting.FIN));
            cases.add(greeting(kind, Greeting.RST));
            if (inFull) {
                cases.add(greeting(kind, Greeting.SILENCE));
            }
        }
        return cases;
    }

    private static List<Ending> endings(boolean all, Point at) {
        if (all) {
            return List.of(Ending.values());
        }
        return at == Point.AFTER_REQUEST
                ? List.of(Ending.FIN, Ending.RST, Ending.STALL)
                : List.of(Ending.FIN, Ending.RST);
    }

    /** An exchange that breaks off. */
    static Case of(Road road, Requests.Kind kind, Point at, Ending how) {
        Exchange broken =
                Exchange.of(Answer.json(200, BODY))
                        .breakingOff(at, how)
                        .drippingEvery(Duration.ofMillis(1));
        Case one =
                road.of(
                        TOPIC,
                        kind + " " + at + " " + how,
                        scene -> {
                            // Queued more than once, so that what is sent again meets the same.
                            FaultyServer server = road.open(scene).enqueue(broken, broken, broken);
                            Running call = scene.start(kind.to(server.uri()));
                            if (how == Ending.STALL && at != Point.AFTER_ANSWER) {
                                server.awaitBegun(1);
                                call.awaitAtRest();
                                check(scene, call.abort(), at, how);
                            } else {
                                check(scene, call.await(), at, how);
                            }
                        });
        if (how == Ending.FIN && IN_THE_ANSWER.contains(at)) {
            return one.needing(TransportCapability.TELLS_CUTS);
        }
        return how == Ending.STALL && at != Point.AFTER_ANSWER
                ? one.needing(TransportCapability.ABORTS)
                : one;
    }

    private static void check(Scene scene, Outcome outcome, Point at, Ending how) {
        boolean headIsOut =
                at == Point.AFTER_HEAD || at == Point.IN_BODY || at == Point.AFTER_ANSWER;
        if (how == Ending.RST && headIsOut) {
            // The reset may overtake what was sent before it.
            outcome.isUnknownOr(200);
        } else if (how == Ending.DRIP || at == Point.AFTER_ANSWER) {
            outcome.is(200, BODY);
        } else if (at == Point.AFTER_HEAD || at == Point.IN_BODY) {
            scene.mustBeCut(outcome, 200);
        } else {
            outcome.isUnknown();
        }
    }

    private static Case greeting(Requests.Kind kind, Greeting greeting) {
        Case one =
                Case.of(
                        TOPIC,
                        kind + " on a connection that meets " + greeting,
                        scene -> {
                            FaultyServer server = scene.server();
                            server.onConnect(greeting, greeting, greeting);
                            Running call = scene.start(kind.to(server.uri()));
                            if (greeting == Greeting.SILENCE) {
                                server.awaitAccepted(1);
                                call.awaitAtRest();
                                call.abort().isUnknown();
                            } else {
                                // The end may be seen before anything is written.
                                Outcome outcome = call.await();
                                outcome.isFailure();
                                outcome.isNoSurerThanTheControl();
                            }
                            assertEquals(0, server.acted(), "requests acted on");
                        });
        return greeting == Greeting.SILENCE ? one.needing(TransportCapability.ABORTS) : one;
    }
}
