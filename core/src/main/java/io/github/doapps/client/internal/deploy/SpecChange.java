package io.github.doapps.client.internal.deploy;

import io.github.doapps.client.internal.deploy.Sought.Reading;
import io.github.doapps.client.internal.deploy.Sought.Sign;
import io.github.doapps.client.internal.flow.Lane;
import io.github.doapps.client.internal.operation.AppsCatalog;
import io.github.doapps.client.internal.pipeline.Deadline;
import io.github.doapps.deploy.EditOptions;
import io.github.doapps.deploy.SpecEdit;
import io.github.doapps.model.app.App;
import io.github.doapps.model.deployment.CauseDetails;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.deployment.DeploymentType;
import io.github.doapps.model.spec.AppSpec;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads an app's spec, changes it, and updates the app, once, if it is another one then. */
final class SpecChange {

    /** The list before, and the update. */
    private static final int REQUESTS = 2;

    private static final String UNREAD =
            "Compare spec() of apps().get(appId) with yours: if it has your change, it was applied.";

    private final Waiting waiting;
    private final Lane lane;
    private final String appId;
    private final EditOptions options;

    SpecChange(Waiting waiting, Lane lane, String appId, EditOptions options) {
        this.waiting = waiting;
        this.lane = lane;
        this.appId = appId;
        this.options = options;
    }

    CompletableFuture<SpecEdit> run(UnaryOperator<AppSpec> edit) {
        return lane.call(() -> AppsCatalog.Apps.GET.on(appId), waiting.settings())
                .thenCompose(
                        app -> {
                            AppSpec before =
                                    Required.of(
                                            AppsCatalog.Apps.GET,
                                            "the app's spec",
                                            () -> named(app));
                            AppSpec edited = checked(before, edit.apply(before));
                            if (edited.equals(before)) {
                                return CompletableFuture.completedFuture(SpecEdit.unchanged(app));
                            }
                            Pins.refuse(app, appId);
                            return update(before, edited);
                        });
    }

    private static AppSpec named(App app) {
        AppSpec spec = app.spec();
        spec.name();
        return spec;
    }

    /** A spec of another name is another app's, which would take the place of this one. */
    private static AppSpec checked(AppSpec before, @Nullable AppSpec edited) {
        if (edited == null) {
            throw new IllegalArgumentException(
                    "editSpec: the edit gave null. Nothing was sent. Let it give the spec, changed or"
                            + " as it was [invalid-argument]");
        }
        if (!edited.name().equals(before.name())) {
            throw new IllegalArgumentException(
                    "editSpec: the edit of app "
                            + before.name()
                            + " gave a spec named "
                            + edited.name()
                            + ". Nothing was sent. Edit the spec that it is given; to rename the"
                            + " app, call apps().update [invalid-argument]");
        }
        return edited;
    }

    private CompletableFuture<SpecEdit> update(AppSpec before, AppSpec edited) {
        Deadline deadline = new Deadline(waiting.clock(), waiting.settings().deadline());
        Sought sought =
                new Sought(
                        "editSpec",
                        SpecChange::mayBeOfAnUpdate,
                        one -> false,
                        new Sign(app -> reading(app.spec(), before, edited), UNREAD));
        return new LimitedCalls(waiting, lane, "editSpec", deadline)
                .atOnce(
                        REQUESTS,
                        () ->
                                new Creation(waiting, lane, appId, deadline, sought, false)
                                        .make(
                                                () ->
                                                        AppsCatalog.Apps.UPDATE
                                                                .on(appId)
                                                                .with(options.request(edited)),
                                                updated ->
                                                        CompletableFuture.completedFuture(
                                                                SpecEdit.changed(updated)),
                                                Found::fail));
    }

    private static boolean mayBeOfAnUpdate(Deployment one) {
        DeploymentType type =
                one.causeDetails().map(CauseDetails::type).orElse(DeploymentType.UNKNOWN);
        return type.equals(DeploymentType.UNKNOWN) || type.equals(DeploymentType.MANUAL);
    }

    private static Reading reading(AppSpec now, AppSpec before, AppSpec edited) {
        if (now.equals(edited)) {
            return new Reading(
                    "The app's spec is now the edited one, so it was applied: wait for its"
                            + " deployment, and do not send it again.",
                    true);
        }
        return new Reading(
                now.equals(before)
                        ? "The app's spec was still the one from before when it was read after"
                                + " that, so it was probably not applied."
                        : "The app's spec is now neither the one from before nor the edited one: it"
                                + " was applied and changed by the server, which encrypts secrets,"
                                + " or somebody else has changed it. Compare it with yours.",
                false);
    }
}
