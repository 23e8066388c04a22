package io.github.doapps.testkit.tck;

import io.github.doapps.spi.Delivery;
import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** What strangers send a second time, each in one circumstance alone. */
final class WrongRepeats {

    private static final String CROSSING = "that end by FIN just as the next goes leave it unknown";
    private static final String RETURNED = "it returned a response with status 418";

    private WrongRepeats() {}

    static List<WrongTransport> all() {
        return List.of(
                afterFailure(
                        "sends an empty body again",
                        "broken off: POST with an empty body AFTER_REQUEST FIN",
                        "requests on the wire for",
                        (request, uses) ->
                                request.body().filter(body -> body.length == 0).isPresent()),
                afterFailure(
                        "sends again on a connection of TLS that was used",
                        "through TLS: " + CROSSING + ": POST with a body",
                        RETURNED,
                        (request, uses) -> uses > 0 && request.uri().getScheme().equals("https")),
                afterFailure(
                        "sends again at the third use of a connection",
                        "connections: " + CROSSING + ": GET",
                        RETURNED,
                        (request, uses) -> uses == 2),
                afterAnswer(
                        "comes again a second later",
                        "once: 503",
                        "Retry-After",
                        value -> value.equals("1")),
                afterAnswer(
                        "comes again at the date that it was told",
                        "once: 503",
                        "Retry-After",
                        value -> value.endsWith("GMT")),
                afterAnswer(
                        "follows relative redirects",
                        "once: 307",
                        "Location",
                        value -> value.startsWith("/")),
                afterAnswer(
                        "follows redirects to the same host",
                        "once: 307",
                        "Location",
                        value -> value.endsWith("/again") && !value.startsWith("/")));
    }

    /** Decides by the request and by how many were answered on the connection. */
    @FunctionalInterface
    private interface Willing {
        boolean sendsAgain(HttpRequest request, int answered);
    }

    private static WrongTransport afterFailure(
            String what, String name, String says, Willing willing) {
        return new WrongTransport(
                what,
                name,
                name,
                says,
                setup ->
                        new SocketTransport(setup) {
                            private final AtomicInteger answered = new AtomicInteger();

                            @Override
                            public HttpResponse send(HttpRequest request, SendControl one)
                                    throws TransportException {
                                int before = answered.get();
                                try {
                                    HttpResponse answer = super.send(request, one);
                                    answered.incrementAndGet();
                                    return answer;
                                } catch (TransportException failure) {
                                    answered.set(0);
                                    if (failure.delivery() == Delivery.UNKNOWN
                                            && willing.sendsAgain(request, before)) {
                                        return super.send(request, new SendControl());
                                    }
                                    throw failure;
                                }
                            }
                        });
    }

    private static WrongTransport afterAnswer(
            String what, String name, String header, Predicate<String> heeded) {
        return new WrongTransport(
                what,
                name,
                name,
                "requests",
                setup ->
                        new SocketTransport(setup) {
                            @Override
                            public HttpResponse send(HttpRequest request, SendControl one)
                                    throws TransportException {
                                HttpResponse first = super.send(request, one);
                                String told = first.headers().first(header).orElse("");
                                if (!heeded.test(told)) {
                                    return first;
                                }
                                first.close();
                                URI next =
                                        header.equals("Location")
                                                ? request.uri().resolve(told)
                                                : request.uri();
                                return super.send(
                                        new HttpRequest(
                                                request.method(),
                                                next,
                                                request.headers(),
                                                request.body().orElse(null)),
                                        new SendControl());
                            }
                        });
    }
}
