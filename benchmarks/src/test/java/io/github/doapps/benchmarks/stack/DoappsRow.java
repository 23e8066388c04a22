package io.github.doapps.benchmarks.stack;

import io.github.doapps.benchmarks.row.Reading;
import io.github.doapps.benchmarks.row.Result;
import io.github.doapps.benchmarks.row.Row;
import io.github.doapps.benchmarks.row.Target;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.model.deployment.CreateDeploymentRequest;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.deployment.DeploymentProgress;
import io.github.doapps.spi.HttpTransport;

/** A client on one of the stacks. */
public final class DoappsRow implements Row {

    private final HttpTransport transport;
    private final AppPlatformClient platform;

    /** A client over a transport, which goes with it, and the codec of a name. */
    public DoappsRow(Target target, HttpTransport transport, String codec) {
        this.transport = transport;
        this.platform =
                AppPlatformClient.builder()
                        .endpoint(target.endpoint())
                        .token(Target.TOKEN)
                        .transport(transport)
                        .codec(codec)
                        .build();
    }

    /** The ten values of a deployment. */
    public static Reading read(Deployment deployment) {
        DeploymentProgress progress = deployment.progress().orElseThrow();
        return new Reading(
                deployment.id(),
                deployment.phase().value(),
                deployment.cause().orElse(null),
                deployment.createdAt().orElse(null),
                deployment.updatedAt().orElse(null),
                deployment.previousDeploymentId().orElse(null),
                progress.successSteps(),
                progress.totalSteps(),
                progress.steps().size(),
                deployment.spec().name());
    }

    @Override
    public Result call() {
        return read(
                platform.apps()
                        .createDeployment(Target.APP, CreateDeploymentRequest.forcingBuild()));
    }

    @Override
    public void close() {
        platform.close();
        transport.close();
    }
}
