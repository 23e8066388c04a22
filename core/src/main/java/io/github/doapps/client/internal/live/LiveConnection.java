package io.github.doapps.client.internal.live;

import io.github.doapps.client.internal.failure.Redactor;
import io.github.doapps.client.internal.flow.FlowEndedException;
import io.github.doapps.client.internal.logs.FetchFailure;
import io.github.doapps.client.internal.logs.LogAddress;
import io.github.doapps.client.internal.pipeline.CallEnding;
import io.github.doapps.client.internal.pipeline.Deadline;
import io.github.doapps.client.internal.pipeline.EndReason;
import io.github.doapps.spi.JsonCodec;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One connection to a live log. The JDK's threads put what comes into a queue, one message at a
 * time; whoever follows takes it out.
 */
final class LiveConnection implements WebSocket.Listener {

    /** How long nothing may come before the server is asked whether it is there. */
    private static final Duration QUIET = Duration.ofSeconds(5);

    /** How often it is asked before whoever follows should look at the deployment. */
    private static final int LONG_QUIET = 6;

    /**
     * How many messages are taken ahead. While none is wanted, the JDK's client often does not
     * notice that a connection is dropped; even else it rarely does not, and only a ping tells.
     */
    private static final int AHEAD = 32;

    private static final Duration HANDSHAKE = Duration.ofSeconds(10);
    private static final int LONGEST_MESSAGE = 1024 * 1024;
    private static final int NORMAL = 1000;

    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final StringBuilder message = new StringBuilder();
    private @Nullable WebSocket socket;
    private boolean asked;
    private int quiet;

    private LiveConnection() {}

    /** How it stands after what came was taken. */
    enum Standing {
        /** Nothing came for a while. */
        QUIET,
        /** The server closed it. */
        CLOSED,
        /** It is gone, without a word or with a wrong one. */
        DROPPED
    }

    /** What the JDK's threads tell. */
    private record Signal(@Nullable String message, Standing standing) {

        static final Signal PONG = new Signal(null, Standing.QUIET);
        static final Signal DROPPED = new Signal(null, Standing.DROPPED);
        static final Signal CLOSED = new Signal(null, Standing.CLOSED);
    }

    /**
     * Connects.
     *
     * @param builder the JDK's, of a new connection
     * @param address where to
     * @param userAgent the only header of ours
     * @param ending by which it is given up, now and later
     * @throws FetchFailure if there is no connection
     */
    static LiveConnection open(
            WebSocket.Builder builder, LogAddress address, String userAgent, CallEnding ending) {
        LiveConnection connection = new LiveConnection();
        CompletableFuture<WebSocket> opening =
                builder.connectTimeout(HANDSHAKE)
                        .header("User-Agent", userAgent)
                        .buildAsync(address.websocket(), connection);
        ending.whenAsked(
                reason -> {
                    connection.signals.add(Signal.DROPPED);
                    opening.cancel(true);
                    CompletableFuture<Void> late = opening.thenAccept(WebSocket::abort);
                    late.exceptionally(failed -> null);
                });
        try {
            connection.socket = opening.get();
            return connection;
        } catch (ExecutionException failed) {
            throw failure(failed.getCause(), address.redactor());
        } catch (CancellationException givenUp) {
            throw FetchFailure.lost("the connection was given up", null);
        } catch (InterruptedException interrupted) {
            opening.cancel(true);
            throw interrupted();
        }
    }

    private static FetchFailure failure(@Nullable Throwable cause, Redactor redactor) {
        if (cause instanceof WebSocketHandshakeException refused) {
            return FetchFailure.lost(
                    "the handshake was answered with " + refused.getResponse().statusCode(), null);
        }
        if (cause == null) {
            return FetchFailure.lost("no connection", null);
        }
        String words = redactor.redact(String.valueOf(cause.getMessage()));
        return FetchFailure.lost(
                cause.getClass().getSimpleName() + ": " + words, redactor.safe(cause));
    }

    private static FlowEndedException interrupted() {
        Thread.currentThread().interrupt();
        return new FlowEndedException(EndReason.INTERRUPTED);
    }

    /**
     * Takes what comes, until nothing does for a while, or the connection ends, or the time.
     *
     * @param lines makes lines of it
     * @param codec reads the messages
     * @param deadline when to stop
     */
    Standing drain(LiveLines lines, JsonCodec codec, Deadline deadline) {
        while (!deadline.hasPassed()) {
            Signal signal = next(deadline.remaining());
            if (signal == null) {
                Standing standing = whenQuiet();
                if (standing == Standing.DROPPED || quiet % LONG_QUIET == 0) {
                    return standing;
                }
                continue;
            }
            asked = false;
            if (signal.message() != null) {
                lines.piece(LiveMessage.text(signal.message(), codec));
                if (socket != null) {
                    socket.request(1);
                }
            } else if (signal.standing() != Standing.QUIET) {
                return signal.standing();
            }
        }
        return Standing.QUIET;
    }

    private @Nullable Signal next(Duration remaining) {
        Duration wait = remaining.compareTo(QUIET) < 0 ? remaining : QUIET;
        try {
            return signals.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            throw interrupted();
        }
    }

    /** A connection that is cut without a word can only be found out by asking. */
    private Standing whenQuiet() {
        if (asked || socket == null) {
            return Standing.DROPPED;
        }
        asked = true;
        quiet++;
        CompletableFuture<WebSocket> ping = socket.sendPing(ByteBuffer.allocate(0));
        ping.exceptionally(
                failed -> {
                    signals.add(Signal.DROPPED);
                    return null;
                });
        return Standing.QUIET;
    }

    /** Ends it, without waiting for the server's agreement. */
    void close() {
        if (socket != null) {
            socket.abort();
        }
    }

    @Override
    public void onOpen(WebSocket opened) {
        opened.request(AHEAD);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        int room = LONGEST_MESSAGE - message.length();
        message.append(part, 0, Math.min(part.length(), room));
        if (last) {
            signals.add(new Signal(message.toString(), Standing.QUIET));
            message.setLength(0);
        } else {
            from.request(1);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket from, ByteBuffer payload) {
        signals.add(Signal.PONG);
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        signals.add(code == NORMAL ? Signal.CLOSED : Signal.DROPPED);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        signals.add(Signal.DROPPED);
    }
}
