package io.github.doapps.testkit.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Follows a log with the JDK's own websocket. */
final class Follower implements WebSocket.Listener {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String NO_MORE = "";
    private static final String OPEN = "still open";

    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final CompletableFuture<String> end = new CompletableFuture<>();
    private final StringBuilder message = new StringBuilder();
    private volatile WebSocket socket;

    static CompletableFuture<WebSocket> open(URI url, Follower follower) {
        return HTTP.newWebSocketBuilder().buildAsync(url, follower);
    }

    /** Opens it at a live URL of either scheme. */
    static Follower of(String liveUrl) {
        Follower follower = new Follower();
        open(URI.create(liveUrl.replaceFirst("^http:", "ws:")), follower).join();
        return follower;
    }

    /** Opens it, and waits for its first line. */
    static Follower reading(String liveUrl) throws InterruptedException {
        Follower follower = of(liveUrl);
        follower.line();
        return follower;
    }

    /** The next line, with its end. */
    String line() throws InterruptedException {
        String next = messages.poll(30, TimeUnit.SECONDS);
        assertThat(next).as("a line in time").isNotNull().isNotEqualTo(NO_MORE);
        return next;
    }

    boolean hasMore() {
        return messages.stream().anyMatch(line -> !line.equals(NO_MORE));
    }

    /**
     * How it ended: by which code, or without one. Pings ask for it: the JDK's client overlooks now
     * and then that a connection was closed right after a message, until it writes.
     */
    String end() {
        String how = OPEN;
        for (int pings = 0; pings < 600 && how.equals(OPEN); pings++) {
            how = end.copy().completeOnTimeout(OPEN, 50, TimeUnit.MILLISECONDS).join();
            socket.sendPing(ByteBuffer.allocate(0)).exceptionally(this::brokenBy).join();
        }
        return how;
    }

    private WebSocket brokenBy(Throwable failure) {
        if (failure instanceof IOException || failure.getCause() instanceof IOException) {
            over("broken");
        }
        return socket;
    }

    boolean isOver() {
        return end.isDone();
    }

    @Override
    public void onOpen(WebSocket opened) {
        socket = opened;
        opened.request(1);
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
        message.append(part);
        if (last) {
            messages.add(data(message.toString()));
            message.setLength(0);
        }
        socket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        over("closed with " + code);
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        over("broken");
    }

    private void over(String how) {
        messages.add(NO_MORE);
        end.complete(how);
    }

    private static String data(String json) {
        try {
            return JSON.readTree(json).path("data").asText();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
