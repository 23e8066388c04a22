package io.github.doapps.client.internal.logs;

import io.github.doapps.client.internal.failure.Redactor;
import io.github.doapps.spi.HttpHeaders;
import io.github.doapps.spi.HttpRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An address that is a key in itself: what it holds of it is in no text of this class. */
public final class LogAddress {

    private final URI uri;

    private LogAddress(URI uri) {
        this.uri = uri;
    }

    /**
     * An address.
     *
     * @param text as the server gives it
     * @return the address
     * @throws FetchFailure if it cannot be fetched from
     */
    static LogAddress of(String text) {
        URI uri = parsed(text.strip());
        String defect = uri == null ? "is not a URI" : defectOf(uri);
        if (uri == null || defect != null) {
            throw FetchFailure.unusableAddress(String.valueOf(defect));
        }
        return new LogAddress(uri);
    }

    /**
     * The address of a websocket.
     *
     * @param text as the server gives it, of HTTP's scheme or its own
     * @return the address
     * @throws FetchFailure if it cannot be connected to
     */
    public static LogAddress live(String text) {
        return of(text.strip().replaceFirst("^(?i)ws(s?):", "http$1:"));
    }

    /** The same place, by the scheme of websockets. */
    public URI websocket() {
        return URI.create(uri.toString().replaceFirst("^(?i)http", "ws"));
    }

    private static @Nullable URI parsed(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException withTheAddressInIt) {
            return null;
        }
    }

    private static @Nullable String defectOf(URI uri) {
        try {
            HttpRequest unused = new HttpRequest("GET", uri, HttpHeaders.empty(), null);
            return null;
        } catch (IllegalArgumentException defect) {
            // Quotes no value.
            return "cannot be used: " + defect.getMessage();
        }
    }

    URI uri() {
        return uri;
    }

    /** The only part that can be shown. */
    String host() {
        return uri.getHost().toLowerCase(Locale.ROOT);
    }

    /** Blanks what the address holds, in whatever a store or a library quotes of it. */
    public Redactor redactor() {
        Redactor redactor = new Redactor(null);
        redactor.add(uri.getRawPath());
        redactor.add(decoded(uri.getRawPath()));
        String query = uri.getRawQuery();
        if (query != null) {
            redactor.add(query);
            for (String parameter : query.split("&", -1)) {
                String value = parameter.substring(parameter.indexOf('=') + 1);
                redactor.add(value);
                redactor.add(decoded(value));
            }
        }
        return redactor;
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return value;
        }
    }

    /** The host alone. */
    @Override
    public String toString() {
        return host();
    }
}
