package io.github.doapps.transport.feign;

import feign.Request;
import io.github.doapps.spi.HttpRequest;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** The headers that interceptors and capabilities of the user's have added to a request. */
final class ExtraHeaders {

    private ExtraHeaders() {}

    /** Those that the request was not given with, and that do not say where its body ends. */
    static Map<String, Collection<String>> in(Request seen, HttpRequest given) {
        Map<String, Collection<String>> extra = Map.of();
        for (Map.Entry<String, Collection<String>> header : seen.headers().entrySet()) {
            String name = header.getKey();
            if (!isFraming(name) && given.headers().first(name).isEmpty()) {
                if (extra.isEmpty()) {
                    extra = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
                }
                extra.put(name, header.getValue());
            }
        }
        return extra;
    }

    private static boolean isFraming(String name) {
        return name.equalsIgnoreCase("Content-Length")
                || name.equalsIgnoreCase("Transfer-Encoding");
    }
}
