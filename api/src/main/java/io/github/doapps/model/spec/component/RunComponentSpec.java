package io.github.doapps.model.spec.component;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObjectBuilder;
import io.github.doapps.model.spec.alert.AlertSpec;
import io.github.doapps.model.spec.edit.RefusedEdit;
import java.util.List;
import java.util.Optional;

/** What components have in common that run on instances: services, workers and jobs. */
public abstract class RunComponentSpec<T extends RunComponentSpec<T>>
        extends BuiltComponentSpec<T> {

    RunComponentSpec(JsonObject json) {
        super(json);
    }

    /**
     * How many instances run.
     *
     * @return the number, 0 if absent: the server then takes 1, or scales
     */
    public long instanceCount() {
        return int64("instance_count");
    }

    /**
     * The size of an instance, such as {@code apps-s-1vcpu-0.5gb}.
     *
     * @return the slug, or empty if absent
     */
    public Optional<String> instanceSizeSlug() {
        return string("instance_size_slug");
    }

    /**
     * What it warns of. Known from DigitalOcean's Go client.
     *
     * @return the alerts; unmodifiable
     */
    public List<AlertSpec> alerts() {
        return objects("alerts", AlertSpec::of);
    }

    @Override
    public final T withInstanceCount(long count) {
        if (count < 1) {
            throw RefusedEdit.because(
                    "The " + title() + " cannot run on " + count + " instances: 1 is the least.");
        }
        return with(json().with("instance_count", count));
    }

    /**
     * Builds what these components have in common; see {@link ApiObjectBuilder}.
     *
     * @param <T> the component's own type
     * @param <B> the builder's own type
     */
    public abstract static class Builder<T extends RunComponentSpec<T>, B extends Builder<T, B>>
            extends BuiltComponentSpec.Builder<T, B> {

        Builder(JsonObject start) {
            super(start);
        }

        /**
         * Sets how many instances run.
         *
         * @param count the number, at least 1
         * @return this builder
         */
        public B instanceCount(long count) {
            return set("instance_count", count);
        }

        /**
         * Sets the size of an instance, such as {@code apps-s-1vcpu-0.5gb}.
         *
         * @param slug the slug
         * @return this builder
         */
        public B instanceSizeSlug(String slug) {
            return set("instance_size_slug", slug);
        }

        /**
         * Adds an alert.
         *
         * @param alert an alert
         * @return this builder
         */
        public B alert(AlertSpec alert) {
            return append("alerts", alert);
        }

        /**
         * Sets what it warns of.
         *
         * @param alerts the alerts, in place of any there are
         * @return this builder
         */
        public B alerts(List<AlertSpec> alerts) {
            return set("alerts", alerts);
        }
    }
}
