package io.github.doapps.model.spec.component;

import io.github.doapps.model.OpenEnum;

/** The kind of a database. */
public final class DatabaseEngine extends OpenEnum<DatabaseEngine.Known> {

    /** Not said. */
    public static final DatabaseEngine UNSET = of("UNSET");

    /** MySQL. */
    public static final DatabaseEngine MYSQL = of("MYSQL");

    /** PostgreSQL. */
    public static final DatabaseEngine PG = of("PG");

    /** Redis. */
    public static final DatabaseEngine REDIS = of("REDIS");

    /** MongoDB. */
    public static final DatabaseEngine MONGODB = of("MONGODB");

    /** Kafka. */
    public static final DatabaseEngine KAFKA = of("KAFKA");

    /** OpenSearch. */
    public static final DatabaseEngine OPENSEARCH = of("OPENSEARCH");

    /** Valkey. */
    public static final DatabaseEngine VALKEY = of("VALKEY");

    /** The values this release knows, for a {@code switch}. */
    public enum Known {
        /** {@link DatabaseEngine#UNSET}. */
        UNSET,
        /** {@link DatabaseEngine#MYSQL}. */
        MYSQL,
        /** {@link DatabaseEngine#PG}. */
        PG,
        /** {@link DatabaseEngine#REDIS}. */
        REDIS,
        /** {@link DatabaseEngine#MONGODB}. */
        MONGODB,
        /** {@link DatabaseEngine#KAFKA}. */
        KAFKA,
        /** {@link DatabaseEngine#OPENSEARCH}. */
        OPENSEARCH,
        /** {@link DatabaseEngine#VALKEY}. */
        VALKEY,
        /** An engine that this release does not know. */
        OTHER
    }

    private DatabaseEngine(String value) {
        super(value, Known.OTHER);
    }

    /**
     * An engine by its string on the wire.
     *
     * @param value the string, known or not
     * @return the value
     */
    public static DatabaseEngine of(String value) {
        return new DatabaseEngine(value);
    }
}
