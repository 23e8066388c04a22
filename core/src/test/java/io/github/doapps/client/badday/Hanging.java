package io.github.doapps.client.badday;

import io.github.doapps.spi.HttpHeaders;
import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.SendControl;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What hangs until it is aborted. */
final class Hanging {

    private static final long LONG_ENOUGH_SECONDS = 60;

    private Hanging() {}

    static void awaitAbort(SendControl control) {
        CountDownLatch aborted = new CountDownLatch(1);
        control.onAbort(aborted::countDown);
        try {
            if (!aborted.await(LONG_ENOUGH_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("nobody aborted the attempt");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("nobody may interrupt a transport", interrupted);
        }
    }

    /** The head of a response, whose body does not come: its stream does this, and fails. */
    static HttpResponse inItsBody(HttpResponse response, Runnable instead) {
        HttpHeaders.Builder head = HttpHeaders.builder();
        response.headers()
                .forEach(
                        (name, value) -> {
                            // without it no reader can refuse a body before it reads any of it
                            if (!name.equalsIgnoreCase("Content-Length")) {
                                head.add(name, value);
                            }
                        });
        return new HttpResponse(
                response.statusCode(),
                head.build(),
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        instead.run();
                        throw new IOException("Socket closed");
                    }

                    @Override
                    public int read(byte[] bytes, int offset, int length) throws IOException {
                        return read();
                    }
                },
                response::close);
    }
}
