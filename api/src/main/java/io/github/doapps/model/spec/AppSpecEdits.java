package io.github.doapps.model.spec;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObjectBuilder;
import io.github.doapps.model.spec.alert.AlertSpec;
import io.github.doapps.model.spec.component.ComponentSpec;
import io.github.doapps.model.spec.component.DatabaseSpec;
import io.github.doapps.model.spec.component.FunctionsSpec;
import io.github.doapps.model.spec.component.JobSpec;
import io.github.doapps.model.spec.component.ServiceSpec;
import io.github.doapps.model.spec.component.StaticSiteSpec;
import io.github.doapps.model.spec.component.WorkerSpec;
import io.github.doapps.model.spec.edit.EnvList;
import io.github.doapps.model.spec.env.VariableDefinition;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The part of {@link AppSpec} that changes components and variables in place, with what
 * DigitalOcean's Go client alone knows of an app.
 */
public abstract class AppSpecEdits extends AppSpecComponents {

    AppSpecEdits(JsonObject json) {
        super(json);
    }

    /**
     * The environment variables of all components. Known from DigitalOcean's Go client.
     *
     * @return the variables; unmodifiable
     */
    public List<VariableDefinition> envs() {
        return objects("envs", VariableDefinition::of);
    }

    /**
     * What it warns of. Known from DigitalOcean's Go client.
     *
     * @return the alerts; unmodifiable
     */
    public List<AlertSpec> alerts() {
        return objects("alerts", AlertSpec::of);
    }

    /**
     * The features that are switched on, such as {@code buildpack-stack=ubuntu-22}. Known from
     * DigitalOcean's Go client.
     *
     * @return the features; unmodifiable
     */
    public List<String> features() {
        return strings("features");
    }

    /**
     * This spec with one component changed, whatever it is.
     *
     * @param name the component's name
     * @param edit what becomes of it, such as {@code web -> web.withEnv("LOG_LEVEL", "debug")}
     * @return the changed copy
     * @throws IllegalArgumentException if there is none of that name, or more than one; if the edit
     *     gives a component of another kind, or a name that another has; or as the edit throws. The
     *     text lists those there are
     */
    public final AppSpec withComponent(String name, UnaryOperator<ComponentSpec> edit) {
        return Components.of(this).edited(name, ComponentSpec.class, edit);
    }

    /**
     * This spec with one service changed.
     *
     * @param name the service's name
     * @param edit what becomes of it, such as {@code web -> web.toBuilder().httpPort(80).build()}
     * @return the changed copy
     * @throws IllegalArgumentException as {@link #withComponent} does
     */
    public final AppSpec withService(String name, UnaryOperator<ServiceSpec> edit) {
        return Components.of(this).edited(name, ServiceSpec.class, edit);
    }

    /**
     * This spec with one static site changed.
     *
     * @param name the static site's name
     * @param edit what becomes of it
     * @return the changed copy
     * @throws IllegalArgumentException as {@link #withComponent} does
     */
    public final AppSpec withStaticSite(String name, UnaryOperator<StaticSiteSpec> edit) {
        return Components.of(this).edited(name, StaticSiteSpec.class, edit);
    }

    /**
     * This spec with one worker changed.
     *
     * @param name the worker's name
     * @param edit what becomes of it
     * @return the changed copy
     * @throws IllegalArgumentException as {@link #withComponent} does
     */
    public final AppSpec withWorker(String name, UnaryOperator<WorkerSpec> edit) {
        return Components.of(this).edited(name, WorkerSpec.class, edit);
    }

    /**
     * This spec with one job changed.
     *
     * @param name the job's name
     * @param edit what becomes of it
     * @return the changed copy
     * @throws IllegalArgumentException as {@link #withComponent} does
     */
    public final AppSpec withJob(String name, UnaryOperator<JobSpec> edit) {
        return Components.of(this).edited(name, JobSpec.class, edit);
    }

    /**
     * This spec with one functions component changed.
     *
     * @param name the functions component's name
     * @param edit what becomes of it
     * @return the changed copy
     * @throws IllegalArgumentException as {@link #withComponent} does
     */
    public final AppSpec withFunctions(String name, UnaryOperator<FunctionsSpec> edit) {
        return Components.of(this).edited(name, FunctionsSpec.class, edit);
    }

    /**
     * This spec with one database changed.
     *
     * @param name the database's name
     * @param edit what becomes of it
     * @return the changed copy
     * @throws IllegalArgumentException as {@link #withComponent} does
     */
    public final AppSpec withDatabase(String name, UnaryOperator<DatabaseSpec> edit) {
        return Components.of(this).edited(name, DatabaseSpec.class, edit);
    }

    /**
     * This spec without one component. Rules and variables that refer to it stay.
     *
     * @param name the component's name
     * @return the changed copy
     * @throws IllegalArgumentException if there is none of that name, or more than one; the text
     *     lists those there are
     */
    public final AppSpec withoutComponent(String name) {
        return Components.of(this).without(name);
    }

    /**
     * A variable of all components.
     *
     * @param key the variable's name
     * @return the variable, or empty if there is none of the app's own
     * @throws IllegalArgumentException if it stands there more than once
     */
    public final Optional<VariableDefinition> env(String key) {
        return envList().find(key);
    }

    /**
     * This spec with a variable of all components set. One that is there keeps its place, its scope
     * and its type: a secret stays one. A new one comes last and is no secret.
     *
     * @param key the variable's name
     * @param value the value, which may be empty
     * @return the changed copy
     * @throws IllegalArgumentException if the key is blank, or stands there more than once
     */
    public final AppSpec withEnv(String key, String value) {
        return AppSpec.of(envList().with(key, value));
    }

    /**
     * This spec with a variable of all components set, whole. One of the same name is replaced in
     * its place.
     *
     * @param env the variable
     * @return the changed copy
     * @throws IllegalArgumentException if its key is blank, or stands there more than once
     */
    public final AppSpec withEnv(VariableDefinition env) {
        return AppSpec.of(envList().with(env));
    }

    /**
     * This spec with a secret variable of all components set: the server encrypts the value and
     * gives back {@code EV[...]} from then on. One that is there keeps its place and its scope.
     *
     * @param key the variable's name
     * @param value the value, plain
     * @return the changed copy
     * @throws IllegalArgumentException if the key is blank, or stands there more than once
     */
    public final AppSpec withSecretEnv(String key, String value) {
        return AppSpec.of(envList().withSecret(key, value));
    }

    /**
     * This spec without a variable of all components, wherever it stands.
     *
     * @param key the variable's name
     * @return the changed copy, or an equal one if there is no such variable
     */
    public final AppSpec withoutEnv(String key) {
        return AppSpec.of(envList().without(key));
    }

    private EnvList envList() {
        return new EnvList(json(), Components.title(json()), envs());
    }

    /**
     * Builds this part of a spec; see {@link ApiObjectBuilder}.
     *
     * @param <B> the builder's own type
     */
    public abstract static class Builder<B extends Builder<B>>
            extends AppSpecComponents.Builder<B> {

        Builder(JsonObject start) {
            super(start);
        }

        /**
         * Adds an environment variable of all components.
         *
         * @param env an environment variable of all components
         * @return this builder
         */
        public B env(VariableDefinition env) {
            return append("envs", env);
        }

        /**
         * Sets the environment variables of all components.
         *
         * @param envs the variables, in place of any there are
         * @return this builder
         */
        public B envs(List<VariableDefinition> envs) {
            return set("envs", envs);
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

        /**
         * Adds a feature that is switched on, such as {@code buildpack-stack=ubuntu-22}.
         *
         * @param feature the feature
         * @return this builder
         */
        public B feature(String feature) {
            return append("features", feature);
        }

        /**
         * Sets the features that are switched on, such as {@code buildpack-stack=ubuntu-22}.
         *
         * @param features the features, in place of any there are
         * @return this builder
         */
        public B features(List<String> features) {
            return set("features", features);
        }
    }
}
