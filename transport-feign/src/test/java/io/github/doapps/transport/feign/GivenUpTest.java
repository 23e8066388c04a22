package io.github.doapps.transport.feign;

import static io.github.doapps.transport.feign.Calls.failure;
import static io.github.doapps.transport.feign.Calls.post;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Client;
import feign.Feign;
import feign.Request;
import feign.Response;
import feign.interceptor.Invocation;
import feign.interceptor.MethodInterceptor;
import io.github.doapps.spi.Delivery;
import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportException;
import io.github.doapps.testkit.fault.Answer;
import io.github.doapps.testkit.fault.Exchange;
import io.github.doapps.testkit.fault.FaultyServer;
import io.github.doapps.transport.feign.Calls.Background;
import io.github.doapps.transport.feign.UsersBuilderTest.Around;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What the user added stops waiting before the client below it is done: nothing stays behind. */
class GivenUpTest {

    private final List<Background<Response>> below = new ArrayList<>();

    @Test
    void aRequestThatIsNeverAnsweredIsCut() throws Exception {
        try (FaultyServer server = FaultyServer.start();
                HttpTransport transport = with(client -> givingUp(client, server))) {
            server.enqueue(Exchange.silence());

            TransportException failure = failure(transport, post(server.uri(), "x"));

            assertThat(failure).hasMessage("given up");
            assertThat(failure.delivery()).isEqualTo(Delivery.UNKNOWN);
            assertBelowEnded();
            server.awaitOpenConnections(0);
        }
    }

    @Test
    void anAnswerOfTheirOwnInsteadCutsItWhenClosed() throws Exception {
        UnaryOperator<Client> fallingBack =
                client ->
                        (request, options) -> {
                            below.add(new Background<>(() -> client.execute(request, options)));
                            below.get(0).awaitIn("OneShotClient", "send");
                            return theirs(request);
                        };
        try (FaultyServer server = FaultyServer.start();
                HttpTransport transport = with(fallingBack)) {
            server.enqueue(Exchange.silence());

            try (HttpResponse response =
                    transport.send(post(server.uri(), "x"), new SendControl())) {
                assertThat(response.statusCode()).isEqualTo(503);
            }

            assertBelowEnded();
            server.awaitOpenConnections(0);
        }
    }

    @Test
    void anAnswerOfTheirOwnFreesTheOneThatCame() throws Exception {
        UnaryOperator<Client> replacing =
                client ->
                        (request, options) -> {
                            assertThat(client.execute(request, options).status()).isEqualTo(200);
                            return theirs(request);
                        };
        try (FaultyServer server = FaultyServer.start();
                HttpTransport transport = with(replacing)) {
            server.enqueue(Exchange.of(Answer.json(200, "{}")));

            transport.send(post(server.uri(), "x"), new SendControl()).close();

            server.awaitOpenConnections(0);
        }
    }

    @Test
    void whatHasNotLeftYetNeverLeaves() throws Exception {
        List<Callable<Response>> queued = new ArrayList<>();
        UnaryOperator<Client> full =
                client ->
                        (request, options) -> {
                            queued.add(() -> client.execute(request, options));
                            throw new IOException("given up");
                        };
        try (FaultyServer server = FaultyServer.start();
                HttpTransport transport = with(full)) {
            TransportException failure = failure(transport, post(server.uri(), "x"));

            assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
            assertThatThrownBy(() -> queued.get(0).call())
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            late -> assertThat(late.delivery()).isEqualTo(Delivery.NOT_SENT));
            assertThat(server.requests()).isEmpty();
            server.awaitOpenConnections(0);
        }
    }

    @Test
    void anAnswerThatComesTooLateIsClosed() throws Exception {
        CountDownLatch mayAnswer = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Client slow =
                (request, options) -> {
                    awaitQuietly(mayAnswer);
                    return answering(request, 200, closed::countDown);
                };
        Feign.Builder builder =
                Feign.builder()
                        .client(slow)
                        .methodInterceptor(
                                (call, chain) -> {
                                    below.add(new Background<>(() -> proceeding(call, chain)));
                                    below.get(0).awaitIn("Guard", "execute");
                                    throw new IllegalStateException("given up");
                                });
        try (FaultyServer server = FaultyServer.start();
                HttpTransport transport = FeignTransport.over(() -> builder)) {
            assertThat(failure(transport, post(server.uri(), "x")).delivery())
                    .isEqualTo(Delivery.UNKNOWN);
            assertThat(closed.getCount()).isOne();

            mayAnswer.countDown();

            assertThat(below.get(0).await().status()).isEqualTo(200);
            assertThat(closed.getCount()).isZero();
        }
    }

    private static Response proceeding(Invocation call, MethodInterceptor.Chain chain)
            throws Exception {
        try {
            return (Response) chain.next(call);
        } catch (Exception | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Client givingUp(Client client, FaultyServer server) {
        return (request, options) -> {
            below.add(new Background<>(() -> client.execute(request, options)));
            server.awaitRequests(1);
            throw new IOException("given up");
        };
    }

    /** The thread that ran our client has come back, as one that was cancelled does. */
    private void assertBelowEnded() {
        assertThat(below).hasSize(1);
        assertThatThrownBy(() -> below.get(0).await()).hasCauseInstanceOf(TransportException.class);
    }

    private static Response theirs(Request request) {
        return answering(request, 503, () -> {});
    }

    private static Response answering(Request request, int status, Runnable onClose) {
        ByteArrayInputStream body =
                new ByteArrayInputStream("{}".getBytes(UTF_8)) {
                    @Override
                    public void close() {
                        onClose.run();
                    }
                };
        return Response.builder()
                .request(request)
                .status(status)
                .headers(Map.of())
                .body(body, null)
                .build();
    }

    private static void awaitQuietly(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static HttpTransport with(UnaryOperator<Client> around) {
        return FeignTransport.builder()
                .feign(() -> Feign.builder().addCapability(new Around(around)))
                .build();
    }
}
