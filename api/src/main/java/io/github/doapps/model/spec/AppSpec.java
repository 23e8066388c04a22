package io.github.doapps.model.spec;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
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
import io.github.doapps.model.spec.network.DomainSpec;
import io.github.doapps.model.spec.network.EgressSpec;
import io.github.doapps.model.spec.network.IngressSpec;
import io.github.doapps.model.spec.network.VpcSpec;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What an app is made of. An update replaces it whole, so change one that was read: members that no
 * accessor knows stay in it.
 *
 * <p>{@code withComponent}, {@code withService}, {@code withEnv} and the like edit in place and
 * give a changed copy: what they do not name keeps its value, its place and its explicit nulls.
 */
public final class AppSpec extends ApiObject {

    private AppSpec(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static AppSpec of(JsonObject json) {
        return new AppSpec(json);
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
     * The app's name.
     *
     * @return the name, unique in its account
     */
    public String name() {
        return requiredString("name");
    }

    /**
     * The region it runs in, such as {@code ams}.
     *
     * @return the slug, or empty if absent: the server then chooses
     */
    public Optional<String> region() {
        return string("region");
    }

    /**
     * Whether responses are never cached at the edge. Defaults to false.
     *
     * @return true if so
     */
    public boolean disableEdgeCache() {
        return bool("disable_edge_cache");
    }

    /**
     * Whether e-mail addresses in pages are left readable to robots. Defaults to false.
     *
     * @return true if so
     */
    public boolean disableEmailObfuscation() {
        return bool("disable_email_obfuscation");
    }

    /**
     * Whether suspicious visitors are challenged. Defaults to false.
     *
     * @return true if so
     */
    public boolean enhancedThreatControlEnabled() {
        return bool("enhanced_threat_control_enabled");
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
     * The domains under which it is reached.
     *
     * @return the domains; unmodifiable
     */
    public List<DomainSpec> domains() {
        return objects("domains", DomainSpec::of);
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
     * How requests are handed out to the components.
     *
     * @return the ingress, or empty if absent
     */
    public Optional<IngressSpec> ingress() {
        return object("ingress", IngressSpec::of);
    }

    /**
     * How it calls others.
     *
     * @return the egress, or empty if absent
     */
    public Optional<EgressSpec> egress() {
        return object("egress", EgressSpec::of);
    }

    /**
     * Whether it is shut for a while.
     *
     * @return the setting, or empty if absent
     */
    public Optional<MaintenanceSpec> maintenance() {
        return object("maintenance", MaintenanceSpec::of);
    }

    /**
     * The VPC it is connected to.
     *
     * @return the VPC, or empty if absent
     */
    public Optional<VpcSpec> vpc() {
        return object("vpc", VpcSpec::of);
    }

    /**
     * All components: services, static sites, workers, jobs, functions and databases, in this
     * order.
     *
     * @return the components; unmodifiable
     */
    public List<ComponentSpec> components() {
        return Components.of(this).all();
    }

    /**
     * A component by its name, whatever it is.
     *
     * @param name the name
     * @return the component
     * @throws IllegalArgumentException if there is none; the text lists those there are
     */
    public ComponentSpec component(String name) {
        return Components.of(this).component(name, ComponentSpec.class);
    }

    /**
     * A service by its name.
     *
     * @param name the name
     * @return the service
     * @throws IllegalArgumentException if there is none; the text lists those there are
     */
    public ServiceSpec service(String name) {
        return Components.of(this).component(name, ServiceSpec.class);
    }

    /**
     * A static site by its name.
     *
     * @param name the name
     * @return the static site
     * @throws IllegalArgumentException if there is none; the text lists those there are
     */
    public StaticSiteSpec staticSite(String name) {
        return Components.of(this).component(name, StaticSiteSpec.class);
    }

    /**
     * A worker by its name.
     *
     * @param name the name
     * @return the worker
     * @throws IllegalArgumentException if there is none; the text lists those there are
     */
    public WorkerSpec worker(String name) {
        return Components.of(this).component(name, WorkerSpec.class);
    }

    /**
     * A job by its name.
     *
     * @param name the name
     * @return the job
     * @throws IllegalArgumentException if there is none; the text lists those there are
     */
    public JobSpec job(String name) {
        return Components.of(this).component(name, JobSpec.class);
    }

    /**
     * A database by its name.
     *
     * @param name the name
     * @return the database
     * @throws IllegalArgumentException if there is none; the text lists those there are
     */
    public DatabaseSpec database(String name) {
        return Components.of(this).component(name, DatabaseSpec.class);
    }

    /**
     * This spec with one component changed, whatever it is.
     *
     * @param name the component's name
     * @param edit what becomes of it, such as {@code web -> web.withEnv("LOG_LEVEL", "debug")}
     * @return the changed copy
     * @throws IllegalArgumentException if there is none, in which case the text lists those there
     *     are, if the edit gives a component of another kind, or as the edit throws
     */
    public AppSpec withComponent(String name, UnaryOperator<ComponentSpec> edit) {
        return Components.of(this).edited(name, ComponentSpec.class, edit);
    }

    /**
     * This spec with one service changed.
     *
     * @param name the service's name
     * @param edit what becomes of it, such as {@code web -> web.toBuilder().httpPort(80).build()}
     * @return the changed copy
     * @throws IllegalArgumentException if there is none; the text lists those there are
     */
    public AppSpec withService(String name, UnaryOperator<ServiceSpec> edit) {
        return Components.of(this).edited(name, ServiceSpec.class, edit);
    }

    /**
     * This spec with one static site changed.
     *
     * @param name the static site's name
     * @param edit what becomes of it
     * @return the changed copy
     * @throws IllegalArgumentException if there is none; the text lists those there are
     */
    public AppSpec withStaticSite(String name, UnaryOperator<StaticSiteSpec> edit) {
        return Components.of(this).edited(name, StaticSiteSpec.class, edit);
    }

    /**
     * This spec with one worker changed.
     *
     * @param name the worker's name
     * @param edit what becomes of it
     * @return the changed copy
     * @throws IllegalArgumentException if there is none; the text lists those there are
     */
    public AppSpec withWorker(String name, UnaryOperator<WorkerSpec> edit) {
        return Components.of(this).edited(name, WorkerSpec.class, edit);
    }

    /**
     * This spec with one job changed.
     *
     * @param name the job's name
     * @param edit what becomes of it
     * @return the changed copy
     * @throws IllegalArgumentException if there is none; the text lists those there are
     */
    public AppSpec withJob(String name, UnaryOperator<JobSpec> edit) {
        return Components.of(this).edited(name, JobSpec.class, edit);
    }

    /**
     * This spec with one database changed.
     *
     * @param name the database's name
     * @param edit what becomes of it
     * @return the changed copy
     * @throws IllegalArgumentException if there is none; the text lists those there are
     */
    public AppSpec withDatabase(String name, UnaryOperator<DatabaseSpec> edit) {
        return Components.of(this).edited(name, DatabaseSpec.class, edit);
    }

    /**
     * This spec without one component. Rules and variables that refer to it stay.
     *
     * @param name the component's name
     * @return the changed copy
     * @throws IllegalArgumentException if there is none; the text lists those there are
     */
    public AppSpec withoutComponent(String name) {
        return Components.of(this).without(name);
    }

    /**
     * A variable of all components.
     *
     * @param key the variable's name
     * @return the variable, or empty if there is none of the app's own
     * @throws IllegalArgumentException if it stands there more than once
     */
    public Optional<VariableDefinition> env(String key) {
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
    public AppSpec withEnv(String key, String value) {
        return of(envList().with(key, value));
    }

    /**
     * This spec with a variable of all components set, whole. One of the same name is replaced in
     * its place.
     *
     * @param env the variable
     * @return the changed copy
     * @throws IllegalArgumentException if its key is blank, or stands there more than once
     */
    public AppSpec withEnv(VariableDefinition env) {
        return of(envList().with(env));
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
    public AppSpec withSecretEnv(String key, String value) {
        return of(envList().withSecret(key, value));
    }

    /**
     * This spec without a variable of all components.
     *
     * @param key the variable's name
     * @return the changed copy, or an equal one if there is no such variable
     */
    public AppSpec withoutEnv(String key) {
        return of(envList().without(key));
    }

    private EnvList envList() {
        return new EnvList(json(), Components.title(json()));
    }

    /** Builds an {@link AppSpec}; see {@link ApiObjectBuilder}. */
    public static final class Builder extends ApiObjectBuilder<AppSpec, Builder> {

        private Builder(JsonObject start) {
            super(start);
        }

        /**
         * Sets the app's name.
         *
         * @param name the name, unique in its account
         * @return this builder
         */
        public Builder name(String name) {
            return set("name", name);
        }

        /**
         * Sets the region it runs in, such as {@code ams}.
         *
         * @param slug the slug
         * @return this builder
         */
        public Builder region(String slug) {
            return set("region", slug);
        }

        /**
         * Sets whether responses are never cached at the edge.
         *
         * @param disable true if so
         * @return this builder
         */
        public Builder disableEdgeCache(boolean disable) {
            return set("disable_edge_cache", disable);
        }

        /**
         * Sets whether e-mail addresses in pages are left readable to robots.
         *
         * @param disable true if so
         * @return this builder
         */
        public Builder disableEmailObfuscation(boolean disable) {
            return set("disable_email_obfuscation", disable);
        }

        /**
         * Sets whether suspicious visitors are challenged.
         *
         * @param enable true if so
         * @return this builder
         */
        public Builder enhancedThreatControlEnabled(boolean enable) {
            return set("enhanced_threat_control_enabled", enable);
        }

        /**
         * Adds a component that answers HTTP requests.
         *
         * @param service a component that answers HTTP requests
         * @return this builder
         */
        public Builder service(ServiceSpec service) {
            return append("services", service);
        }

        /**
         * Sets the components that answer HTTP requests.
         *
         * @param services the services, in place of any there are
         * @return this builder
         */
        public Builder services(List<ServiceSpec> services) {
            return setAll("services", services);
        }

        /**
         * Adds a component of files that are served as they are.
         *
         * @param staticSite a component of files that are served as they are
         * @return this builder
         */
        public Builder staticSite(StaticSiteSpec staticSite) {
            return append("static_sites", staticSite);
        }

        /**
         * Sets the components of files that are served as they are.
         *
         * @param sites the static sites, in place of any there are
         * @return this builder
         */
        public Builder staticSites(List<StaticSiteSpec> sites) {
            return setAll("static_sites", sites);
        }

        /**
         * Adds a component that runs in the background.
         *
         * @param worker a component that runs in the background
         * @return this builder
         */
        public Builder worker(WorkerSpec worker) {
            return append("workers", worker);
        }

        /**
         * Sets the components that run in the background.
         *
         * @param workers the workers, in place of any there are
         * @return this builder
         */
        public Builder workers(List<WorkerSpec> workers) {
            return setAll("workers", workers);
        }

        /**
         * Adds a component that runs to its end.
         *
         * @param job a component that runs to its end
         * @return this builder
         */
        public Builder job(JobSpec job) {
            return append("jobs", job);
        }

        /**
         * Sets the components that run to their end.
         *
         * @param jobs the jobs, in place of any there are
         * @return this builder
         */
        public Builder jobs(List<JobSpec> jobs) {
            return setAll("jobs", jobs);
        }

        /**
         * Adds a component of functions.
         *
         * @param functionsComponent a component of functions
         * @return this builder
         */
        public Builder functionsComponent(FunctionsSpec functionsComponent) {
            return append("functions", functionsComponent);
        }

        /**
         * Sets the components of functions.
         *
         * @param functions the functions components, in place of any there are
         * @return this builder
         */
        public Builder functions(List<FunctionsSpec> functions) {
            return setAll("functions", functions);
        }

        /**
         * Adds a database.
         *
         * @param database a database
         * @return this builder
         */
        public Builder database(DatabaseSpec database) {
            return append("databases", database);
        }

        /**
         * Sets the databases.
         *
         * @param databases the databases, in place of any there are
         * @return this builder
         */
        public Builder databases(List<DatabaseSpec> databases) {
            return setAll("databases", databases);
        }

        /**
         * Adds a domain under which it is reached.
         *
         * @param domain a domain under which it is reached
         * @return this builder
         */
        public Builder domain(DomainSpec domain) {
            return append("domains", domain);
        }

        /**
         * Sets the domains under which it is reached.
         *
         * @param domains the domains, in place of any there are
         * @return this builder
         */
        public Builder domains(List<DomainSpec> domains) {
            return setAll("domains", domains);
        }

        /**
         * Adds an environment variable of all components.
         *
         * @param env an environment variable of all components
         * @return this builder
         */
        public Builder env(VariableDefinition env) {
            return append("envs", env);
        }

        /**
         * Sets the environment variables of all components.
         *
         * @param envs the variables, in place of any there are
         * @return this builder
         */
        public Builder envs(List<VariableDefinition> envs) {
            return setAll("envs", envs);
        }

        /**
         * Adds an alert.
         *
         * @param alert an alert
         * @return this builder
         */
        public Builder alert(AlertSpec alert) {
            return append("alerts", alert);
        }

        /**
         * Sets what it warns of.
         *
         * @param alerts the alerts, in place of any there are
         * @return this builder
         */
        public Builder alerts(List<AlertSpec> alerts) {
            return setAll("alerts", alerts);
        }

        /**
         * Sets the features that are switched on, such as {@code buildpack-stack=ubuntu-22}.
         *
         * @param features the features, in place of any there are
         * @return this builder
         */
        public Builder features(List<String> features) {
            return set("features", features);
        }

        /**
         * Sets how requests are handed out to the components.
         *
         * @param ingress the ingress
         * @return this builder
         */
        public Builder ingress(IngressSpec ingress) {
            return set("ingress", ingress);
        }

        /**
         * Sets how it calls others.
         *
         * @param egress the egress
         * @return this builder
         */
        public Builder egress(EgressSpec egress) {
            return set("egress", egress);
        }

        /**
         * Sets whether it is shut for a while.
         *
         * @param maintenance the setting
         * @return this builder
         */
        public Builder maintenance(MaintenanceSpec maintenance) {
            return set("maintenance", maintenance);
        }

        /**
         * Sets the VPC it is connected to.
         *
         * @param vpc the VPC
         * @return this builder
         */
        public Builder vpc(VpcSpec vpc) {
            return set("vpc", vpc);
        }

        @Override
        public AppSpec build() {
            return new AppSpec(document());
        }
    }
}
