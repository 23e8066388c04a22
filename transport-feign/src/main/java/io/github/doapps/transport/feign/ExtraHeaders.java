package io.github.doapps.transport.feign;

import feign.Request;
import io.github.doapps.spi.HttpRequest;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The headers that interceptors and capabilities of the user's have added to a request. */
final class ExtraHeaders {

    private ExtraHeaders() {}

    /** Those that the request was not given with, and that do not say where its body ends. */
    static Map<String, Collection<String>> in(Request seen, HttpRequest given) {
        Set<String> owned = given.headers().names();
        Map<String, Collection<String>> extra = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        seen.headers()
                .forEach(
                        (name, values) -> {
                            if (!owned.contains(name) && !isFraming(name)) {
                                extra.put(name, values);
                            }
                        });
        return extra;
    }

    private static boolean isFraming(String name) {
        return name.equalsIgnoreCase("Content-Length")
                || name.equalsIgnoreCase("Transfer-Encoding");
    }
}
