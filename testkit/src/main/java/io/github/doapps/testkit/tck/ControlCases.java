package io.github.doapps.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.doapps.spi.Delivery;
import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportCapability;
import io.github.doapps.testkit.fault.Answer;
import io.github.doapps.testkit.fault.Exchange;
import io.github.doapps.testkit.fault.FaultyServer;
import io.github.doapps.testkit.fault.FullServer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** The control is told in time, and heeded. */
final class ControlCases {

    private static final String TOPIC = "the control";

    /** A head that leaves before the control is asked may be overtaken by the connection's end. */
    private static final int FINISHED_ROUNDS = 20;

    private ControlCases() {}

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        cases.add(Case.of(TOPIC, "is good for one send", ControlCases::claimedOnce));
        cases.add(
                Case.of(
                        TOPIC,
                        "is good for one send, which failed",
                        ControlCases::claimedOnceThoughItFailed));
        cases.add(Case.of(TOPIC, "that is finished lets nothing leave", ControlCases::finished));
        cases.add(Case.of(TOPIC, "knows at the server that it was sent", ControlCases::told));
        cases.add(
                Case.of(
                                TOPIC,
                                "does not think it sent while a connection is made",
                                ControlCases::notToldTooEarly)
                        .needing(TransportCapability.TELLS_DELIVERY)
                        .needing(TransportCapability.ABORTS)
                        .with(SetupOption.CONNECT_TIMEOUT));
        return cases;
    }

    private static void claimedOnce(Scene scene) throws Exception {
        FaultyServer server = scene.server();
        server.otherwise(any -> Exchange.of(Answer.json(200, "{}")));
        SendControl control = new SendControl();
        HttpRequest request = Requests.post(server.uri());
        HttpTransport transport = scene.transport();
        scene.open(transport, request, control).close();
        assertThrows(
                IllegalStateException.class,
                () -> scene.open(transport, request, control),
                "a second send with the same control: send() MUST call claim() before it acts");
        scene.mustHaveBegun(1, server);
        assertEquals(Delivery.UNKNOWN, control.delivery());
    }

    private static void claimedOnceThoughItFailed(Scene scene) throws Exception {
        SendControl control = new SendControl();
        HttpTransport transport = scene.transport();
        scene.send(transport, Requests.post(FaultyServer.refusing()), control);
        assertThrows(
                IllegalStateException.class,
                () -> scene.open(transport, Requests.post(scene.server().uri()), control),
                "a second send with the same control: send() MUST call claim() before it acts");
        scene.mustHaveBegun(0, scene.server());
    }

    private static void finished(Scene scene) throws Exception {
        HttpTransport transport = scene.transport();
        for (int round = 0; round < FINISHED_ROUNDS; round++) {
            SendControl control = new SendControl();
            control.finish();
            scene.send(transport, Requests.post(scene.server().uri()), control).isNotSent(false);
        }
        scene.mustHaveBegun(0, scene.server());
    }

    private static void told(Scene scene) throws Exception {
        FaultyServer server = scene.server();
        SendControl control = new SendControl();
        AtomicReference<Delivery> atServer = new AtomicReference<>();
        AtomicBoolean claimable = new AtomicBoolean(true);
        Exchange looking =
                Exchange.of(Answer.json(200, "{}"))
                        .after(
                                () -> {
                                    atServer.set(control.delivery());
                                    claimable.set(isClaimable(control));
                                });
        server.enqueue(looking);
        scene.send(scene.transport(), Requests.get(server.uri()), control).is(200, "{}");
        assertEquals(Delivery.UNKNOWN, atServer.get(), "the delivery while the server reads");
        assertFalse(claimable.get(), "the attempt could still be claimed while the server reads");
    }

    private static boolean isClaimable(SendControl control) {
        try {
            control.claim();
            return true;
        } catch (IllegalStateException claimed) {
            return false;
        }
    }

    private static void notToldTooEarly(Scene scene) throws Exception {
        FullServer full = scene.full();
        Running connecting = scene.start(Requests.post(full.uri()));
        connecting.awaitAtRest();
        assertEquals(Delivery.NOT_SENT, connecting.control().delivery(), "while it connects");
        assertFalse(isClaimable(connecting.control()), "not claimed while it connects");
        connecting.abort().isNotSent(false);
    }
}
