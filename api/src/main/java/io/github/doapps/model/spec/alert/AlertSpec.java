package io.github.doapps.model.spec.alert;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.ApiObjectBuilder;
import java.math.BigDecimal;
import java.util.Optional;

/** A warning of something that happened, or of a measure that is beyond a value. */
public final class AlertSpec extends ApiObject {

    private AlertSpec(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static AlertSpec of(JsonObject json) {
        return new AlertSpec(json);
    }

    /**
     * A builder without members.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder(JsonObject.empty());
    }

    /**
     * A builder that starts with this document, members that no accessor knows included.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        return new Builder(json());
    }

    /**
     * What it warns of.
     *
     * @return the rule, or empty if absent
     */
    public Optional<AlertRule> rule() {
        return string("rule").map(AlertRule::of);
    }

    /**
     * Whether it is switched off. Defaults to false.
     *
     * @return true if so
     */
    public boolean disabled() {
        return bool("disabled");
    }

    /**
     * On which side of the value it warns.
     *
     * @return the side, or empty if absent
     */
    public Optional<AlertOperator> operator() {
        return string("operator").map(AlertOperator::of);
    }

    /**
     * The value, in the unit of the rule.
     *
     * @return the value, 0 if absent
     */
    public BigDecimal value() {
        return decimal("value");
    }

    /**
     * The time over which it measures.
     *
     * @return the time, or empty if absent
     */
    public Optional<AlertWindow> window() {
        return string("window").map(AlertWindow::of);
    }

    /** Builds an {@link AlertSpec}; see {@link ApiObjectBuilder}. */
    public static final class Builder extends ApiObjectBuilder<AlertSpec, Builder> {

        private Builder(JsonObject start) {
            super(start);
        }

        /**
         * Sets what it warns of.
         *
         * @param rule the rule
         * @return this builder
         */
        public Builder rule(AlertRule rule) {
            return set("rule", rule);
        }

        /**
         * Sets whether it is switched off.
         *
         * @param disabled true if so
         * @return this builder
         */
        public Builder disabled(boolean disabled) {
            return set("disabled", disabled);
        }

        /**
         * Sets on which side of the value it warns.
         *
         * @param operator the side
         * @return this builder
         */
        public Builder operator(AlertOperator operator) {
            return set("operator", operator);
        }

        /**
         * Sets the value, in the unit of the rule.
         *
         * @param value the value
         * @return this builder
         */
        public Builder value(BigDecimal value) {
            return set("value", value);
        }

        /**
         * Sets the time over which it measures.
         *
         * @param window the time
         * @return this builder
         */
        public Builder window(AlertWindow window) {
            return set("window", window);
        }

        @Override
        public AlertSpec build() {
            return new AlertSpec(document());
        }
    }
}
