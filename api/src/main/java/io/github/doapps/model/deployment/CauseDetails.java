package io.github.doapps.model.deployment;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import java.util.Optional;

/** What led to a deployment. From godo; DigitalOcean's reference does not have it. */
public final class CauseDetails extends ApiObject {

    private CauseDetails(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static CauseDetails of(JsonObject json) {
        return new CauseDetails(json);
    }

    /**
     * What kind of cause it is.
     *
     * @return the type, {@link DeploymentType#UNKNOWN} if absent
     */
    public DeploymentType type() {
        return openEnum("type", DeploymentType::of, DeploymentType.UNKNOWN);
    }

    /**
     * What a user did.
     *
     * @return the action, or empty if it was no user
     */
    public Optional<UserAction> digitaloceanUserAction() {
        return object("digitalocean_user_action", UserAction::of);
    }

    /**
     * What was pushed to a repository.
     *
     * @return the push, or empty if there was none
     */
    public Optional<GitPush> gitPush() {
        return object("git_push", GitPush::of);
    }

    /**
     * What was pushed to DigitalOcean's container registry.
     *
     * @return the push, or empty if there was none
     */
    public Optional<DocrPush> docrPush() {
        return object("docr_push", DocrPush::of);
    }

    /**
     * What autoscaling did.
     *
     * @return the action, or empty if it did nothing
     */
    public Optional<AutoscalerAction> autoscaler() {
        return object("autoscaler", AutoscalerAction::of);
    }

    /**
     * Whether it was the platform itself.
     *
     * @return true if it was
     */
    public boolean internal() {
        return bool("internal");
    }
}
