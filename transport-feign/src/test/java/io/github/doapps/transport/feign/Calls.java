package io.github.doapps.transport.feign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.doapps.spi.HttpHeaders;
import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportException;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Short ways to send, to fail, and to do so on another thread. */
final class Calls {

    private static final long PATIENCE_SECONDS = 20;

    private Calls() {}

    static HttpRequest get(URI uri) {
        return new HttpRequest("GET", uri, HttpHeaders.empty(), null);
    }

    static HttpRequest post(URI uri, String body) {
        return new HttpRequest("POST", uri, HttpHeaders.empty(), body.getBytes(UTF_8));
    }

    /** Sends, reads the body to its end, closes: status and body, with a blank between. */
    static String answer(HttpTransport transport, HttpRequest request) throws IOException {
        try (HttpResponse response = transport.send(request, new SendControl())) {
            return response.statusCode() + " " + new String(response.body().readAllBytes(), UTF_8);
        }
    }

    static TransportException failure(HttpTransport transport, HttpRequest request) {
        return failure(transport, request, new SendControl());
    }

    static TransportException failure(
            HttpTransport transport, HttpRequest request, SendControl control) {
        return catchThrowableOfType(
                TransportException.class, () -> transport.send(request, control));
    }

    /** A call on a thread of its own, whose end is waited for with a bound. */
    static final class Background<T> {

        private final CompletableFuture<T> result = new CompletableFuture<>();
        private final Thread thread;

        Background(Callable<T> call) {
            thread =
                    new Thread(
                            () -> {
                                try {
                                    result.complete(call.call());
                                } catch (Throwable e) {
                                    result.completeExceptionally(e);
                                }
                            });
            thread.setDaemon(true);
            thread.start();
        }

        T await() throws Exception {
            return result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }

        boolean isDone() {
            return result.isDone();
        }

        /** Waits until the thread stands in a method of that name, in a class of that name. */
        void awaitIn(String type, String method) {
            Predicate<StackTraceElement> there =
                    frame ->
                            frame.getClassName().endsWith(type)
                                    && frame.getMethodName().equals(method);
            for (int millis = 0; millis < PATIENCE_SECONDS * 1000; millis++) {
                if (Arrays.stream(thread.getStackTrace()).anyMatch(there)) {
                    return;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            }
            throw new AssertionError(
                    "Never in "
                            + type
                            + "."
                            + method
                            + ": "
                            + Arrays.asList(thread.getStackTrace()));
        }
    }
}
