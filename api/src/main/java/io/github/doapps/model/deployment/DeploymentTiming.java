package io.github.doapps.model.deployment;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import java.util.List;
import java.util.Optional;

/**
 * How long the parts of a deployment took. From godo; DigitalOcean's reference does not have it.
 */
public final class DeploymentTiming extends ApiObject {

    private DeploymentTiming(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static DeploymentTiming of(JsonObject json) {
        return new DeploymentTiming(json);
    }

    /**
     * How long it waited for its build to begin.
     *
     * @return the time as the server writes it, or empty if absent
     */
    public Optional<String> pending() {
        return string("pending");
    }

    /**
     * How long its build took from its beginning to its end.
     *
     * @return the time as the server writes it, or empty if absent
     */
    public Optional<String> buildTotal() {
        return string("build_total");
    }

    /**
     * How much time is charged for; more than the build took where components were built side by
     * side.
     *
     * @return the time as the server writes it, or empty if absent
     */
    public Optional<String> buildBillable() {
        return string("build_billable");
    }

    /**
     * The time that is charged for, by component.
     *
     * @return the components; unmodifiable
     */
    public List<ComponentTiming> components() {
        return objects("components", ComponentTiming::of);
    }

    /**
     * How long its databases took to create.
     *
     * @return the time as the server writes it, or empty if absent
     */
    public Optional<String> databaseProvision() {
        return string("database_provision");
    }

    /**
     * How long its containers took to start and to be found healthy.
     *
     * @return the time as the server writes it, or empty if absent
     */
    public Optional<String> deploying() {
        return string("deploying");
    }
}
