package io.github.doapps.testkit.tck;

import io.github.doapps.spi.Delivery;
import io.github.doapps.spi.HttpHeaders;
import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** What strangers get wrong about the wire: the request, the answer, and how often. */
final class WrongTransports {

    private WrongTransports() {}

    static Stream<WrongTransport> all() {
        return Stream.of(
                        request(),
                        answer(),
                        delivery(),
                        WrongRepeats.all(),
                        WrongShapes.all(),
                        WrongBodies.all(),
                        WrongConnections.all(),
                        WrongEndings.all(),
                        WrongTraces.all())
                .flatMap(List::stream);
    }

    private static List<WrongTransport> request() {
        return List.of(
                new WrongTransport(
                        "retries on 503",
                        "once: 503",
                        "503 is an answer",
                        "requests",
                        setup ->
                                new SocketTransport(setup) {
                                    @Override
                                    public HttpResponse send(HttpRequest request, SendControl one)
                                            throws TransportException {
                                        HttpResponse first = super.send(request, one);
                                        if (first.statusCode() != 503) {
                                            return first;
                                        }
                                        first.close();
                                        return super.send(request, new SendControl());
                                    }
                                }),
                new WrongTransport(
                        "follows redirects",
                        "once: 30",
                        "307 is an answer",
                        "the status",
                        setup ->
                                new SocketTransport(setup) {
                                    @Override
                                    public HttpResponse send(HttpRequest request, SendControl one)
                                            throws TransportException {
                                        HttpResponse first = super.send(request, one);
                                        String to = first.headers().first("Location").orElse(null);
                                        if (to == null || first.statusCode() / 100 != 3) {
                                            return first;
                                        }
                                        first.close();
                                        return super.send(
                                                new HttpRequest(
                                                        request.method(),
                                                        URI.create(to),
                                                        request.headers(),
                                                        request.body().orElse(null)),
                                                new SendControl());
                                    }
                                }),
                new WrongTransport(
                        "stores cookies",
                        "remembered",
                        "Set-Cookie is not remembered",
                        "the Cookie",
                        setup ->
                                new SocketTransport(setup) {
                                    private volatile String cookie = "";

                                    @Override
                                    public HttpResponse send(HttpRequest request, SendControl one)
                                            throws TransportException {
                                        HttpResponse answer =
                                                super.send(
                                                        cookie.isEmpty()
                                                                ? request
                                                                : plus(request, "Cookie", cookie),
                                                        one);
                                        cookie = answer.headers().first("Set-Cookie").orElse("");
                                        return answer;
                                    }
                                }),
                new WrongTransport(
                        "doubles a header",
                        "the request: headers",
                        "headers arrive as given",
                        "the other headers",
                        setup ->
                                new SocketTransport(setup) {
                                    @Override
                                    public HttpResponse send(HttpRequest request, SendControl one)
                                            throws TransportException {
                                        String agent =
                                                request.headers().first("User-Agent").orElse("");
                                        return super.send(plus(request, "User-Agent", agent), one);
                                    }
                                }));
    }

    static HttpRequest plus(HttpRequest request, String name, String value) {
        HttpHeaders.Builder more = HttpHeaders.builder();
        request.headers().forEach(more::add);
        return new HttpRequest(
                request.method(),
                request.uri(),
                more.add(name, value).build(),
                request.body().orElse(null));
    }

    private static List<WrongTransport> answer() {
        return List.of(
                new WrongTransport(
                        "decompresses",
                        "compressed",
                        "a compressed body comes as it is",
                        "The body came whole, and yet reading it failed",
                        setup ->
                                new SocketTransport(setup) {
                                    @Override
                                    public HttpResponse send(HttpRequest request, SendControl one)
                                            throws TransportException {
                                        HttpResponse answer = super.send(request, one);
                                        return answer.headers().first("Content-Encoding").isEmpty()
                                                ? answer
                                                : with(answer, unzipped(answer.body()));
                                    }
                                }),
                new WrongTransport(
                        "buffers bodies before it returns",
                        "its end is written",
                        "is there before its end is written, in chunks",
                        "did not end within",
                        setup ->
                                new SocketTransport(setup) {
                                    @Override
                                    public HttpResponse send(HttpRequest request, SendControl one)
                                            throws TransportException {
                                        HttpResponse answer = super.send(request, one);
                                        try {
                                            byte[] whole = answer.body().readAllBytes();
                                            return with(answer, new ByteArrayInputStream(whole));
                                        } catch (IOException cut) {
                                            answer.close();
                                            throw TransportException.unknown("cut", cut);
                                        }
                                    }
                                }),
                new WrongTransport(
                        "takes what lay on an idle connection for the answer",
                        "a second answer on an idle connection",
                        "a second answer on an idle connection",
                        "the body ==> expected: <{\"n\":2}> but was: <poison>",
                        setup ->
                                new SocketTransport(setup) {
                                    @Override
                                    boolean isFresh(SocketConnection kept) {
                                        return true;
                                    }
                                }),
                new WrongTransport(
                        "takes a cut body for a whole one",
                        "cut short of its Content-Length by FIN",
                        "cut short of its Content-Length",
                        "read to its end",
                        setup ->
                                new SocketTransport(setup) {
                                    @Override
                                    public HttpResponse send(HttpRequest request, SendControl one)
                                            throws TransportException {
                                        HttpResponse answer = super.send(request, one);
                                        return with(answer, new EndingEarly(answer.body()));
                                    }
                                }));
    }

    private static InputStream unzipped(InputStream body) {
        try {
            return new GZIPInputStream(body);
        } catch (IOException noGzip) {
            return InputStream.nullInputStream();
        }
    }

    /** A failure to read passes for the end. */
    private static final class EndingEarly extends InputStream {

        private final InputStream in;

        EndingEarly(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() {
            try {
                return in.read();
            } catch (IOException cut) {
                return -1;
            }
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            try {
                return in.read(bytes, offset, length);
            } catch (IOException cut) {
                return -1;
            }
        }
    }

    /** Whatever happened. */
    private static class AlwaysNotSent extends SocketTransport {

        AlwaysNotSent(TransportSetup setup) {
            super(setup);
        }

        @Override
        public HttpResponse send(HttpRequest request, SendControl control)
                throws TransportException {
            try {
                return super.send(request, control);
            } catch (TransportException failure) {
                throw TransportException.notSent("failed", failure);
            }
        }
    }

    private static List<WrongTransport> delivery() {
        return List.of(
                new WrongTransport(
                        "drops claim()",
                        "the control",
                        "is good for one send",
                        "send() MUST call claim() before it acts",
                        setup ->
                                new SocketTransport(setup) {
                                    @Override
                                    void claim(SendControl control) {}
                                }),
                new WrongTransport(
                        "marks too late",
                        "the control",
                        "knows at the server that it was sent",
                        "the delivery while the server reads",
                        setup ->
                                new SocketTransport(setup) {
                                    @Override
                                    void beforeWriting(SendControl control) {}

                                    @Override
                                    public HttpResponse send(HttpRequest request, SendControl one)
                                            throws TransportException {
                                        HttpResponse answer = super.send(request, one);
                                        one.markSending();
                                        return answer;
                                    }
                                }),
                new WrongTransport(
                        "marks too early",
                        "not sent",
                        "POST where nothing listens",
                        "markSending() was called too early",
                        setup ->
                                new AlwaysNotSent(setup) {
                                    @Override
                                    void claim(SendControl control) {
                                        super.claim(control);
                                        try {
                                            control.markSending();
                                        } catch (TransportException over) {
                                            throw new IllegalStateException(over);
                                        }
                                    }
                                }),
                new WrongTransport(
                        "says that nothing was sent, whatever happened",
                        "broken off: POST with a body AFTER_REQUEST",
                        "AFTER_REQUEST",
                        "The request may have been sent, and yet the failure says",
                        AlwaysNotSent::new),
                new WrongTransport(
                        "never says permanent",
                        "close: before anything",
                        "before anything was sent",
                        "the failure is not permanent: throw TransportException.notSentForGood",
                        setup ->
                                new SocketTransport(setup) {
                                    @Override
                                    public HttpResponse send(HttpRequest request, SendControl one)
                                            throws TransportException {
                                        try {
                                            return super.send(request, one);
                                        } catch (TransportException failure) {
                                            throw failure.delivery() == Delivery.NOT_SENT
                                                    ? TransportException.notSent("failed", failure)
                                                    : failure;
                                        }
                                    }
                                }));
    }
}
