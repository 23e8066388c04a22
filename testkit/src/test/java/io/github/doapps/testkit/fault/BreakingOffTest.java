package io.github.doapps.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every point with every ending, seen from the other end of the socket. */
class BreakingOffTest {

    private static final String STATUS_LINE = "HTTP/1.1 200 Scripted\r\n";
    private static final String LINES =
            "Content-Type: application/json\r\nContent-Length: 8\r\n\r\n";
    private static final String BODY = "{\"a\":12}";
    private static final String WHOLE = STATUS_LINE + LINES + BODY;
    private static final Answer ANSWER = Answer.json(200, BODY);

    /** What comes before each of the points. */
    private static final Map<Point, String> BEFORE =
            Map.of(
                    Point.IN_REQUEST_HEAD,
                    "",
                    Point.IN_REQUEST_BODY,
                    "",
                    Point.AFTER_REQUEST,
                    "",
                    Point.IN_STATUS_LINE,
                    "HTTP/1.1 20",
                    Point.AFTER_STATUS_LINE,
                    STATUS_LINE,
                    Point.IN_HEAD,
                    STATUS_LINE + "Content-Type: application/json\r\nContent-",
                    Point.AFTER_HEAD,
                    STATUS_LINE + LINES,
                    Point.IN_BODY,
                    STATUS_LINE + LINES + "{\"a\"",
                    Point.AFTER_ANSWER,
                    WHOLE);

    static Stream<Arguments> pointsAndEndings() {
        return Stream.of(Point.values())
                .flatMap(
                        at ->
                                Stream.of(Ending.FIN, Ending.RST, Ending.STALL)
                                        .map(how -> Arguments.of(at, how)));
    }

    @ParameterizedTest
    @MethodSource("pointsAndEndings")
    void endsWhereAndAsItIsTold(Point at, Ending how) throws IOException {
        try (FaultyServer server = FaultyServer.start()) {
            server.enqueue(Exchange.of(ANSWER).breakingOff(at, how));
            try (RawClient client = RawClient.to(server)) {
                client.send(RawClient.POST);

                String before = Objects.requireNonNull(BEFORE.get(at));
                assertThat(client.read(before.length())).isEqualTo(before);
                client.assertEnds(how);
                server.awaitBegun(1);
                int whole = at.isInRequest() ? 0 : 1;
                assertThat(server.requests()).hasSize(whole);
                assertThat(server.acted()).isEqualTo(whole);
                server.awaitOpenConnections(how == Ending.RST ? 0 : 1);
            }
            server.awaitOpenConnections(0);
            assertThat(server.begun()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void drips(Point at) throws IOException {
        try (FaultyServer server = FaultyServer.start();
                RawClient client = RawClient.to(server)) {
            server.enqueue(
                    Exchange.of(ANSWER)
                            .breakingOff(at, Ending.DRIP)
                            .drippingEvery(Duration.ofMillis(1)));
            client.send(RawClient.POST);

            assertThat(client.read(WHOLE.length())).isEqualTo(WHOLE);
            assertThat(server.acted()).isEqualTo(1);
            if (at == Point.AFTER_ANSWER) {
                assertThat(client.read(20)).isEqualTo("?".repeat(20));
            } else {
                assertThat(client.send(RawClient.GET).head()).startsWith("HTTP/1.1 418");
            }
        }
    }

    @Test
    void dripsAHeadAndABodyForEver() throws IOException {
        try (FaultyServer server = FaultyServer.start();
                RawClient head = RawClient.to(server);
                RawClient body = RawClient.to(server)) {
            Duration interval = Duration.ofMillis(1);
            server.enqueue(
                    Exchange.of(Answer.status(200).endlessHead())
                            .breakingOff(Point.IN_HEAD, Ending.DRIP)
                            .drippingEvery(interval));
            assertThat(head.send(RawClient.GET).read(200))
                    .contains("X-Endless: yes\r\nX-Endless: yes\r\n")
                    .doesNotContain("\r\n\r\n");
            server.enqueue(
                    Exchange.of(Answer.json(200, "{}").endless())
                            .breakingOff(Point.IN_BODY, Ending.DRIP)
                            .drippingEvery(interval));
            assertThat(body.send(RawClient.GET).head()).doesNotContain("Length");
            assertThat(body.read(100)).isEqualTo("{}" + " ".repeat(98));
        }
    }

    @Test
    void breaksOffAfterBytesOfTheAnswer() throws IOException {
        try (FaultyServer server = FaultyServer.start();
                RawClient client = RawClient.to(server)) {
            server.enqueue(Exchange.of(ANSWER).breakingOffAfter(3, Ending.FIN));

            assertThat(client.send(RawClient.GET).read(3)).isEqualTo("HTT");
            client.assertEnds(Ending.FIN);
        }
    }

    @Test
    void stallsWithoutReadingTheRestOfABody() throws IOException, InterruptedException {
        try (FaultyServer server = FaultyServer.start();
                RawClient client = RawClient.to(server)) {
            server.enqueue(Exchange.of(ANSWER).breakingOff(Point.IN_REQUEST_HEAD, Ending.STALL));
            int size = 64 * 1024 * 1024;
            client.send("POST / HTTP/1.1\r\nContent-Length: " + size + "\r\n\r\n");
            Thread sender =
                    new Thread(
                            () -> {
                                try {
                                    client.socket().getOutputStream().write(new byte[size]);
                                } catch (IOException closed) {
                                    // That is how the test ends it.
                                }
                            });
            sender.start();
            server.awaitBegun(1);
            sender.join(300);

            assertThat(sender.isAlive()).isTrue();
            client.socket().close();
            sender.join(10_000);
            assertThat(sender.isAlive()).isFalse();
            server.awaitOpenConnections(0);
        }
    }

    @Test
    void aPointInABodyThatARequestDoesNotHaveIsAfterIt() throws IOException {
        try (FaultyServer server = FaultyServer.start();
                RawClient client = RawClient.to(server)) {
            server.enqueue(Exchange.of(ANSWER).breakingOff(Point.IN_REQUEST_BODY, Ending.FIN));
            client.send(RawClient.GET).assertEnds(Ending.FIN);
            assertThat(server.acted()).isEqualTo(1);
        }
    }

    @Test
    void neverAnswersWhereItIsSilent() throws IOException {
        try (FaultyServer server = FaultyServer.start()) {
            server.enqueue(Exchange.silence());
            try (RawClient client = RawClient.to(server)) {
                client.send(RawClient.GET);
                server.awaitRequests(1);
                client.assertSilent();
                assertThat(server.acted()).isEqualTo(1);
                client.send(RawClient.GET);
                server.awaitBegun(2);
            }
            server.awaitOpenConnections(0);
        }
    }
}
