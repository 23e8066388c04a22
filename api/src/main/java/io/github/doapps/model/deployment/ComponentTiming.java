package io.github.doapps.model.deployment;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import java.util.Optional;

/** How long a component was built. From godo; DigitalOcean's reference does not have it. */
public final class ComponentTiming extends ApiObject {

    private ComponentTiming(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static ComponentTiming of(JsonObject json) {
        return new ComponentTiming(json);
    }

    /**
     * The component's name.
     *
     * @return the name
     */
    public String name() {
        return requiredString("name");
    }

    /**
     * How much of the time that it was built is charged for.
     *
     * @return the time as the server writes it, or empty if absent
     */
    public Optional<String> buildBillable() {
        return string("build_billable");
    }
}
