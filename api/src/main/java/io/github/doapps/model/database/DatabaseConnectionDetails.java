package io.github.doapps.model.database;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import java.util.List;
import java.util.Optional;

/**
 * How one of an app's databases is reached. Neither its password nor its address is ever in the
 * text of this view.
 */
public final class DatabaseConnectionDetails extends ApiObject {

    private DatabaseConnectionDetails(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static DatabaseConnectionDetails of(JsonObject json) {
        return new DatabaseConnectionDetails(json);
    }

    /**
     * The database, by its name in the spec.
     *
     * @return the name, or empty if absent
     */
    public Optional<String> componentName() {
        return string("component_name");
    }

    /**
     * The host that it is reached at.
     *
     * @return the host, or empty if absent
     */
    public Optional<String> host() {
        return string("host");
    }

    /**
     * The port that it is reached at.
     *
     * @return the port, 0 if absent
     */
    public long port() {
        return int64("port");
    }

    /**
     * The user to connect as.
     *
     * @return the name, or empty if absent
     */
    public Optional<String> username() {
        return string("username");
    }

    /**
     * The password to connect with.
     *
     * @return the password, or empty if absent
     */
    public Optional<String> password() {
        return string("password");
    }

    /**
     * The database to connect to.
     *
     * @return the name, or empty if absent
     */
    public Optional<String> databaseName() {
        return string("database_name");
    }

    /**
     * How the connection is to be secured, such as {@code require}.
     *
     * @return the mode, or empty if absent
     */
    public Optional<String> sslMode() {
        return string("ssl_mode");
    }

    /**
     * All of this as one address, with the password in it.
     *
     * @return the address, or empty if absent
     */
    public Optional<String> databaseUrl() {
        return string("database_url");
    }

    /**
     * Its connection pools.
     *
     * @return the pools; unmodifiable
     */
    public List<ConnectionPool> pools() {
        return objects("pools", ConnectionPool::of);
    }
}
