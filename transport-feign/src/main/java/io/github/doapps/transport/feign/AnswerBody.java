package io.github.doapps.transport.feign;

import feign.Response;
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

    private final Response answer;
    private final Attempt attempt;

    private AnswerBody(Response answer, Attempt attempt) {
        this.answer = answer;
        this.attempt = attempt;
    }

    /** The answer with such a body, if it has one. */
    static Response in(Response answer, Attempt attempt) {
        return answer.body() == null
                ? answer
                : answer.toBuilder().body(new AnswerBody(answer, attempt)).build();
    }

    @Override
    public @Nullable Integer length() {
        return null;
    }

    @Override
    public boolean isRepeatable() {
        return answer.body().isRepeatable();
    }

    @Override
    public InputStream asInputStream() throws IOException {
        return new Content(answer.body().asInputStream());
    }

    @Override
    public Reader asReader(Charset charset) throws IOException {
        return new InputStreamReader(asInputStream(), charset);
    }

    @Override
    public void close() throws IOException {
        answer.body().close();
    }

    private final class Content extends FilterInputStream {

        private long buffered;

        Content(InputStream content) {
            super(content);
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
                attempt.cut(answer, cut);
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
