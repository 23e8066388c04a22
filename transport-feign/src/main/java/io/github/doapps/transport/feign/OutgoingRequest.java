package io.github.doapps.transport.feign;

import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.TransportException;
import java.net.URI;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** A request as HttpClient 5 takes it: as it was given, or refused if it cannot go out so. */
final class OutgoingRequest {

    private OutgoingRequest() {}

    static HttpUriRequestBase of(HttpRequest request) throws TransportException {
        check(request);
        HttpUriRequestBase outgoing = new HttpUriRequestBase(request.method(), request.uri());
        request.headers().forEach(outgoing::addHeader);
        request.body().ifPresent(body -> outgoing.setEntity(new ByteArrayEntity(body, null)));
        return outgoing;
    }

    /** HttpClient 5 would change what cannot be sent (a line break to a blank), without a word. */
    static void check(HttpRequest request) throws TransportException {
        checkUri(request.uri());
        if (!isToken(request.method())) {
            throw TransportException.notSentForGood("the method is not an HTTP method", null);
        }
        for (String name : request.headers().names()) {
            if (!isToken(name)) {
                throw TransportException.notSentForGood("a header's name is not a token", null);
            }
            if (isFraming(name)) {
                throw TransportException.notSentForGood(
                        "the header " + name + " is the transport's own to write", null);
            }
            for (String value : request.headers().all(name)) {
                if (!isFieldValue(value)) {
                    throw TransportException.notSentForGood(
                            "the header " + name + " has a character that cannot be sent", null);
                }
            }
        }
    }

    /** Whether a header says where the body ends, which a transport decides alone. */
    static boolean isFraming(String name) {
        return name.equalsIgnoreCase("Content-Length")
                || name.equalsIgnoreCase("Transfer-Encoding");
    }

    private static void checkUri(URI uri) throws TransportException {
        boolean http = "http".equalsIgnoreCase(uri.getScheme());
        if (!http && !"https".equalsIgnoreCase(uri.getScheme())) {
            throw TransportException.notSentForGood("the URI is not http or https", null);
        }
        String authority = uri.getRawAuthority();
        if (authority == null || authority.indexOf('@') >= 0) {
            throw TransportException.notSentForGood(
                    "the URI has no host, or more than a host and a port before its path", null);
        }
    }

    private static boolean isToken(String text) {
        return !text.isEmpty()
                && text.chars()
                        .allMatch(c -> c > ' ' && c < 0x7f && "\"(),/:;<=>?@[\\]{}".indexOf(c) < 0);
    }

    private static boolean isFieldValue(String text) {
        return text.chars().allMatch(c -> c == '\t' || (c >= ' ' && c <= 0xff && c != 0x7f));
    }
}
