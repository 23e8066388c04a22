package io.github.doapps.client.internal.wire;

import io.github.doapps.ErrorCode;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Which header fields a user may add to a call. No text of this class quotes a value. */
public final class HeaderRules {

    /** Set by the client or by its transport; a second one would be ambiguous on the wire. */
    private static final Set<String> RESERVED =
            Set.of(
                    "authorization",
                    "user-agent",
                    "accept",
                    "accept-encoding",
                    "content-type",
                    "content-length",
                    "content-encoding",
                    "host",
                    "connection",
                    "keep-alive",
                    "transfer-encoding",
                    "te",
                    "trailer",
                    "upgrade",
                    "expect");

    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern VALUE = Pattern.compile("[\\t\\x20-\\x7e]*");

    private HeaderRules() {}

    /**
     * Refuses a field that cannot be added.
     *
     * @param name the field's name
     * @param value its value
     * @return the value without the white space around it, which is no part of it on the wire
     * @throws IllegalArgumentException if the name is the client's own or no header name, or the
     *     value has a character that no header can hold
     */
    public static String checkedValue(String name, String value) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "The name of a header is empty, or has other characters than letters, digits"
                            + " and hyphens "
                            + ErrorCode.INVALID_ARGUMENT.tag());
        }
        if (RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(
                    "The header "
                            + name
                            + " is set by the client and cannot be added to a call "
                            + ErrorCode.INVALID_ARGUMENT.tag());
        }
        String trimmed = value.strip();
        if (!VALUE.matcher(trimmed).matches()) {
            throw new IllegalArgumentException(
                    "The value of the header "
                            + name
                            + " has a line break, a control or a non-ASCII character "
                            + ErrorCode.INVALID_ARGUMENT.tag());
        }
        return trimmed;
    }
}
