package io.github.doapps.testkit.tck;

import io.github.doapps.spi.Delivery;
import io.github.doapps.spi.HttpHeaders;
import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What strangers do to requests of one shape alone. */
final class WrongShapes {

    private static final int LARGE = 65_536;

    private WrongShapes() {}

    static List<WrongTransport> all() {
        return List.of(
                afterFailure(
                        "sends what has a query again",
                        "a POST with a query goes once",
                        request -> request.uri().getRawQuery() != null),
                afterFailure(
                        "sends what has a key again",
                        "a POST with a key goes once",
                        request -> request.headers().first("Idempotency-Key").isPresent()),
                new WrongTransport(
                        "sends again after an answer that only announced one",
                        "a large POST goes once",
                        "a large POST goes once",
                        "requests",
                        AnnouncedAgain::new),
                afterAnswer(
                        "comes again with a large body",
                        "a large POST goes once",
                        (request, answer) -> isLarge(request)),
                afterAnswer(
                        "comes again on another connection",
                        "a GET with a query goes once",
                        (request, answer) -> answer.headers().first("Connection").isPresent()),
                changing(
                        "cuts long headers",
                        "headers arrive as given",
                        request -> {
                            HttpHeaders.Builder cut = HttpHeaders.builder();
                            request.headers()
                                    .forEach(
                                            (name, value) ->
                                                    cut.add(
                                                            name,
                                                            value.substring(
                                                                    0,
                                                                    Math.min(
                                                                            8192,
                                                                            value.length()))));
                            return new HttpRequest(
                                    request.method(),
                                    request.uri(),
                                    cut.build(),
                                    request.body().orElse(null));
                        }),
                changing(
                        "names the type of large bodies",
                        "a large body without Content-Type arrives so",
                        request ->
                                isLarge(request)
                                                && request.headers().first("Content-Type").isEmpty()
                                        ? WrongTransports.plus(
                                                request, "Content-Type", "application/octet-stream")
                                        : request));
    }

    private static boolean isLarge(HttpRequest request) {
        return request.body().filter(body -> body.length > LARGE).isPresent();
    }

    private static WrongTransport changing(
            String what, String red, UnaryOperator<HttpRequest> change) {
        return new WrongTransport(
                what,
                "the request: " + red,
                red,
                "the other headers",
                setup ->
                        new SocketTransport(setup) {
                            @Override
                            public HttpResponse send(HttpRequest request, SendControl one)
                                    throws TransportException {
                                return super.send(change.apply(request), one);
                            }
                        });
    }

    private static WrongTransport afterFailure(
            String what, String red, Predicate<HttpRequest> willing) {
        return new WrongTransport(
                what,
                red,
                red,
                "requests",
                setup ->
                        new SocketTransport(setup) {
                            @Override
                            public HttpResponse send(HttpRequest request, SendControl one)
                                    throws TransportException {
                                try {
                                    return super.send(request, one);
                                } catch (TransportException failure) {
                                    if (failure.delivery() == Delivery.UNKNOWN
                                            && willing.test(request)) {
                                        return super.send(request, new SendControl());
                                    }
                                    throw failure;
                                }
                            }
                        });
    }

    private static WrongTransport afterAnswer(
            String what, String red, BiPredicate<HttpRequest, HttpResponse> willing) {
        return new WrongTransport(
                what,
                red,
                red,
                "requests",
                setup ->
                        new SocketTransport(setup) {
                            @Override
                            public HttpResponse send(HttpRequest request, SendControl one)
                                    throws TransportException {
                                HttpResponse first = super.send(request, one);
                                if (first.statusCode() != 503 || !willing.test(request, first)) {
                                    return first;
                                }
                                first.close();
                                return super.send(request, new SendControl());
                            }
                        });
    }

    private static final class AnnouncedAgain extends SocketTransport {

        private volatile boolean announced;

        AnnouncedAgain(TransportSetup setup) {
            super(setup);
        }

        @Override
        SocketAnswer answer(InputStream in) throws IOException {
            SocketAnswer first = SocketAnswer.readOne(in);
            announced = first.status() < 200;
            return announced ? SocketAnswer.read(in) : first;
        }

        @Override
        public HttpResponse send(HttpRequest request, SendControl one) throws TransportException {
            announced = false;
            try {
                return super.send(request, one);
            } catch (TransportException failure) {
                if (announced) {
                    return super.send(request, new SendControl());
                }
                throw failure;
            }
        }
    }
}
