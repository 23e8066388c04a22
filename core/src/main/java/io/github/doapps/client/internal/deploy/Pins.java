package io.github.doapps.client.internal.deploy;

import io.github.doapps.client.internal.flow.Either;
import io.github.doapps.client.internal.flow.Lane;
import io.github.doapps.client.internal.operation.AppsCatalog;
import io.github.doapps.deploy.AppPinnedException;
import io.github.doapps.deploy.RollbackPin;
import io.github.doapps.model.app.App;
import io.github.doapps.model.deployment.Deployment;
import java.util.Optional;
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
        Required.of(AppsCatalog.Apps.GET, "the app's pinned deployment", () -> pin(app))
                .ifPresent(
                        pinned -> {
                            throw new AppPinnedException(appId, pinned);
                        });
    }

    /** The id of the deployment that pins the app. */
    static Optional<String> pin(App app) {
        return app.pinnedDeployment().map(Deployment::id);
    }

    /**
     * Looks whether a deployment pins the app.
     *
     * @param deploymentId the rollback's deployment
     * @param before what is known without looking, which holds if there is no answer
     */
    static CompletableFuture<RollbackPin> look(
            Waiting waiting, Lane lane, String appId, String deploymentId, RollbackPin before) {
        return app(waiting, lane, appId)
                .thenApply(app -> app.map(seen -> of(seen, deploymentId)).orElse(before));
    }

    /** The app as it is, or empty if there is no answer that can be read. */
    static CompletableFuture<Optional<App>> app(Waiting waiting, Lane lane, String appId) {
        Overtime overtime = new Overtime(waiting, lane);
        return Either.after(
                overtime.inLine(
                                "the look at the app",
                                () ->
                                        lane.call(
                                                () -> AppsCatalog.Apps.GET.on(appId),
                                                overtime.settings(waiting.settings().deadline())))
                        .thenApply(Pins::readable),
                app -> CompletableFuture.completedFuture(Optional.of(app)),
                failure -> CompletableFuture.completedFuture(Optional.empty()));
    }

    private static App readable(App app) {
        pin(app);
        app.activeDeployment().ifPresent(Deployment::id);
        return app;
    }

    /** Whether a deployment pins the app. */
    static RollbackPin of(App app, String deploymentId) {
        return pin(app).filter(deploymentId::equals).isPresent()
                ? RollbackPin.PINNED
                : RollbackPin.NOT_PINNED;
    }

    /**
     * Whether a rollback is for good: its deployment runs, no pin is there, and no other deployment
     * is on its way, as there is after a revert.
     */
    static boolean isCommitted(App app, String deploymentId) {
        return pin(app).isEmpty()
                && holds(app.activeDeployment(), deploymentId)
                && app.inProgressDeployment().isEmpty()
                && app.pendingDeployment().isEmpty();
    }

    private static boolean holds(Optional<Deployment> slot, String deploymentId) {
        return slot.map(Deployment::id).filter(deploymentId::equals).isPresent();
    }
}
