package io.github.doapps.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.SendControl;
import io.github.doapps.testkit.fault.Answer;
import io.github.doapps.testkit.fault.Ending;
import io.github.doapps.testkit.fault.Exchange;
import io.github.doapps.testkit.fault.FaultyServer;
import io.github.doapps.testkit.fault.Point;
import java.util.ArrayList;
import java.util.List;

/** A status means nothing to a transport: each is handed on as it came, and as soon as it came. */
final class StatusCases {

    private static final String TOPIC = "every status";

    private static final int[] ERRORS = {400, 401, 403, 404, 409, 422, 429, 500, 502, 503, 504};

    private StatusCases() {}

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        for (int hundred = 200; hundred < 600; hundred += 100) {
            cases.add(handedOn(hundred));
        }
        for (int status : ERRORS) {
            cases.add(atOnce(status));
        }
        return cases;
    }

    private static Case handedOn(int hundred) {
        return Case.of(
                TOPIC,
                "from " + hundred + " to " + (hundred + 99) + " comes as it is",
                scene -> {
                    FaultyServer server = scene.server();
                    for (int status = hundred; status < hundred + 100; status++) {
                        for (Requests.Kind kind : List.of(Requests.GET, Requests.POST)) {
                            handedOn(scene, kind, Answer.status(status), status, "");
                            if (mayHaveBody(status)) {
                                Answer answer = Answer.status(status).body("{\"a\":1}");
                                handedOn(scene, kind, answer, status, "{\"a\":1}");
                            }
                        }
                    }
                    assertEquals(1, server.accepted(), "connections for all of them");
                });
    }

    private static void handedOn(
            Scene scene, Requests.Kind kind, Answer answer, int status, String body)
            throws Exception {
        FaultyServer server = scene.server();
        server.enqueue(Exchange.of(answer.header("Retry-After", "0")));
        Outcome outcome = scene.send(kind.to(server.uri()));
        outcome.is(status, body);
        assertEquals(List.of("0"), outcome.headers().all("Retry-After"), "Retry-After");
    }

    private static boolean mayHaveBody(int status) {
        return status != 204 && status != 304;
    }

    /** What a transport reads of an error to understand it is read without the deadline's bound. */
    private static Case atOnce(int status) {
        return Case.of(
                TOPIC,
                status + " is there before its body, which is read no further than asked",
                scene -> {
                    FaultyServer server = scene.server();
                    Answer answer =
                            Answer.json(status, "{\"message\":\"" + "m".repeat(900) + "\"}");
                    for (Requests.Kind kind : List.of(Requests.GET, Requests.POST)) {
                        for (Answer one : List.of(answer, answer.chunked(100))) {
                            headFirst(scene, kind, one, Point.AFTER_HEAD, status);
                            headFirst(scene, kind, one, Point.IN_BODY, status);
                        }
                    }
                    assertEquals(8, server.begun(), "requests");
                });
    }

    private static void headFirst(
            Scene scene, Requests.Kind kind, Answer answer, Point at, int status) throws Exception {
        scene.server().enqueue(Exchange.of(answer).breakingOff(at, Ending.STALL));
        Background<HttpResponse> head =
                scene.background(
                        () ->
                                scene.open(
                                        scene.transport(),
                                        kind.to(scene.server().uri()),
                                        new SendControl()));
        try (HttpResponse response =
                head.await(10, "A send whose answer has its head, but never all of its body,")) {
            assertEquals(status, response.statusCode(), "the status");
            if (at == Point.IN_BODY) {
                assertEquals('{', response.body().read(), "the body's first byte");
            }
        }
    }
}
