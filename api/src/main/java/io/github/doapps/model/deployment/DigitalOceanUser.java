package io.github.doapps.model.deployment;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import java.util.Optional;

/** A user of DigitalOcean who did something. */
public final class DigitalOceanUser extends ApiObject {

    private DigitalOceanUser(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static DigitalOceanUser of(JsonObject json) {
        return new DigitalOceanUser(json);
    }

    /**
     * The user's id.
     *
     * @return the id, or empty if absent
     */
    public Optional<String> uuid() {
        return string("uuid");
    }

    /**
     * The user's mail address.
     *
     * @return the address, or empty if absent
     */
    public Optional<String> email() {
        return string("email");
    }

    /**
     * The user's name.
     *
     * @return the name, or empty if absent
     */
    public Optional<String> fullName() {
        return string("full_name");
    }
}
