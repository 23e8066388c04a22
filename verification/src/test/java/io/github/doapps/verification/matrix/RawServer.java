package io.github.doapps.verification.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntSupplier;

/**
 * A server on a loopback port that keeps every request byte for byte, counts what was begun and
 * what was connected, and answers with bytes, whatever they are.
 */
final class RawServer implements AutoCloseable {

    static final String THREADS = "raw-server";

    private static final int DRIP_MILLIS = 20;

    private final ServerSocket listening;
    private final Function<RawRequest, RawReply> rule;
    private final List<RawRequest> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closing = new CountDownLatch(1);

    private RawServer(Function<RawRequest, RawReply> rule) {
        this.rule = rule;
        try {
            this.listening = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    /** A server that answers as a rule says. */
    static RawServer following(Function<RawRequest, RawReply> rule) {
        return new RawServer(rule);
    }

    /** A server that gives answers in turn; a request too many is told so with status 418. */
    static RawServer answering(RawReply... script) {
        Queue<RawReply> left = new ConcurrentLinkedQueue<>(Arrays.asList(script));
        return new RawServer(
                request -> {
                    RawReply next = left.poll();
                    return next == null ? RawReply.json(418, "{\"id\":\"one_too_many\"}") : next;
                });
    }

    /** Its address, with the host as a number: nothing has to be resolved. */
    URI endpoint() {
        return URI.create("http://" + authority());
    }

    /** Host and port. */
    String authority() {
        return "127.0.0.1:" + listening.getLocalPort();
    }

    /** The whole requests so far, in the order they came. */
    List<RawRequest> requests() {
        assertThat(begun).as("requests of which each is whole").hasValue(requests.size());
        return List.copyOf(requests);
    }

    /** The one request there was. */
    RawRequest onlyRequest() {
        assertThat(requests()).as("requests at the server").hasSize(1);
        return requests.get(0);
    }

    /** How many connections were made. */
    int connections() {
        return connections.get();
    }

    /** How many connections neither side has ended. */
    int openConnections() {
        return open.size();
    }

    /** Waits until that many connections have been ended by this side. */
    void awaitEnded(int count) throws InterruptedException {
        await("connections that the server ended", ended::get, count);
    }

    /** Waits until that many requests have come. */
    void awaitRequests(int count) throws InterruptedException {
        await("requests at the server", requests::size, count);
    }

    /** Waits until every connection has been ended. */
    void awaitNoConnection() throws InterruptedException {
        await("open connections", open::size, 0);
    }

    private void await(String what, IntSupplier count, int expected) throws InterruptedException {
        for (int i = 0; i < 1_000 && count.getAsInt() != expected; i++) {
            closing.await(10, TimeUnit.MILLISECONDS);
        }
        assertThat(count.getAsInt()).as(what).isEqualTo(expected);
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            listening.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                int number = connections.incrementAndGet();
                open.add(socket);
                start(() -> serve(socket, number));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket, int connection) {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (int first = in.read(); first >= 0; first = in.read()) {
                begun.incrementAndGet();
                RawRequest request = RawRequest.read(connection, first, in);
                requests.add(request);
                RawReply reply = rule.apply(request);
                send(reply, socket.getOutputStream());
                if (reply.then() == RawReply.Then.KEEP) {
                    continue;
                }
                if (reply.then() == RawReply.Then.HOLD) {
                    closing.await();
                } else if (reply.then() == RawReply.Then.RESET) {
                    socket.setSoLinger(true, 0);
                }
                socket.close();
                ended.incrementAndGet();
                return;
            }
        } catch (IOException | InterruptedException theClientWentAway) {
            // What came before stands in the records.
        } finally {
            open.remove(socket);
        }
    }

    private void send(RawReply reply, OutputStream out) throws IOException, InterruptedException {
        out.write(reply.atOnce());
        for (byte one : reply.dripped()) {
            if (closing.await(DRIP_MILLIS, TimeUnit.MILLISECONDS)) {
                return;
            }
            out.write(one);
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, THREADS);
        thread.setDaemon(true);
        thread.start();
    }
}
