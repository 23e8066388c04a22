package io.github.doapps.model.deployment;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import java.util.Optional;

/**
 * What a user did that led to a deployment. From godo; DigitalOcean's reference does not have it.
 */
public final class UserAction extends ApiObject {

    private UserAction(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static UserAction of(JsonObject json) {
        return new UserAction(json);
    }

    /**
     * Who did it.
     *
     * @return the user, or empty if absent
     */
    public Optional<DigitalOceanUser> user() {
        return object("user", DigitalOceanUser::of);
    }

    /**
     * What was done.
     *
     * @return the action, {@link UserActionName#UNKNOWN} if absent
     */
    public UserActionName name() {
        return openEnum("name", UserActionName::of, UserActionName.UNKNOWN);
    }
}
