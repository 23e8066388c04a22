package io.github.doapps.testkit.tck;

import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.LongPredicate;

/** What strangers get wrong about where a body ends. */
final class WrongBodies {

    private static final int BUFFER = 65_536;

    private WrongBodies() {}

    static List<WrongTransport> all() {
        return List.of(
                forgiving("takes a body for whole that lacks its last byte", "one byte short", 1),
                forgiving("takes a large body for whole that is cut", "one byte short of much", 0),
                forgiving("takes a large chunk for whole that is cut", "within a large chunk", 0),
                reading(
                        "refuses trailers",
                        "in chunks with trailers",
                        "The body came whole, and yet reading it failed",
                        (answer, in) -> new Trailed(in, "refused")),
                reading(
                        "leaves trailers on the connection",
                        "in chunks with trailers",
                        "connections for six requests",
                        (answer, in) -> new Trailed(in, "")));
    }

    /** Where so many bytes lack, or more came than a buffer holds. */
    private static WrongTransport forgiving(String what, String red, int lacking) {
        return new WrongTransport(
                what,
                "the body: cut " + red,
                "cut " + red,
                "read to its end",
                setup ->
                        new SocketTransport(setup) {
                            @Override
                            public HttpResponse send(HttpRequest request, SendControl one)
                                    throws TransportException {
                                HttpResponse answer = super.send(request, one);
                                long length =
                                        Long.parseLong(
                                                answer.headers()
                                                        .first("Content-Length")
                                                        .orElse("0"));
                                return with(
                                        answer,
                                        new Forgiving(
                                                answer.body(),
                                                read ->
                                                        lacking > 0
                                                                ? read == length - lacking
                                                                : read > BUFFER));
                            }
                        });
    }

    /** How a body is read. */
    @FunctionalInterface
    private interface Reading {
        SocketBody of(SocketAnswer answer, InputStream in);
    }

    private static WrongTransport reading(String what, String red, String says, Reading reading) {
        return new WrongTransport(
                what,
                "the answer: " + red,
                red,
                says,
                setup ->
                        new SocketTransport(setup) {
                            @Override
                            SocketBody body(SocketAnswer answer, InputStream in) {
                                return reading.of(answer, in);
                            }
                        });
    }

    /** A failure to read passes for the end, after so many bytes. */
    private static final class Forgiving extends FilterInputStream {

        private final LongPredicate enough;
        private long read;

        Forgiving(InputStream in, LongPredicate enough) {
            super(in);
            this.enough = enough;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            try {
                int count = super.read(into, offset, length);
                read += Math.max(0, count);
                return count;
            } catch (IOException cut) {
                if (enough.test(read)) {
                    return -1;
                }
                throw cut;
            }
        }
    }

    /** In chunks, after which one line is read, and refused if it is a trailer. */
    private static final class Trailed extends SocketBody {

        private final String refusal;

        Trailed(InputStream in, String refusal) {
            super(in, Framing.CHUNKED, 0);
            this.refusal = refusal;
        }

        @Override
        void skipTrailers(InputStream from) throws IOException {
            if (!SocketAnswer.line(from).isEmpty() && !refusal.isEmpty()) {
                throw new IOException(refusal);
            }
        }
    }
}
