package io.github.doapps.client.internal.logs;

import io.github.doapps.client.internal.failure.Redactor;
import io.github.doapps.client.internal.failure.ServerText;
import io.github.doapps.client.internal.logs.LineReader.Line;
import io.github.doapps.client.internal.pipeline.Alarm;
import io.github.doapps.client.internal.pipeline.CallEnding;
import io.github.doapps.client.internal.pipeline.Stack;
import io.github.doapps.client.internal.wire.ContentStream;
import io.github.doapps.client.internal.wire.ResponseHead;
import io.github.doapps.spi.Delivery;
import io.github.doapps.spi.HttpHeaders;
import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportException;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * One request for a log, to the store that it is kept in. The address is a key in itself: the token
 * stays here, and nothing of the address is in any text but its host.
 */
final class LogFetch {

    private static final int FAILURE_BODY = 64 * 1024;

    private final Stack stack;
    private final LogAddress address;
    private final Redactor redactor;
    private final HandedLines lines;
    private final SendControl control = new SendControl();
    private final AtomicBoolean late = new AtomicBoolean();
    private @Nullable ResponseHead head;

    LogFetch(Stack stack, LogAddress address, HandedLines lines) {
        this.stack = stack;
        this.address = address;
        this.redactor = address.redactor();
        this.lines = lines;
    }

    /**
     * Fetches.
     *
     * @param remaining how long it may take
     * @param ending by which it is aborted
     * @throws FetchFailure if it fails
     */
    void run(Duration remaining, CallEnding ending) {
        HttpRequest request =
                new HttpRequest(
                        "GET",
                        address.uri(),
                        HttpHeaders.builder().add("User-Agent", stack.userAgent()).build(),
                        null);
        ending.aborts(control);
        Alarm alarm =
                Alarm.in(
                        remaining,
                        () -> {
                            late.set(true);
                            control.abort();
                        });
        lines.begin();
        try (HttpResponse response = sent(request)) {
            ResponseHead seen =
                    new ResponseHead(response.statusCode(), response.headers(), redactor::redact);
            head = seen;
            if (!seen.isSuccess()) {
                byte[] body = stack.bodies().readLeniently(response, seen, FAILURE_BODY);
                throw unlessLate(
                        FetchFailure.refused(seen, ServerText.read(body, stack.codec(), redactor)));
            }
            read(response, seen);
        } finally {
            control.finish();
            alarm.stop();
        }
    }

    private HttpResponse sent(HttpRequest request) {
        try {
            return Objects.requireNonNull(
                    stack.transport().send(request, control), "send returned null");
        } catch (TransportException failure) {
            String message = redactor.redact(String.valueOf(failure.getMessage()));
            Throwable cause = redactor.safe(failure);
            throw unlessLate(
                    failure.delivery() == Delivery.UNKNOWN || control.delivery() == Delivery.UNKNOWN
                            ? FetchFailure.lost(message, cause)
                            : FetchFailure.notSent(message, failure.isPermanent(), cause));
        } catch (Throwable broken) {
            throw brokenBy(broken);
        }
    }

    private void read(HttpResponse response, ResponseHead seen) {
        LineReader reader = null;
        while (true) {
            Line line;
            try {
                if (reader == null) {
                    reader =
                            new LineReader(
                                    ContentStream.of(response, seen),
                                    lines.bytesLeft(),
                                    lines.maxLineLength());
                }
                line = reader.next();
            } catch (EOFException cut) {
                throw unlessLate(FetchFailure.cut(seen, redactor.safe(cut)));
            } catch (ZipException unsound) {
                throw unlessLate(FetchFailure.unsound(seen, redactor.safe(unsound)));
            } catch (IOException cut) {
                throw unlessLate(FetchFailure.cut(seen, redactor.safe(cut)));
            } catch (Throwable broken) {
                throw brokenBy(broken);
            }
            if (line == null) {
                lines.end(reader);
                return;
            }
            lines.take(line);
        }
    }

    private FetchFailure brokenBy(Throwable broken) {
        return unlessLate(
                FetchFailure.broken(
                        "transport " + stack.transport().name(), broken, redactor.safe(broken)));
    }

    /** What a fetch throws when it is aborted says nothing of why. */
    private FetchFailure unlessLate(FetchFailure failure) {
        return late.get() ? FetchFailure.late(head) : failure;
    }
}
