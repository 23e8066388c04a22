package io.github.doapps.model;

import java.util.Objects;

/** Names and ids that requests hold. */
final class Names {

    private Names() {}

    private static final String GIVE = "ive the name or id as the API shows it [invalid-argument]";

    /**
     * A name or an id that is one, of what cannot be left out.
     *
     * @param member what is to hold it, as the wire calls it
     * @param value the name or id
     * @return it
     * @throws IllegalArgumentException if it is blank
     */
    static String require(String member, String value) {
        return checked(member, value, "G" + GIVE);
    }

    /**
     * A name or an id that is one, of what can be left out.
     *
     * @param member what is to hold it, as the wire calls it
     * @param value the name or id
     * @return it
     * @throws IllegalArgumentException if it is blank
     */
    static String optional(String member, String value) {
        return checked(member, value, "Leave it out, or g" + GIVE);
    }

    private static String checked(String member, String value, String next) {
        if (Objects.requireNonNull(value, member).isBlank()) {
            throw new IllegalArgumentException(member + " is blank. " + next);
        }
        return value;
    }
}
