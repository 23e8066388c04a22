package io.github.doapps.benchmarks.micro;

import io.github.doapps.benchmarks.row.Target;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.model.deployment.CreateDeploymentRequest;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.serde.jackson.JacksonCodec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What has no twin: a whole call on a transport that has the answer at hand, and discovery. */
@State(Scope.Benchmark)
public class ClientBenchmark {

    private final AppPlatformClient platform = Texts.client(JacksonCodec.create());

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
                        .endpoint(Texts.NOWHERE)
                        .token(Target.TOKEN)
                        .transport("apache")
                        .codec("jackson")
                        .build()) {
            return found.toString();
        }
    }
}
