package io.github.doapps.client.internal.wire;

import io.github.doapps.ErrorCode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the API is. Refuses what a token must not go to. */
public final class Endpoint {

    /** The public API. */
    public static final String PUBLIC = "https://api.digitalocean.com";

    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[(::1|0:0:0:0:0:0:0:1)]");

    private final String base;

    /** Who deploys an app, or looks at a deployment, mostly does so again. */
    private volatile @Nullable Resolved last;

    private record Resolved(String target, URI uri) {}

    private Endpoint(String base) {
        this.base = base;
    }

    /**
     * An endpoint.
     *
     * @param text an absolute https URI, or an http one of a loopback host; a path is kept before
     *     the API's own
     * @param origin where the text came from, for the refusal
     * @return the endpoint
     * @throws IllegalArgumentException if the text is anything else
     */
    public static Endpoint of(String text, String origin) {
        URI uri;
        try {
            uri = new URI(text.strip());
        } catch (URISyntaxException notAUri) {
            throw refused(origin, "is not a URI");
        }
        String defect = defectOf(uri);
        if (defect != null) {
            throw refused(origin, defect);
        }
        String base = uri.toASCIIString();
        return new Endpoint(base.replaceAll("/+$", ""));
    }

    /** The URI of a path and query, which are encoded already. */
    public URI resolve(String target) {
        Resolved before = last;
        if (before != null && before.target().equals(target)) {
            return before.uri();
        }
        URI uri = URI.create(base + target);
        last = new Resolved(target, uri);
        return uri;
    }

    private static @Nullable String defectOf(URI uri) {
        if (!uri.isAbsolute()) {
            return "is relative";
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            return "has the scheme " + scheme + ", not https";
        }
        if (uri.getHost() == null) {
            return "has no valid host name";
        }
        if (uri.getPort() == 0 || uri.getPort() > 65_535) {
            return "has the port " + uri.getPort() + ", and ports go from 1 to 65535";
        }
        if (uri.getRawUserInfo() != null) {
            return "has a user part, which would end up in logs";
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            return "has a query or a fragment";
        }
        if (scheme.equals("http") && !isLoopback(uri.getHost())) {
            return "is plain http to "
                    + uri.getHost()
                    + ": the token would cross the network readable to anyone on the way";
        }
        return null;
    }

    private static boolean isLoopback(String host) {
        return LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    private static IllegalArgumentException refused(String origin, String defect) {
        return new IllegalArgumentException(
                "The endpoint from "
                        + origin
                        + " "
                        + defect
                        + ". Nothing was sent. Give an absolute https URI such as "
                        + PUBLIC
                        + ", or http for a loopback host "
                        + ErrorCode.INVALID_ENDPOINT.tag());
    }

    @Override
    public String toString() {
        return base;
    }
}
