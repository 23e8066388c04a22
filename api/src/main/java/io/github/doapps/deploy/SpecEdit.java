package io.github.doapps.deploy;

import io.github.doapps.model.app.App;
import io.github.doapps.model.deployment.Deployment;
import java.util.Objects;
import java.util.Optional;

/** What came of an edit of an app's spec. Immutable. */
public final class SpecEdit {

    private final App app;
    private final boolean changed;

    private SpecEdit(App app, boolean changed) {
        this.app = app;
        this.changed = changed;
    }

    /**
     * An edit that changed the spec.
     *
     * @param updated the app as the update answered it
     * @return the edit
     */
    public static SpecEdit changed(App updated) {
        return new SpecEdit(Objects.requireNonNull(updated, "updated"), true);
    }

    /**
     * An edit that changed nothing.
     *
     * @param read the app as it was read
     * @return the edit
     */
    public static SpecEdit unchanged(App read) {
        return new SpecEdit(Objects.requireNonNull(read, "read"), false);
    }

    /**
     * The app: as the update answered it, or as it was read if nothing was sent.
     *
     * @return the app
     */
    public App app() {
        return app;
    }

    /**
     * Whether the edit changed the spec, and the app was updated.
     *
     * @return false if nothing was sent
     */
    public boolean changed() {
        return changed;
    }

    /**
     * The deployment that the update started: {@code await} says what becomes of it. DigitalOcean's
     * reference promises it in the answer to an update; an update that needs no deployment has
     * none.
     *
     * @return the deployment, or empty if the update started none, or nothing was sent
     */
    public Optional<Deployment> pendingDeployment() {
        return changed ? app.pendingDeployment() : Optional.empty();
    }

    /** One line. */
    @Override
    public String toString() {
        return (changed ? "changed app " : "unchanged app ")
                + app.id()
                + pendingDeployment().map(one -> ", deployment " + one.id()).orElse("");
    }
}
