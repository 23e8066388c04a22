package io.github.doapps.testkit.internal.http;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Listens on 127.0.0.1, with a daemon thread for each connection. {@link #close()} ends the
 * connections and their threads. Safe for use by any number of threads.
 */
public final class HttpListener implements AutoCloseable {

    private static final int BACKLOG = 512;
    private static final int CLOSE_MILLIS = 10_000;

    private final ServerSocket server;
    private final String threadName;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();

    /** Kept until they are dead, not only done: who has closed the listener sees none of them. */
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    private HttpListener(ServerSocket server) {
        this.server = server;
        this.threadName = "app-platform-emulator-" + server.getLocalPort();
    }

    /**
     * Binds a port. Clients may connect from now on, and wait until {@link #serve}.
     *
     * @param port the port, or 0 for a free one
     * @return the listener
     * @throws IOException if the port is taken
     */
    public static HttpListener bind(int port) throws IOException {
        ServerSocket server = new ServerSocket();
        try {
            InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            server.bind(new InetSocketAddress(loopback, port), BACKLOG);
            return new HttpListener(server);
        } catch (IOException taken) {
            server.close();
            throw taken;
        }
    }

    /**
     * The port that is listened on.
     *
     * @return the port
     */
    public int port() {
        return server.getLocalPort();
    }

    /**
     * Starts to answer. To be called once.
     *
     * @param handler answers the requests
     */
    public void serve(RequestHandler handler) {
        start(() -> accept(handler));
    }

    private void accept(RequestHandler handler) {
        try {
            while (!server.isClosed()) {
                Socket socket = server.accept();
                connections.add(socket);
                threads.removeIf(thread -> thread.getState() == Thread.State.TERMINATED);
                start(() -> serve(socket, handler));
            }
        } catch (IOException closed) {
            // close() ends the wait for a client this way
        }
    }

    private void serve(Socket socket, RequestHandler handler) {
        try {
            if (server.isClosed()) {
                quietly(socket);
            } else {
                new HttpConnection(socket, handler).serve();
            }
        } finally {
            connections.remove(socket);
        }
    }

    private void start(Runnable work) {
        Thread thread = new Thread(work, threadName);
        thread.setDaemon(true);
        thread.start();
        // Only now: to join a thread that has not started would not wait for it.
        threads.add(thread);
    }

    /** Ends all connections, and waits for their threads. A second call does nothing. */
    @Override
    public void close() {
        quietly(server);
        connections.forEach(HttpListener::quietly);
        try {
            // The accepting thread may add one more while it is waited for.
            while (!threads.isEmpty()) {
                for (Thread thread : List.copyOf(threads)) {
                    thread.join(CLOSE_MILLIS);
                    threads.remove(thread);
                }
            }
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
        }
    }

    private static void quietly(Closeable resource) {
        try {
            resource.close();
        } catch (IOException ignored) {
            // nothing can be done for a socket that does not close
        }
    }
}
