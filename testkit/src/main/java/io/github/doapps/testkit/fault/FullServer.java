package io.github.doapps.testkit.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * A listener on 127.0.0.1 that accepts nobody and whose queue is full: who connects to it waits,
 * and is neither accepted nor refused. It has no thread.
 */
public final class FullServer implements AutoCloseable {

    private static final int MOST = 64;
    private static final int PATIENCE_MILLIS = 250;

    private final ServerSocket listener;
    private final List<Socket> waiting = new ArrayList<>();

    private FullServer(ServerSocket listener) {
        this.listener = listener;
    }

    /**
     * Starts one.
     *
     * @return the server
     * @throws IllegalStateException if this system's queues never fill
     */
    public static FullServer start() {
        try {
            FullServer server = new FullServer(new ServerSocket(0, 1, Listener.loopback()));
            server.fill();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Its address.
     *
     * @return {@code http://127.0.0.1:PORT}
     */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    /** Ends the connections that it filled the queue with, and stops to listen. */
    @Override
    public void close() {
        try {
            for (Socket socket : waiting) {
                socket.close();
            }
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill() throws IOException {
        for (int i = 0; i < MOST; i++) {
            Socket socket = new Socket();
            waiting.add(socket);
            try {
                socket.connect(listener.getLocalSocketAddress(), PATIENCE_MILLIS);
            } catch (SocketTimeoutException full) {
                return;
            }
        }
        close();
        throw new IllegalStateException("this system's queues never fill");
    }
}
