package io.github.doapps.transport.feign;

import feign.HeaderMap;
import feign.Request;
import feign.RequestLine;
import feign.Response;
import io.github.doapps.spi.HttpRequest;
import java.net.URI;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The declarative interface that Feign implements: one method per verb, and the verb in its name,
 * as loggers and metrics show it. The request itself stands where Feign expects a body.
 */
interface Verbs {

    @RequestLine("GET")
    @Nullable Response get(
            URI uri,
            @HeaderMap Map<String, Collection<String>> headers,
            HttpRequest request,
            Request.Options attempt);

    @RequestLine("POST")
    @Nullable Response post(
            URI uri,
            @HeaderMap Map<String, Collection<String>> headers,
            HttpRequest request,
            Request.Options attempt);

    @RequestLine("PUT")
    @Nullable Response put(
            URI uri,
            @HeaderMap Map<String, Collection<String>> headers,
            HttpRequest request,
            Request.Options attempt);

    @RequestLine("PATCH")
    @Nullable Response patch(
            URI uri,
            @HeaderMap Map<String, Collection<String>> headers,
            HttpRequest request,
            Request.Options attempt);

    @RequestLine("DELETE")
    @Nullable Response delete(
            URI uri,
            @HeaderMap Map<String, Collection<String>> headers,
            HttpRequest request,
            Request.Options attempt);
}
