package io.github.doapps.client.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.NotFoundException;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.CallClock;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Clients;
import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportCapability;
import io.github.doapps.spi.TransportException;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is left of calls that have ended, whose deadlines are far from over: nothing. */
@SuppressWarnings(
        "ReachabilityFenceUsage") // nothing is freed here that a finally would have to keep
final class NothingIsKeptTest {

    private static final int CALLS = 2_000;

    /** Remembers weakly what it was given, and holds on to nothing. */
    private static final class Forgetful implements HttpTransport {

        private final List<WeakReference<Object>> given = new ArrayList<>();
        private final List<HttpRequest> aborted = new ArrayList<>();

        @Override
        public HttpResponse send(HttpRequest request, SendControl control)
                throws TransportException {
            control.claim();
            // as every transport does; what it registers refers to the attempt
            control.onAbort(() -> aborted.add(request));
            given.add(new WeakReference<>(request));
            given.add(new WeakReference<>(control));
            Answer answer =
                    given.size() % 4 == 0
                            ? Answer.deployment("d-1")
                            : Answer.failure(404, "not_found", "no");
            return answer.run(request, control);
        }

        long alive() {
            return given.stream().filter(reference -> reference.get() != null).count();
        }

        @Override
        public String name() {
            return "forgetful";
        }

        @Override
        public String libraryVersion() {
            return "1";
        }

        @Override
        public Set<TransportCapability> capabilities() {
            return Set.of();
        }

        @Override
        public void close() {}
    }

    @Test
    void noCallThatHasEndedStaysInMemoryUntilItsDeadline() {
        Forgetful transport = new Forgetful();
        AppPlatformClient platform =
                Clients.builder(transport)
                        .clock(CallClock.system())
                        .deadline(Duration.ofHours(1))
                        .build();
        int refused = 0;
        for (int i = 0; i < CALLS; i++) {
            try {
                platform.apps().createDeployment("a-1");
            } catch (NotFoundException expected) {
                refused++;
            }
        }
        assertThat(refused).isEqualTo(CALLS / 2);
        assertThat(transport.given).hasSize(2 * CALLS);
        for (int i = 0; i < 50 && transport.alive() > 2; i++) {
            System.gc();
        }
        // the last call may still lie in a dead slot of this thread's stack
        assertThat(transport.alive()).isLessThanOrEqualTo(2);
        assertThat(transport.aborted).isEmpty();
        // the client, and its transport with it, was in use until now
        platform.close();
    }
}
