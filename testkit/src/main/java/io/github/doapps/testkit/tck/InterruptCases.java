package io.github.doapps.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportCapability;
import io.github.doapps.testkit.fault.Answer;
import io.github.doapps.testkit.fault.Ending;
import io.github.doapps.testkit.fault.Exchange;
import io.github.doapps.testkit.fault.FaultyServer;
import io.github.doapps.testkit.fault.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** An interrupt of the calling thread is still there after the call, however that ended. */
final class InterruptCases {

    private static final String TOPIC = "threads";
    private static final String LOST =
            "the interrupt is lost: set the flag again where a library clears it, or do not promise"
                    + " KEEPS_INTERRUPTS";

    private InterruptCases() {}

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        cases.add(
                Case.of(
                                TOPIC,
                                "that are interrupted before stay so",
                                InterruptCases::interruptedBefore)
                        .needing(TransportCapability.KEEPS_INTERRUPTS));
        cases.add(
                Case.of(
                                TOPIC,
                                "that are interrupted in flight stay so",
                                InterruptCases::interruptedInFlight)
                        .needing(TransportCapability.KEEPS_INTERRUPTS));
        cases.add(
                Case.of(
                                TOPIC,
                                "that are interrupted in flight stay so when the call breaks off",
                                InterruptCases::interruptedAndBrokenOff)
                        .needing(TransportCapability.KEEPS_INTERRUPTS));
        cases.add(
                Case.of(
                                TOPIC,
                                "that are interrupted in flight stay so when the call is aborted",
                                InterruptCases::interruptedAndAborted)
                        .needing(TransportCapability.KEEPS_INTERRUPTS)
                        .needing(TransportCapability.ABORTS));
        return cases;
    }

    private static void interruptedBefore(Scene scene) throws Exception {
        FaultyServer server = scene.server();
        server.otherwise(any -> Exchange.of(Answer.json(200, "{}")));
        HttpTransport transport = scene.transport();
        Background<Boolean> call =
                scene.background(
                        () -> {
                            Thread.currentThread().interrupt();
                            Outcome outcome =
                                    scene.send(
                                            transport,
                                            Requests.post(server.uri()),
                                            new SendControl());
                            boolean still = Thread.interrupted();
                            if (outcome.isNotSent()) {
                                outcome.isNotSent(false);
                                scene.mustHaveBegun(0, server);
                            } else {
                                outcome.isUnknownOr(200);
                            }
                            return still;
                        });
        assertTrue(call.await(10, "A send by an interrupted thread"), LOST);
    }

    private static void interruptedInFlight(Scene scene) throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        interrupted(
                scene,
                Exchange.of(Answer.json(200, "{}")).after(interrupted::await),
                control -> interrupted.countDown());
    }

    private static void interruptedAndBrokenOff(Scene scene) throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        interrupted(
                scene,
                Exchange.of(Answer.json(200, "{}"))
                        .after(interrupted::await)
                        .breakingOff(Point.AFTER_REQUEST, Ending.FIN),
                control -> interrupted.countDown());
    }

    private static void interruptedAndAborted(Scene scene) throws Exception {
        interrupted(scene, Exchange.silence(), scene::abort);
    }

    /** How a call ends whose thread was interrupted. */
    @FunctionalInterface
    private interface End {
        void of(SendControl control) throws Exception;
    }

    private static void interrupted(Scene scene, Exchange exchange, End end) throws Exception {
        FaultyServer server = scene.server();
        server.otherwise(any -> exchange);
        HttpTransport transport = scene.transport();
        SendControl control = new SendControl();
        Background<Boolean> call =
                scene.background(
                        () -> {
                            scene.send(transport, Requests.post(server.uri()), control)
                                    .isUnknownOr(200);
                            return Thread.interrupted();
                        });
        server.awaitRequests(1);
        call.awaitAtRest();
        call.interrupt();
        end.of(control);
        assertTrue(call.await(10, "A send by an interrupted thread"), LOST);
    }
}
