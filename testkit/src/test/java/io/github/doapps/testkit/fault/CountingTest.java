package io.github.doapps.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CountingTest {

    private static final int THREADS = 64;
    private static final int REQUESTS = 20;

    @Test
    void isExactWithManyThreads() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (FaultyServer server = FaultyServer.start().otherwise(AnyRequest::isAnswered)) {
            CountDownLatch go = new CountDownLatch(1);
            List<Future<Void>> clients = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int number = i;
                clients.add(threads.submit(() -> askManyTimes(server, number, go)));
            }
            go.countDown();
            for (Future<Void> client : clients) {
                client.get(60, TimeUnit.SECONDS);
            }

            assertThat(server.accepted()).isEqualTo(THREADS);
            assertThat(server.begun()).isEqualTo(THREADS * REQUESTS);
            assertThat(server.acted()).isEqualTo(THREADS * REQUESTS);
            assertThat(server.requests())
                    .extracting(ReceivedRequest::target)
                    .doesNotHaveDuplicates()
                    .hasSize(THREADS * REQUESTS);
            server.awaitOpenConnections(0);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Void askManyTimes(FaultyServer server, int number, CountDownLatch go)
            throws IOException, InterruptedException {
        go.await();
        try (RawClient client = RawClient.to(server)) {
            for (int i = 0; i < REQUESTS; i++) {
                String target = "/" + number + "/" + i;
                client.send("GET " + target + " HTTP/1.1\r\n\r\n");
                assertThat(client.readUpTo("{}")).contains("X-Target: " + target + "\r\n");
                // Who has the answer sees the request.
                assertThat(server.requests()).anyMatch(request -> request.target().equals(target));
            }
        }
        return null;
    }

    @Test
    void giveEachQueuedExchangeToOneRequest() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (FaultyServer server = FaultyServer.start()) {
            for (int i = 0; i < THREADS; i++) {
                server.enqueue(Exchange.of(Answer.status(200 + i)).actingOnIt(i % 2 == 0));
            }
            List<Future<String>> clients = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                clients.add(
                        threads.submit(
                                () -> {
                                    try (RawClient client = RawClient.to(server)) {
                                        return client.send(RawClient.POST).read(12);
                                    }
                                }));
            }
            List<String> heads = new ArrayList<>();
            for (Future<String> client : clients) {
                heads.add(client.get(60, TimeUnit.SECONDS));
            }
            assertThat(heads).doesNotHaveDuplicates().doesNotContain("HTTP/1.1 418");
            assertThat(server.acted()).isEqualTo(THREADS / 2);
            assertThat(server.requests()).hasSize(THREADS);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void comesBeforeTheHookAndTheHookBeforeTheAnswer() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        try (FaultyServer server = FaultyServer.start();
                RawClient client = RawClient.to(server)) {
            server.enqueue(Exchange.of(Answer.status(200)).after(answer::await));
            client.send(RawClient.POST);

            server.awaitActed(1);
            server.awaitRequests(1);
            client.assertSilent();
            answer.countDown();
            assertThat(client.head()).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void keepsRequestsAsTheyCame() throws Exception {
        String head =
                RawClient.lines(
                        "POST /v2/a%2Fb?c=1,2&d= HTTP/1.1",
                        "Host: a", "X-A:  1 ", "x-a:", "Transfer-Encoding: chunked", "");
        try (FaultyServer server = FaultyServer.start();
                RawClient client = RawClient.to(server)) {
            client.send(head + "3;x=y\r\nabc\r\n2\r\nde\r\n0\r\nTrailer: t\r\n\r\n").head();

            ReceivedRequest request = server.requests().get(0);
            assertThat(request.head()).isEqualTo(head);
            assertThat(request.bytes()).hasSize(head.length());
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.target()).isEqualTo("/v2/a%2Fb?c=1,2&d=");
            assertThat(request.version()).isEqualTo("HTTP/1.1");
            assertThat(request.headers())
                    .containsExactly(
                            Map.entry("Host", "a"),
                            Map.entry("X-A", "1"),
                            Map.entry("x-a", ""),
                            Map.entry("Transfer-Encoding", "chunked"));
            assertThat(request.all("X-A")).containsExactly("1", "");
            assertThat(request.header("x-A")).contains("1");
            assertThat(request.header("b")).isEmpty();
            assertThat(request.bodyText()).isEqualTo("abcde");
            assertThat(request.connection()).isEqualTo(1);
        }
    }

    @Test
    void countsWhatIsNoRequestAsBegunAlone() throws Exception {
        try (FaultyServer server = FaultyServer.start();
                RawClient client = RawClient.to(server)) {
            client.send("\u0016\u0003 hello\r\n\r\n");
            server.awaitOpenConnections(0);

            assertThat(server.begun()).isEqualTo(1);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void failsAWaitForLessThanThereIs() throws Exception {
        try (FaultyServer server = FaultyServer.start();
                RawClient client = RawClient.to(server)) {
            client.send(RawClient.GET).head();
            client.send(RawClient.GET).head();

            assertThatThrownBy(() -> server.awaitRequests(1))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("received requests: 2 instead of 1");
        }
    }

    @Test
    void throwsAgainWhatAThreadDiedOf() throws Exception {
        IllegalStateException bug = new IllegalStateException("a bug of the test");
        FaultyServer server = FaultyServer.start();
        server.otherwise(
                request -> {
                    throw bug;
                });
        try (RawClient client = RawClient.to(server)) {
            client.send(RawClient.POST);

            assertThatThrownBy(() -> server.awaitActed(1)).hasCause(bug);
            assertThat(server.requests()).hasSize(1);
        } finally {
            assertThatThrownBy(server::close).isInstanceOf(AssertionError.class).hasCause(bug);
        }
    }

    @Test
    void refusesAPointInARequestThatWasReadWhole() throws Exception {
        FaultyServer server = FaultyServer.start();
        server.otherwise(
                request ->
                        AnyRequest.isAnswered(request)
                                .breakingOff(Point.IN_REQUEST_BODY, Ending.FIN));
        try (RawClient client = RawClient.to(server)) {
            client.send(RawClient.POST).assertEnds(Ending.FIN);
            assertThat(server.acted()).isEqualTo(1);
        }
        server.close();
    }

    @Test
    void leavesNoThreadAndNoConnection() throws Exception {
        FaultyServer server = FaultyServer.start();
        server.onConnect(Greeting.SILENCE);
        server.enqueue(
                Exchange.silence(),
                Exchange.of(Answer.status(200)).after(new CountDownLatch(1)::await),
                Exchange.of(Answer.status(200)).breakingOff(Point.IN_REQUEST_HEAD, Ending.STALL),
                Exchange.of(Answer.json(200, "{}").endless()),
                Exchange.of(Answer.status(200)).breakingOff(Point.AFTER_ANSWER, Ending.DRIP));
        List<RawClient> clients = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            clients.add(RawClient.to(server).send(RawClient.POST));
        }
        server.awaitBegun(5);

        server.close();

        assertThat(server.openConnections()).isZero();
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.endsWith("-" + server.port()));
        for (RawClient client : clients) {
            client.close();
        }
    }
}
