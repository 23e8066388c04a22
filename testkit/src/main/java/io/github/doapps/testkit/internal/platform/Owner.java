package io.github.doapps.testkit.internal.platform;

import io.github.doapps.testkit.internal.wire.IdSequence;

/** The one user of the account. */
public final class Owner {

    /** Its id, a UUID's text. */
    public static final String ID = IdSequence.of("owner", 1);

    /** Its address. */
    public static final String EMAIL = "owner@example.com";

    /** Its name. */
    public static final String NAME = "Sammy Owner";

    private Owner() {}
}
