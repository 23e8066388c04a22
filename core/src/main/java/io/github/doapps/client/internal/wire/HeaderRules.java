package io.github.doapps.client.internal.wire;

import io.github.doapps.ErrorCode;
import io.github.doapps.spi.HttpHeaders;
import io.github.doapps.spi.HttpRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Which header fields a user may add to a call. No text of this class quotes a value. */
public final class HeaderRules {

    /** Set by the client; a second one would be ambiguous on the wire. */
    private static final Set<String> CLIENTS_OWN =
            Set.of(
                    "authorization",
                    "user-agent",
                    "accept",
                    "accept-encoding",
                    "content-type",
                    "content-encoding");

    private static final URI ANYWHERE = URI.create(Endpoint.PUBLIC);

    private HeaderRules() {}

    /**
     * Refuses a field that cannot be added.
     *
     * @param name the field's name
     * @param value its value
     * @return the value without the white space around it, which is no part of it on the wire
     * @throws IllegalArgumentException if the name is the client's own, or no request can have the
     *     field
     */
    public static String checkedValue(String name, String value) {
        Objects.requireNonNull(name, "name");
        String trimmed = Objects.requireNonNull(value, "value").strip();
        if (CLIENTS_OWN.contains(name.toLowerCase(Locale.ROOT))) {
            throw refused(
                    "The header " + name + " is set by the client and cannot be added to a call");
        }
        try {
            // Asked of a request rather than told again: what it refuses later is refused here.
            HttpHeaders headers = HttpHeaders.builder().add(name, trimmed).build();
            HttpRequest unused = new HttpRequest("GET", ANYWHERE, headers, null);
        } catch (IllegalArgumentException defect) {
            throw refused(String.valueOf(defect.getMessage()));
        }
        return trimmed;
    }

    private static IllegalArgumentException refused(String why) {
        return new IllegalArgumentException(why + " " + ErrorCode.INVALID_ARGUMENT.tag());
    }
}
