package io.github.doapps.spi;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What can go out as it was given; an HTTP library would change or drop the rest, unasked. */
final class RequestRules {

    private static final String SEPARATORS = "\"(),/:;<=>?@[\\]{}";

    private RequestRules() {}

    static void checkMethod(String method) {
        if (!isToken(method)) {
            throw new IllegalArgumentException("The method is not an HTTP method");
        }
    }

    static void checkUri(URI uri) {
        String defect = defectOf(uri);
        if (defect != null) {
            throw new IllegalArgumentException("The URI " + defect);
        }
    }

    private static @Nullable String defectOf(URI uri) {
        if (!"http".equalsIgnoreCase(uri.getScheme())
                && !"https".equalsIgnoreCase(uri.getScheme())) {
            return "is not http or https";
        }
        if (uri.getHost() == null || uri.getRawUserInfo() != null) {
            return "has no host, or more than a host and a port before its path";
        }
        if (uri.getPort() == 0 || uri.getPort() > 65_535) {
            return "has a port that is none of 1 to 65535";
        }
        if ("".equals(uri.getRawQuery()) || uri.getRawFragment() != null) {
            return "has an empty query, or a fragment";
        }
        return null;
    }

    static void checkHeaders(HttpHeaders headers) {
        headers.forEach(
                (name, value) -> {
                    if (!isToken(name)) {
                        throw new IllegalArgumentException("A header's name is not a token");
                    }
                    if (isFraming(name)) {
                        throw new IllegalArgumentException(
                                "The header " + name + " is the transport's own to write");
                    }
                    if (!isFieldValue(value)) {
                        throw new IllegalArgumentException(
                                "The header " + name + " has a character that cannot be sent");
                    }
                });
    }

    /** Whether a header says where the body ends, which a transport decides alone. */
    private static boolean isFraming(String name) {
        return name.equalsIgnoreCase("Content-Length")
                || name.equalsIgnoreCase("Transfer-Encoding");
    }

    private static boolean isToken(String text) {
        return !text.isEmpty()
                && text.chars().allMatch(c -> c > ' ' && c < 0x7f && SEPARATORS.indexOf(c) < 0);
    }

    private static boolean isFieldValue(String text) {
        return text.chars().allMatch(c -> c == '\t' || (c >= ' ' && c < 0x7f));
    }
}
