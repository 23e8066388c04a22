package io.github.doapps.transport.feign;

import static io.github.doapps.transport.feign.Calls.answer;
import static io.github.doapps.transport.feign.Calls.failure;
import static io.github.doapps.transport.feign.Calls.get;
import static io.github.doapps.transport.feign.Calls.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Client;
import feign.Feign;
import feign.RequestInterceptor;
import io.github.doapps.spi.Delivery;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportException;
import io.github.doapps.transport.feign.UsersBuilderTest.Around;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Errors of the user's parts, and suppliers that do not give what they must. */
class UsersFaultsTest {

    private final Error theirs = new NoClassDefFoundError("tracing/Span");

    @Test
    void anErrorOfAnInterceptorBeforeSendingMeansNotSent() throws Exception {
        RequestInterceptor failing =
                template -> {
                    throw theirs;
                };
        assertUnsentForGood(Feign.builder().requestInterceptor(failing));
    }

    @Test
    void anErrorOfAClientAroundOursBeforeSendingMeansNotSent() throws Exception {
        Client failing =
                (request, options) -> {
                    throw theirs;
                };
        assertUnsentForGood(Feign.builder().addCapability(new Around(client -> failing)));
    }

    private void assertUnsentForGood(Feign.Builder builder) throws Exception {
        try (RecordingServer server = new RecordingServer(exchange -> exchange.ok("yes"));
                HttpTransport transport = FeignTransport.builder().feign(() -> builder).build()) {
            TransportException failure = failure(transport, post(server.uri("/"), "x"));

            assertThat(failure)
                    .hasMessage(
                            "an interceptor or capability of Feign's failed before the request was"
                                    + " sent")
                    .hasCause(theirs);
            assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
            assertThat(failure.isPermanent()).isTrue();
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void anErrorOverAnAnswerComesThroughAndTheAnswerIsFreed() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        assertFreedAfterAnError(
                Feign.builder()
                        .responseInterceptor(
                                (context, chain) -> {
                                    if (calls.incrementAndGet() == 1) {
                                        throw theirs;
                                    }
                                    return chain.next(context);
                                }));
    }

    @Test
    void anErrorOfAClientAroundOursOverAnAnswerFreesIt() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        assertFreedAfterAnError(
                Feign.builder()
                        .addCapability(
                                new Around(
                                        client ->
                                                (request, options) -> {
                                                    var answer = client.execute(request, options);
                                                    if (calls.incrementAndGet() == 1) {
                                                        throw theirs;
                                                    }
                                                    return answer;
                                                })));
    }

    private void assertFreedAfterAnError(Feign.Builder builder) throws Exception {
        try (RecordingServer server = new RecordingServer(exchange -> exchange.ok("yes"));
                HttpTransport transport =
                        FeignTransport.builder().feign(() -> builder).maxConnections(1).build()) {
            SendControl control = new SendControl();

            assertThatThrownBy(() -> transport.send(post(server.uri("/"), "x"), control))
                    .isSameAs(theirs);

            assertThat(control.delivery()).isEqualTo(Delivery.UNKNOWN);
            assertThat(answer(transport, get(server.uri("/")))).isEqualTo("200 yes");
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void aBuilderIsForOneTransport() {
        Feign.Builder shared = Feign.builder();
        String text =
                "The supplier of Feign builders gave one that another transport of doapps uses"
                        + " already. Give each transport a builder of its own";
        try (HttpTransport first = FeignTransport.over(() -> shared)) {
            assertThat(first.name()).isEqualTo("feign");
            assertThatThrownBy(() -> FeignTransport.over(() -> shared))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(text);
            assertThatThrownBy(() -> FeignTransport.builder().feign(() -> shared).build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(text);
        }
    }

    @Test
    @SuppressWarnings("NullAway") // What a caller without null checks may do.
    void whatIsNullIsNamed() {
        Supplier<Feign.Builder> empty = () -> null;
        assertThatThrownBy(() -> FeignTransport.over(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("builders");
        assertThatThrownBy(() -> FeignTransport.over(empty))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("the supplier of Feign builders gave null");
        assertThatThrownBy(() -> FeignTransport.builder().feign(empty).build())
                .isInstanceOf(NullPointerException.class)
                .hasMessage("the supplier of Feign builders gave null");
        assertThatCode(() -> FeignTransport.over(Feign::builder).close())
                .doesNotThrowAnyException();
    }
}
