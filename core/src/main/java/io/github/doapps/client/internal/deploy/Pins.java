package io.github.doapps.client.internal.deploy;

import io.github.doapps.client.internal.flow.Either;
import io.github.doapps.client.internal.flow.Lane;
import io.github.doapps.client.internal.operation.AppsCatalog;
import io.github.doapps.deploy.AppPinnedException;
import io.github.doapps.deploy.RollbackPin;
import io.github.doapps.model.app.App;
import io.github.doapps.model.deployment.Deployment;
import java.util.concurrent.CompletableFuture;

/** The pin that a rollback puts on its app. */
final class Pins {

    private Pins() {}

    /**
     * Lets only an app pass that no rollback pins.
     *
     * @throws AppPinnedException if one does
     */
    static void refuse(App app, String appId) {
        app.pinnedDeployment()
                .map(Deployment::id)
                .ifPresent(
                        pinned -> {
                            throw new AppPinnedException(appId, pinned);
                        });
    }

    /**
     * Looks whether a deployment pins the app.
     *
     * @param deploymentId the rollback's deployment
     * @param before what is known without looking, which holds if there is no answer
     */
    static CompletableFuture<RollbackPin> look(
            Waiting waiting, Lane lane, String appId, String deploymentId, RollbackPin before) {
        return Either.after(
                lane.call(() -> AppsCatalog.GET.on(appId), waiting.settings())
                        .thenApply(app -> pin(app, deploymentId)),
                CompletableFuture::completedFuture,
                failure -> CompletableFuture.completedFuture(before));
    }

    private static RollbackPin pin(App app, String deploymentId) {
        return app.pinnedDeployment().map(Deployment::id).filter(deploymentId::equals).isPresent()
                ? RollbackPin.PINNED
                : RollbackPin.NOT_PINNED;
    }
}
