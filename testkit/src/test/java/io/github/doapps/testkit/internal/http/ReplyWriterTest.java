package io.github.doapps.testkit.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.spi.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReplyWriterTest {

    @Test
    void head_and_body_leave_in_one_write() throws IOException {
        CountingStream out = new CountingStream();
        ServerReply reply =
                new ServerReply(
                        200,
                        HttpHeaders.builder().add("a", "b").build(),
                        Bytes.of(new byte[100_000]));

        new ReplyWriter(out).write(reply, false, true);

        assertThat(out.writes).isEqualTo(1);
        assertThat(out.size()).isGreaterThan(100_000);
    }

    @Test
    void statuses_without_a_body_have_no_length() throws IOException {
        for (int status : new int[] {204, 304}) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new ReplyWriter(out)
                    .write(new ServerReply(status, HttpHeaders.empty(), Bytes.NONE), false, true);
            assertThat(out.toString(StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 " + status + " \r\n\r\n");
        }
    }

    private static final class CountingStream extends OutputStream {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int writes;

        @Override
        public void write(int b) {
            writes++;
            bytes.write(b);
        }

        @Override
        public void write(byte[] b, int off, int len) {
            writes++;
            bytes.write(b, off, len);
        }

        int size() {
            return bytes.size();
        }
    }
}
