package io.github.doapps.model.spec.network;

import io.github.doapps.model.OpenEnum;

/** What a domain is to its app. */
public final class DomainType extends OpenEnum<DomainType.Known> {

    /** Not said, which is {@link #ALIAS}. */
    public static final DomainType UNSPECIFIED = of("UNSPECIFIED");

    /** The one that App Platform gave. */
    public static final DomainType DEFAULT = of("DEFAULT");

    /** The one that the app is known by. */
    public static final DomainType PRIMARY = of("PRIMARY");

    /** One more. */
    public static final DomainType ALIAS = of("ALIAS");

    /** The values this release knows, for a {@code switch}. */
    public enum Known {
        /** {@link DomainType#UNSPECIFIED}. */
        UNSPECIFIED,
        /** {@link DomainType#DEFAULT}. */
        DEFAULT,
        /** {@link DomainType#PRIMARY}. */
        PRIMARY,
        /** {@link DomainType#ALIAS}. */
        ALIAS,
        /** A domain type that this release does not know. */
        OTHER
    }

    private DomainType(String value) {
        super(value, Known.OTHER);
    }

    /**
     * A domain type by its string on the wire.
     *
     * @param value the string, known or not
     * @return the value
     */
    public static DomainType of(String value) {
        return new DomainType(value);
    }
}
