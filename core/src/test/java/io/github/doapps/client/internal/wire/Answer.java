package io.github.doapps.client.internal.wire;

import io.github.doapps.spi.HttpHeaders;
import io.github.doapps.spi.HttpResponse;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

/** A response that a test hands to what reads it, which tells how much was read of it. */
final class Answer {

    private final HttpHeaders headers;
    private final Counting body;
    private final AtomicBoolean released = new AtomicBoolean();
    private final HttpResponse response;

    private Answer(byte[] bytes, boolean fails, String... fields) {
        this.headers = headers(fields);
        this.body = new Counting(bytes, fails);
        this.response = new HttpResponse(200, headers, body, () -> released.set(true));
    }

    /** A body with the given head, as names and values in turn. */
    static Answer of(byte[] bytes, String... fields) {
        return new Answer(bytes, false, fields);
    }

    /** A body whose stream fails where it should end. */
    static Answer failingAfter(byte[] bytes, String... fields) {
        return new Answer(bytes, true, fields);
    }

    /** A head alone. */
    static ResponseHead headOf(String... fields) {
        return new ResponseHead(200, headers(fields));
    }

    HttpResponse response() {
        return response;
    }

    ResponseHead head() {
        return new ResponseHead(200, headers);
    }

    int bytesRead() {
        return body.read;
    }

    boolean isReleased() {
        return released.get();
    }

    private static HttpHeaders headers(String... fields) {
        HttpHeaders.Builder headers = HttpHeaders.builder();
        for (int i = 0; i < fields.length; i += 2) {
            headers.add(fields[i], fields[i + 1]);
        }
        return headers.build();
    }

    /** Gives one byte less than it is asked for, as sockets do. */
    private static final class Counting extends FilterInputStream {

        private final boolean fails;
        private int read;

        Counting(byte[] bytes, boolean fails) {
            super(new ByteArrayInputStream(bytes));
            this.fails = fails;
        }

        @Override
        public int read() throws IOException {
            throw new UnsupportedOperationException("byte by byte");
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            int count = super.read(to, offset, length > 1 ? length - 1 : length);
            if (count < 0 && fails) {
                throw new IOException("Premature end; the body was dop_v1_secret");
            }
            read += Math.max(0, count);
            return count;
        }
    }
}
