package io.github.doapps.transport.apache;

import static io.github.doapps.transport.apache.Calls.answer;
import static io.github.doapps.transport.apache.Calls.failure;
import static io.github.doapps.transport.apache.Calls.get;
import static io.github.doapps.transport.apache.Calls.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.spi.Delivery;
import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.HttpTransportProvider;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.SpiVersion;
import io.github.doapps.spi.TransportCapability;
import io.github.doapps.spi.TransportException;
import io.github.doapps.spi.TransportSettings;
import io.github.doapps.transport.apache.Calls.Background;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** How a transport is found, shared and closed. */
class LifecycleTest {

    @Test
    void itIsFoundByServiceLoader() {
        List<HttpTransportProvider> found =
                ServiceLoader.load(HttpTransportProvider.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList();

        assertThat(found).hasSize(1);
        HttpTransportProvider provider = found.get(0);
        assertThat(provider.name()).isEqualTo(Transports.NAME);
        assertThat(provider.priority()).isEqualTo(Transports.PRIORITY);
        assertThat(provider.spiVersion()).isEqualTo(SpiVersion.CURRENT);
        assertThat(provider.libraryVersion()).isEqualTo(Transports.LIBRARY_VERSION);
        try (HttpTransport transport = provider.create(TransportSettings.defaults())) {
            assertThat(transport.name()).isEqualTo(Transports.NAME);
            assertThat(transport.libraryVersion()).isEqualTo(Transports.LIBRARY_VERSION);
            assertThat(transport.capabilities())
                    .containsExactlyInAnyOrder(TransportCapability.values());
        }
    }

    @Test
    void itsProviderTakesTheConnectTimeoutOfTheClient() throws Exception {
        HttpTransportProvider provider =
                ServiceLoader.load(HttpTransportProvider.class).findFirst().orElseThrow();
        TransportSettings hasty =
                TransportSettings.defaults().withConnectTimeout(Duration.ofMillis(100));
        try (FullServer full = new FullServer();
                HttpTransport first = provider.create(TransportSettings.defaults());
                HttpTransport second = provider.create(hasty)) {
            Background<TransportException> slow =
                    new Background<>(() -> failure(first, get(full.uri())));
            slow.awaitIn("java.net.Socket", "connect");

            assertThat(failure(second, get(full.uri())).delivery()).isEqualTo(Delivery.NOT_SENT);

            assertThat(slow.isDone()).isFalse();
        }
    }

    @Test
    void sixtyFourThreadsShareItsFiftyConnections() throws Exception {
        CountDownLatch fiftyAtOnce = new CountDownLatch(50);
        try (RecordingServer server =
                        new RecordingServer(
                                exchange -> {
                                    fiftyAtOnce.countDown();
                                    fiftyAtOnce.await();
                                    exchange.ok(exchange.request().body());
                                });
                HttpTransport transport = Transports.create()) {
            List<Background<Boolean>> calls = new ArrayList<>();
            for (int thread = 0; thread < 64; thread++) {
                String body = "caller " + thread;
                calls.add(
                        new Background<>(
                                () -> {
                                    for (int i = 0; i < 20; i++) {
                                        assertThat(answer(transport, post(server.uri("/"), body)))
                                                .isEqualTo("200 " + body);
                                    }
                                    return true;
                                }));
            }
            for (Background<Boolean> call : calls) {
                assertThat(call.await()).isTrue();
            }
            assertThat(server.requests()).hasSize(64 * 20);
            assertThat(server.connections()).isEqualTo(50);
        }
    }

    @Test
    void itRunsNoThreadOfItsOwn() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        try (RecordingServer server = new RecordingServer(exchange -> exchange.ok("yes"));
                HttpTransport transport = Transports.create();
                HttpResponse response = transport.send(get(server.uri("/")), new SendControl())) {
            response.body().readAllBytes();

            assertThat(Thread.getAllStackTraces().keySet())
                    .filteredOn(thread -> !before.contains(thread))
                    .allMatch(thread -> thread.getName().equals(RecordingServer.THREAD));
        }
    }
}
