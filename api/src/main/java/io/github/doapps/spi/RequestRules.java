package io.github.doapps.spi;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can go out as it was given; an HTTP library would change or drop the rest, unasked. */
final class RequestRules {

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private static final String SEPARATORS = "\"(),/:;<=>?@[\\]{}";

    /** Say where the body ends, where the message goes, or what becomes of the connection. */
    private static final Set<String> TRANSPORTS_OWN =
            Set.of(
                    "host",
                    "content-length",
                    "transfer-encoding",
                    "te",
                    "trailer",
                    "connection",
                    "keep-alive",
                    "upgrade",
                    "expect");

    private RequestRules() {}

    static void checkMethod(String method) {
        if (!METHODS.contains(method)) {
            throw new IllegalArgumentException(
                    "The method is none of GET, POST, PUT, PATCH and DELETE, in capitals");
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
        String query = uri.getRawQuery();
        if ("".equals(query) || uri.getRawFragment() != null) {
            return "has an empty query, or a fragment";
        }
        if (!isEncoded(uri.getRawPath()) || (query != null && !isEncoded(query))) {
            return "has a character in its path or query that must be percent-encoded";
        }
        return null;
    }

    /** Java's URI takes two kinds of characters that RFC 3986 does not, and refuses the others. */
    private static boolean isEncoded(String part) {
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c >= 0x80 || c == '[' || c == ']') {
                return false;
            }
        }
        return true;
    }

    static void checkHeaders(HttpHeaders headers) {
        if (!headers.isKnownToPass()) {
            headers.forEach(RequestRules::checkHeader);
            headers.nowKnownToPass();
        }
    }

    private static void checkHeader(String name, String value) {
        if (!isToken(name)) {
            throw new IllegalArgumentException(
                    "The name of a header is empty, or has other characters than letters, digits"
                            + " and hyphens");
        }
        if (isTransportsOwn(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(
                    "The header "
                            + name
                            + " frames or routes the message, so the transport alone writes it");
        }
        if (!isPrintable(value)) {
            throw new IllegalArgumentException(
                    "The value of the header "
                            + name
                            + " has a line break, a control or a non-ASCII character");
        }
        if (!value.equals(value.strip())) {
            throw new IllegalArgumentException(
                    "The value of the header " + name + " has blanks around it");
        }
    }

    private static boolean isTransportsOwn(String name) {
        return TRANSPORTS_OWN.contains(name) || name.startsWith("proxy-");
    }

    private static boolean isPrintable(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '\t' && (c < ' ' || c >= 0x7f)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isToken(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c >= 0x7f || SEPARATORS.indexOf(c) >= 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
