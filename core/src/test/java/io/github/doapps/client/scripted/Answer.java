package io.github.doapps.client.scripted;

import io.github.doapps.spi.HttpHeaders;
import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;

/** A step that answers. Immutable. */
public final class Answer implements Step {

    private final int status;
    private final HttpHeaders headers;
    private final byte[] body;
    private final Function<SendControl, InputStream> tail;

    private Answer(
            int status, HttpHeaders headers, byte[] body, Function<SendControl, InputStream> tail) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.tail = tail;
    }

    /** A status and nothing else. */
    public static Answer of(int status) {
        return new Answer(
                status, HttpHeaders.empty(), new byte[0], control -> InputStream.nullInputStream());
    }

    /** A 200 with JSON. */
    public static Answer json(String body) {
        return of(200).with("Content-Type", "application/json").body(body);
    }

    /** A 200 with a deployment of this id. */
    public static Answer deployment(String id) {
        return json("{\"deployment\":{\"id\":\"" + id + "\",\"phase\":\"PENDING_BUILD\"}}");
    }

    /** A failure as App Platform itself words it. */
    public static Answer failure(int status, String id, String message) {
        return of(status)
                .with("Content-Type", "application/json")
                .body("{\"id\":\"" + id + "\",\"message\":\"" + message + "\"}");
    }

    /** A 200 with a page of HTML. */
    public static Answer page(String html) {
        return of(200).with("Content-Type", "text/html; charset=utf-8").body(html);
    }

    /** This answer with a header more. */
    public Answer with(String name, Object value) {
        HttpHeaders.Builder more = HttpHeaders.builder();
        headers.forEach(more::add);
        return new Answer(status, more.add(name, value.toString()).build(), body, tail);
    }

    /** This answer with the headers of a rate limit that is used up until then. */
    public Answer limitedUntil(Instant reset) {
        return with("ratelimit-limit", 5000)
                .with("ratelimit-remaining", 0)
                .with("ratelimit-reset", reset.getEpochSecond());
    }

    /** This answer with another body. */
    public Answer body(String text) {
        return body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** This answer with another body. */
    public Answer body(byte[] bytes) {
        return new Answer(status, headers, bytes, tail);
    }

    /** This answer with its Content-Length, and that many bytes of its body left out. */
    public Answer shortBy(int missing) {
        return with("Content-Length", body.length).body(Arrays.copyOf(body, body.length - missing));
    }

    /** This answer compressed. */
    public Answer gzipped() {
        return gzipped(UnaryOperator.identity());
    }

    /** This answer compressed, and then its bytes changed. */
    public Answer gzipped(UnaryOperator<byte[]> change) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return with("Content-Encoding", "gzip").body(change.apply(out.toByteArray()));
    }

    /** This answer, whose stream fails after its bytes. */
    public Answer thenReset() {
        return thenThrows(new IOException("Connection reset"));
    }

    /** This answer, whose stream throws after its bytes. */
    public Answer thenThrows(Throwable thrown) {
        return tail(
                control ->
                        new EndingBadly(
                                () -> {
                                    throw Undeclared.<IOException>thrown(thrown);
                                }));
    }

    /** This answer, whose stream blocks after its bytes until the attempt is aborted. */
    public Answer thenHangs(Runnable afterwards) {
        return tail(
                control ->
                        new EndingBadly(
                                () -> {
                                    Steps.awaitAbort(control);
                                    afterwards.run();
                                    throw new IOException("Socket closed");
                                }));
    }

    private Answer tail(Function<SendControl, InputStream> stream) {
        return new Answer(status, headers, body, stream);
    }

    @Override
    public HttpResponse run(HttpRequest request, SendControl control) throws TransportException {
        control.markSending();
        return new HttpResponse(
                status,
                headers,
                new SequenceInputStream(new ByteArrayInputStream(body), tail.apply(control)),
                () -> {});
    }

    /** How a stream ends that does not end well: it throws. */
    private interface Ending {
        void come() throws IOException;
    }

    private static final class EndingBadly extends InputStream {

        private final Ending ending;

        EndingBadly(Ending ending) {
            this.ending = ending;
        }

        @Override
        public int read() throws IOException {
            ending.come();
            return -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return read();
        }
    }
}
