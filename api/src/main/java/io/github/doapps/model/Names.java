package io.github.doapps.model;

import java.util.Objects;

/** Names and ids that requests hold. */
final class Names {

    private Names() {}

    /**
     * A name or an id that is one.
     *
     * @param member what is to hold it, as the wire calls it
     * @param value the name or id
     * @return it
     * @throws IllegalArgumentException if it is blank
     */
    static String require(String member, String value) {
        if (Objects.requireNonNull(value, member).isBlank()) {
            throw new IllegalArgumentException(
                    member
                            + " is blank. Leave it out, or give the name or id as the API shows it"
                            + " [invalid-argument]");
        }
        return value;
    }
}
