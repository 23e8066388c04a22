package io.github.doapps.benchmarks.micro;

import io.github.doapps.benchmarks.row.Target;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.model.deployment.CreateDeploymentRequest;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.serde.jackson.JacksonCodec;
import io.github.doapps.spi.HttpHeaders;
import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportCapability;
import io.github.doapps.spi.TransportException;
import java.io.ByteArrayInputStream;
import java.util.EnumSet;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What has no twin: a whole call on a transport that has the answer at hand, and discovery. */
@State(Scope.Benchmark)
public class ClientBenchmark {

    private static final String LOOPBACK = "http://127.0.0.1:1";

    private final AppPlatformClient platform =
            AppPlatformClient.builder()
                    .endpoint(LOOPBACK)
                    .token(Target.TOKEN)
                    .transport(new AnswerAtHand(Texts.deployment()))
                    .codec(JacksonCodec.create())
                    .build();

    /** The pipeline: request, attempt, levelling, decoding. */
    @Benchmark
    public Deployment callWithoutNetwork() {
        return platform.apps().createDeployment(Target.APP, CreateDeploymentRequest.forcingBuild());
    }

    /** A client of the providers that are found, closed again. */
    @Benchmark
    public String discovery() {
        try (AppPlatformClient found =
                AppPlatformClient.builder()
                        .endpoint(LOOPBACK)
                        .token(Target.TOKEN)
                        .transport("apache")
                        .codec("jackson")
                        .build()) {
            return found.toString();
        }
    }

    private static final class AnswerAtHand implements HttpTransport {

        private static final HttpHeaders HEADERS =
                HttpHeaders.builder()
                        .add("content-type", "application/json; charset=utf-8")
                        .add("ratelimit-limit", "5000")
                        .add("ratelimit-remaining", "4987")
                        .build();

        private final byte[] body;

        AnswerAtHand(byte[] body) {
            this.body = body;
        }

        @Override
        public HttpResponse send(HttpRequest request, SendControl control)
                throws TransportException {
            control.claim();
            control.markSending();
            return new HttpResponse(200, HEADERS, new ByteArrayInputStream(body), () -> {});
        }

        @Override
        public String name() {
            return "at-hand";
        }

        @Override
        public String libraryVersion() {
            return "1.0";
        }

        @Override
        public Set<TransportCapability> capabilities() {
            return EnumSet.allOf(TransportCapability.class);
        }

        @Override
        public void close() {}
    }
}
