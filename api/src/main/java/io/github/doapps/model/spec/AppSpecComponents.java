package io.github.doapps.model.spec;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.ApiObjectBuilder;
import io.github.doapps.model.spec.component.ComponentSpec;
import io.github.doapps.model.spec.component.DatabaseSpec;
import io.github.doapps.model.spec.component.FunctionsSpec;
import io.github.doapps.model.spec.component.JobSpec;
import io.github.doapps.model.spec.component.ServiceSpec;
import io.github.doapps.model.spec.component.StaticSiteSpec;
import io.github.doapps.model.spec.component.WorkerSpec;
import java.util.List;

/** The part of {@link AppSpec} that lists the components and finds them by their names. */
public abstract class AppSpecComponents extends ApiObject {

    AppSpecComponents(JsonObject json) {
        super(json);
    }

    /**
     * The components that answer HTTP requests.
     *
     * @return the services; unmodifiable
     */
    public List<ServiceSpec> services() {
        return objects("services", ServiceSpec::of);
    }

    /**
     * The components of files that are served as they are.
     *
     * @return the static sites; unmodifiable
     */
    public List<StaticSiteSpec> staticSites() {
        return objects("static_sites", StaticSiteSpec::of);
    }

    /**
     * The components that run in the background.
     *
     * @return the workers; unmodifiable
     */
    public List<WorkerSpec> workers() {
        return objects("workers", WorkerSpec::of);
    }

    /**
     * The components that run to their end.
     *
     * @return the jobs; unmodifiable
     */
    public List<JobSpec> jobs() {
        return objects("jobs", JobSpec::of);
    }

    /**
     * The components of functions.
     *
     * @return the functions components; unmodifiable
     */
    public List<FunctionsSpec> functions() {
        return objects("functions", FunctionsSpec::of);
    }

    /**
     * The databases.
     *
     * @return the databases; unmodifiable
     */
    public List<DatabaseSpec> databases() {
        return objects("databases", DatabaseSpec::of);
    }

    /**
     * All components: services, static sites, workers, jobs, functions and databases, in this
     * order.
     *
     * @return the components; unmodifiable
     */
    public final List<ComponentSpec> components() {
        return Components.of(this).all();
    }

    /**
     * A component by its name, whatever it is.
     *
     * @param name the name
     * @return the component
     * @throws IllegalArgumentException if there is none, or several; the text lists what there is
     */
    public final ComponentSpec component(String name) {
        return Components.of(this).component(name, ComponentSpec.class);
    }

    /**
     * A service by its name.
     *
     * @param name the name
     * @return the service
     * @throws IllegalArgumentException if there is none, or several; the text lists what there is
     */
    public final ServiceSpec service(String name) {
        return Components.of(this).component(name, ServiceSpec.class);
    }

    /**
     * A static site by its name.
     *
     * @param name the name
     * @return the static site
     * @throws IllegalArgumentException if there is none, or several; the text lists what there is
     */
    public final StaticSiteSpec staticSite(String name) {
        return Components.of(this).component(name, StaticSiteSpec.class);
    }

    /**
     * A worker by its name.
     *
     * @param name the name
     * @return the worker
     * @throws IllegalArgumentException if there is none, or several; the text lists what there is
     */
    public final WorkerSpec worker(String name) {
        return Components.of(this).component(name, WorkerSpec.class);
    }

    /**
     * A job by its name.
     *
     * @param name the name
     * @return the job
     * @throws IllegalArgumentException if there is none, or several; the text lists what there is
     */
    public final JobSpec job(String name) {
        return Components.of(this).component(name, JobSpec.class);
    }

    /**
     * A functions component by its name.
     *
     * @param name the name
     * @return the functions component
     * @throws IllegalArgumentException if there is none, or several; the text lists what there is
     */
    public final FunctionsSpec functions(String name) {
        return Components.of(this).component(name, FunctionsSpec.class);
    }

    /**
     * A database by its name.
     *
     * @param name the name
     * @return the database
     * @throws IllegalArgumentException if there is none, or several; the text lists what there is
     */
    public final DatabaseSpec database(String name) {
        return Components.of(this).component(name, DatabaseSpec.class);
    }

    /**
     * Builds this part of a spec; see {@link ApiObjectBuilder}.
     *
     * @param <B> the builder's own type
     */
    public abstract static class Builder<B extends Builder<B>>
            extends ApiObjectBuilder<AppSpec, B> {

        Builder(JsonObject start) {
            super(start);
        }

        /**
         * Adds a component that answers HTTP requests.
         *
         * @param service a component that answers HTTP requests
         * @return this builder
         */
        public B service(ServiceSpec service) {
            return append("services", service);
        }

        /**
         * Sets the components that answer HTTP requests.
         *
         * @param services the services, in place of any there are
         * @return this builder
         */
        public B services(List<ServiceSpec> services) {
            return set("services", services);
        }

        /**
         * Adds a component of files that are served as they are.
         *
         * @param staticSite a component of files that are served as they are
         * @return this builder
         */
        public B staticSite(StaticSiteSpec staticSite) {
            return append("static_sites", staticSite);
        }

        /**
         * Sets the components of files that are served as they are.
         *
         * @param sites the static sites, in place of any there are
         * @return this builder
         */
        public B staticSites(List<StaticSiteSpec> sites) {
            return set("static_sites", sites);
        }

        /**
         * Adds a component that runs in the background.
         *
         * @param worker a component that runs in the background
         * @return this builder
         */
        public B worker(WorkerSpec worker) {
            return append("workers", worker);
        }

        /**
         * Sets the components that run in the background.
         *
         * @param workers the workers, in place of any there are
         * @return this builder
         */
        public B workers(List<WorkerSpec> workers) {
            return set("workers", workers);
        }

        /**
         * Adds a component that runs to its end.
         *
         * @param job a component that runs to its end
         * @return this builder
         */
        public B job(JobSpec job) {
            return append("jobs", job);
        }

        /**
         * Sets the components that run to their end.
         *
         * @param jobs the jobs, in place of any there are
         * @return this builder
         */
        public B jobs(List<JobSpec> jobs) {
            return set("jobs", jobs);
        }

        /**
         * Adds a component of functions.
         *
         * @param functionsComponent a component of functions
         * @return this builder
         */
        public B functionsComponent(FunctionsSpec functionsComponent) {
            return append("functions", functionsComponent);
        }

        /**
         * Sets the components of functions.
         *
         * @param functions the functions components, in place of any there are
         * @return this builder
         */
        public B functions(List<FunctionsSpec> functions) {
            return set("functions", functions);
        }

        /**
         * Adds a database.
         *
         * @param database a database
         * @return this builder
         */
        public B database(DatabaseSpec database) {
            return append("databases", database);
        }

        /**
         * Sets the databases.
         *
         * @param databases the databases, in place of any there are
         * @return this builder
         */
        public B databases(List<DatabaseSpec> databases) {
            return set("databases", databases);
        }
    }
}
