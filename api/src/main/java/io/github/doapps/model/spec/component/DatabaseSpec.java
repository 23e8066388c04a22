package io.github.doapps.model.spec.component;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObjectBuilder;
import java.util.Optional;

/**
 * A database of an app: one for development that App Platform makes, or a cluster of the account.
 */
public final class DatabaseSpec extends ComponentSpec {

    private DatabaseSpec(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static DatabaseSpec of(JsonObject json) {
        return new DatabaseSpec(json);
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
     * Its kind.
     *
     * @return the engine, or empty if absent
     */
    public Optional<DatabaseEngine> engine() {
        return string("engine").map(DatabaseEngine::of);
    }

    /**
     * The engine's version.
     *
     * @return the version, or empty if absent
     */
    public Optional<String> version() {
        return string("version");
    }

    /**
     * Whether it is a cluster of the account. Defaults to false: one for development.
     *
     * @return true if so
     */
    public boolean production() {
        return bool("production");
    }

    /**
     * The cluster.
     *
     * @return its name, or empty if absent
     */
    public Optional<String> clusterName() {
        return string("cluster_name");
    }

    /**
     * The database in the cluster.
     *
     * @return its name, or empty if absent
     */
    public Optional<String> dbName() {
        return string("db_name");
    }

    /**
     * The user in the cluster.
     *
     * @return the name, or empty if absent
     */
    public Optional<String> dbUser() {
        return string("db_user");
    }

    /**
     * The size of a node. Without use by now; known from DigitalOcean's Go client.
     *
     * @return the slug, or empty if absent
     */
    public Optional<String> size() {
        return string("size");
    }

    /**
     * How many nodes there are. Without use by now; known from DigitalOcean's Go client.
     *
     * @return the number, 0 if absent
     */
    public long numNodes() {
        return int64("num_nodes");
    }

    @Override
    String noun() {
        return "database";
    }

    /** Builds a {@link DatabaseSpec}; see {@link ApiObjectBuilder}. */
    public static final class Builder extends ComponentSpec.Builder<DatabaseSpec, Builder> {

        private Builder(JsonObject start) {
            super(start);
        }

        /**
         * Sets its kind.
         *
         * @param engine the engine
         * @return this builder
         */
        public Builder engine(DatabaseEngine engine) {
            return set("engine", engine);
        }

        /**
         * Sets the engine's version.
         *
         * @param version the version
         * @return this builder
         */
        public Builder version(String version) {
            return set("version", version);
        }

        /**
         * Sets whether it is a cluster of the account.
         *
         * @param production true if so
         * @return this builder
         */
        public Builder production(boolean production) {
            return set("production", production);
        }

        /**
         * Sets the cluster.
         *
         * @param cluster its name
         * @return this builder
         */
        public Builder clusterName(String cluster) {
            return set("cluster_name", cluster);
        }

        /**
         * Sets the database in the cluster.
         *
         * @param database its name
         * @return this builder
         */
        public Builder dbName(String database) {
            return set("db_name", database);
        }

        /**
         * Sets the user in the cluster.
         *
         * @param user the name
         * @return this builder
         */
        public Builder dbUser(String user) {
            return set("db_user", user);
        }

        /**
         * Sets the size of a node.
         *
         * @param slug the slug
         * @return this builder
         */
        public Builder size(String slug) {
            return set("size", slug);
        }

        /**
         * Sets how many nodes there are.
         *
         * @param nodes the number
         * @return this builder
         */
        public Builder numNodes(long nodes) {
            return set("num_nodes", nodes);
        }

        @Override
        public DatabaseSpec build() {
            return new DatabaseSpec(document());
        }
    }
}
