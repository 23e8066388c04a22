package io.github.doapps.model.job;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.deployment.DigitalOceanUser;
import java.util.Optional;

/** The user who started a run of a job. */
public final class ManualTrigger extends ApiObject {

    private ManualTrigger(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static ManualTrigger of(JsonObject json) {
        return new ManualTrigger(json);
    }

    /**
     * The user.
     *
     * @return the user, or empty if absent
     */
    public Optional<DigitalOceanUser> user() {
        return object("user", DigitalOceanUser::of);
    }
}
