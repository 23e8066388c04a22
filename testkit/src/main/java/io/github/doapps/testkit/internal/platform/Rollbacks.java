package io.github.doapps.testkit.internal.platform;

import io.github.doapps.testkit.internal.spec.Spec;
import io.github.doapps.testkit.internal.wire.Refusal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An app's rollbacks. One that is neither committed nor reverted pins the app: until then there are
 * no other deployments. What the API answers then is told nowhere; here it is 400.
 */
public final class Rollbacks {

    private record Pin(EmulatedDeployment deployment, Spec before) {}

    private final EmulatedApp app;
    private @Nullable Pin pin;

    Rollbacks(EmulatedApp app) {
        this.app = app;
    }

    /**
     * The deployment that the app is pinned to.
     *
     * @return the deployment of the rollback, or empty if none is open
     */
    public Optional<EmulatedDeployment> pinned() {
        return Optional.ofNullable(pin).map(Pin::deployment);
    }

    /**
     * Whether the app can be rolled back.
     *
     * @param deploymentId the deployment to go back to
     * @param now the time
     * @return the verdict
     * @throws Refusal with 404 if there is no such deployment
     */
    public RollbackVerdict validate(String deploymentId, Instant now) {
        return new RollbackRules(app, now).judge(app.deployment(deploymentId));
    }

    /**
     * Rolls the app back: what it was is deployed again.
     *
     * @param deploymentId the deployment to go back to
     * @param skipPin whether the rollback is committed at once
     * @param now the time
     * @return the deployment that does so
     * @throws Refusal with 404 if there is no such deployment, with 400 if it will not do
     */
    public EmulatedDeployment create(String deploymentId, boolean skipPin, Instant now) {
        RollbackVerdict.Condition error = validate(deploymentId, now).error();
        if (error != null) {
            throw Refusal.badRequest(error.code() + ": " + error.message());
        }
        EmulatedDeployment target = app.deployment(deploymentId);
        Spec before = app.spec();
        EmulatedDeployment deployment =
                app.rollBack("rollback to " + deploymentId, target.spec(), target, now);
        if (!skipPin) {
            pin = new Pin(deployment, before);
        }
        return deployment;
    }

    /**
     * Keeps what the app was rolled back to, and lets it be deployed again.
     *
     * @throws Refusal with 400 if no rollback is open
     */
    public void commit() {
        requirePin();
        pin = null;
    }

    /**
     * Deploys what the app was before its rollback, and lets it be deployed again.
     *
     * @param now the time
     * @return the deployment that does so
     * @throws Refusal with 400 if no rollback is open
     */
    public EmulatedDeployment revert(Instant now) {
        Pin open = requirePin();
        EmulatedDeployment deployment = app.rollBack("rollback reverted", open.before(), null, now);
        pin = null;
        return deployment;
    }

    /**
     * Refuses while a rollback is open.
     *
     * @throws Refusal with 400 if one is
     */
    public void refuseIfPinned() {
        if (pin != null) {
            throw Refusal.badRequest(
                    "the app is pinned to deployment "
                            + pin.deployment().id()
                            + " by a rollback: commit or revert it first");
        }
    }

    private Pin requirePin() {
        if (pin == null) {
            throw Refusal.badRequest("the app has no rollback to commit or revert");
        }
        return pin;
    }
}
