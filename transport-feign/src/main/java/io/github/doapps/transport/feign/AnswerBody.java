package io.github.doapps.transport.feign;

import feign.Response;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer, as Feign and what the user added see it. Its length is not told: Feign
 * reads a short body of a known length to its end before it returns.
 */
final class AnswerBody implements Response.Body {

    /** How much those may read who do so before the answer is handed on, as Feign's logger. */
    static final int MOST_BUFFERED = 16 * 1024 * 1024;

    private final Source source;
    private final Closeable release;
    private final boolean repeatable;
    private final Attempt attempt;

    /** The answer that it is the body of, once nothing but Feign stands between. */
    private volatile @Nullable Response answer;

    private AnswerBody(Source source, Closeable release, boolean repeatable, Attempt attempt) {
        this.source = source;
        this.release = release;
        this.repeatable = repeatable;
        this.attempt = attempt;
    }

    /** That of an answer of our own client. */
    static AnswerBody of(InputStream content, Attempt attempt) {
        return new AnswerBody(() -> content, content, false, attempt);
    }

    /** The answer with such a body, if it has one. */
    static Response in(Response answer, Attempt attempt) {
        Response.Body body = answer.body();
        if (body == null) {
            return answer;
        }
        if (body instanceof AnswerBody ours && ours.attempt == attempt) {
            ours.answer = answer;
            return answer;
        }
        AnswerBody outer = new AnswerBody(body::asInputStream, body, body.isRepeatable(), attempt);
        outer.answer = answer;
        return answer.toBuilder().body(outer).build();
    }

    @Override
    public @Nullable Integer length() {
        return null;
    }

    @Override
    public boolean isRepeatable() {
        return repeatable;
    }

    @Override
    public InputStream asInputStream() throws IOException {
        InputStream content = source.open();
        Response whose = answer;
        return whose == null ? content : new Content(content, whose);
    }

    @Override
    public Reader asReader(Charset charset) throws IOException {
        return new InputStreamReader(asInputStream(), charset);
    }

    @Override
    public void close() throws IOException {
        release.close();
    }

    private interface Source {
        InputStream open() throws IOException;
    }

    private final class Content extends FilterInputStream {

        private final Response whose;
        private long buffered;

        Content(InputStream content, Response whose) {
            super(content);
            this.whose = whose;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count;
            try {
                count = super.read(buffer, offset, length);
            } catch (IOException cut) {
                attempt.cut(whose, cut);
                throw cut;
            }
            if (!attempt.isHandedOn()) {
                buffered += Math.max(count, 0);
                checkBuffered();
            }
            return count;
        }

        /** Not a cut: that of a success tells that the request was acted on. */
        private void checkBuffered() throws IOException {
            if (buffered > MOST_BUFFERED) {
                IOException tooLarge =
                        new IOException(
                                "the body is larger than the "
                                        + MOST_BUFFERED
                                        + " bytes that a logger or interceptor of Feign's may keep:"
                                        + " set the level of the logger to BASIC or NONE");
                attempt.failed(tooLarge);
                throw tooLarge;
            }
        }
    }
}
