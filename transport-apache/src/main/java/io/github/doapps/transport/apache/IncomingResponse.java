package io.github.doapps.transport.apache;

import io.github.doapps.spi.HttpHeaders;
import io.github.doapps.spi.HttpResponse;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.FormattedHeader;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.apache.hc.core5.util.CharArrayBuffer;

/** A response of HttpClient 5 as the client takes it. */
final class IncomingResponse {

    private IncomingResponse() {}

    /**
     * Hands on a head and the stream behind it.
     *
     * @param exchange cancelled when the response is closed: that does nothing once the body was
     *     read to its end, as the connection is back in the pool then, and drops it otherwise.
     *     HttpClient 5's own close would read an unread body first, however long it is.
     */
    static HttpResponse of(ClassicHttpResponse head, Cancellable exchange) throws IOException {
        HttpHeaders.Builder headers = HttpHeaders.builder();
        for (Header header : head.getHeaders()) {
            headers.add(header.getName(), valueOf(header));
        }
        HttpEntity entity = head.getEntity();
        InputStream content = entity == null ? null : entity.getContent();
        InputStream body =
                content == null ? InputStream.nullInputStream() : new BodyStream(content, exchange);
        return new HttpResponse(head.getCode(), headers.build(), body, exchange::cancel);
    }

    /**
     * Straight from the line that was read. HttpClient 5 builds it a character at a time, for the
     * sake of those that no value should have: it makes blanks of them.
     */
    private static String valueOf(Header header) {
        if (header instanceof FormattedHeader read) {
            CharArrayBuffer line = read.getBuffer();
            String value = line.substringTrimmed(read.getValuePos(), line.length());
            if (value.indexOf('\r') < 0 && value.indexOf('\n') < 0 && value.indexOf(0) < 0) {
                return value;
            }
        }
        return Objects.requireNonNullElse(header.getValue(), "");
    }

    private static final class BodyStream extends FilterInputStream {

        private final Cancellable exchange;

        BodyStream(InputStream content, Cancellable exchange) {
            super(content);
            this.exchange = exchange;
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (MalformedChunkCodingException e) {
                throw withoutQuote(e);
            }
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                return super.read(buffer, offset, length);
            } catch (MalformedChunkCodingException e) {
                throw withoutQuote(e);
            }
        }

        @Override
        public void close() {
            exchange.cancel();
        }

        /** The library quotes what it could not read, which is part of the body. */
        private static IOException withoutQuote(MalformedChunkCodingException e) {
            return e instanceof TruncatedChunkException
                    ? e
                    : new IOException("the chunks of the body are malformed");
        }
    }
}
