package io.github.doapps.benchmarks.stack;

import io.github.doapps.benchmarks.row.Result;
import io.github.doapps.benchmarks.row.Row;
import io.github.doapps.benchmarks.row.Target;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.model.deployment.CreateDeploymentRequest;

/** A client as the README's first program has it: on whatever transport and codec are found. */
public final class DiscoveredRow implements Row {

    private final AppPlatformClient platform;

    /** A client of its own. */
    public DiscoveredRow(Target target) {
        platform =
                AppPlatformClient.builder().endpoint(target.endpoint()).token(Target.TOKEN).build();
    }

    @Override
    public Result call() {
        return DoappsRow.read(
                platform.apps()
                        .createDeployment(Target.APP, CreateDeploymentRequest.forcingBuild()));
    }

    @Override
    public void close() {
        platform.close();
    }
}
