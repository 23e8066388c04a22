package io.github.doapps.model.health;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import java.math.BigDecimal;

/** How a component fares. */
public final class ComponentHealth extends ApiObject {

    private ComponentHealth(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static ComponentHealth of(JsonObject json) {
        return new ComponentHealth(json);
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
     * How it fares.
     *
     * @return the state, {@link ComponentHealthState#UNKNOWN} if absent
     */
    public ComponentHealthState state() {
        return openEnum("state", ComponentHealthState::of, ComponentHealthState.UNKNOWN);
    }

    /**
     * How much of its processors it uses, in percent.
     *
     * @return the percentage
     */
    public BigDecimal cpuUsagePercent() {
        return decimal("cpu_usage_percent");
    }

    /**
     * How much of its memory it uses, in percent.
     *
     * @return the percentage
     */
    public BigDecimal memoryUsagePercent() {
        return decimal("memory_usage_percent");
    }

    /**
     * How many containers it is to have.
     *
     * @return the number
     */
    public long replicasDesired() {
        return int64("replicas_desired");
    }

    /**
     * How many of its containers are ready.
     *
     * @return the number
     */
    public long replicasReady() {
        return int64("replicas_ready");
    }
}
