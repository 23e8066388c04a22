package io.github.doapps.testkit.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Accepts connections on a port of 127.0.0.1, and has each served by a thread of its own. */
final class Listener {

    private static final int BACKLOG = 512;

    /** Small, so that a client blocks soon in sending what nobody reads. */
    private static final int BUFFER = 64 * 1024;

    private final ServerSocket socket;
    private final Tally tally;
    private final ServerThreads threads;
    private final Probes probes;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();

    private Listener(ServerSocket socket, Tally tally, ServerThreads threads) {
        this.socket = socket;
        this.tally = tally;
        this.threads = threads;
        this.probes = new Probes(tally);
    }

    /** Serves a connection to its end. */
    interface Service {
        void serve(Link link) throws IOException, InterruptedException;
    }

    static Listener bind(String name, Tally tally) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReceiveBufferSize(BUFFER);
            socket.bind(new InetSocketAddress(loopback(), 0), BACKLOG);
            return new Listener(
                    socket, tally, new ServerThreads(name + "-" + socket.getLocalPort(), tally));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }

    /** To be called once. */
    void serve(Schedule schedule, Service service) {
        threads.start(() -> accept(schedule, service));
    }

    int port() {
        return socket.getLocalPort();
    }

    ServerThreads threads() {
        return threads;
    }

    int accepted() {
        catchUp();
        return tally.accepted();
    }

    void awaitAccepted(int expected) {
        catchUp();
        tally.awaitGrown("accepted connections", tally::accepted, expected);
    }

    int open() {
        catchUp();
        return links.size();
    }

    /** Waits for a number of connections that are open. */
    void awaitOpen(int expected) {
        catchUp();
        tally.awaitExactly(
                "open connections",
                () -> {
                    int open = links.size();
                    if (open > expected) {
                        links.forEach(Link::release);
                    }
                    return open;
                },
                expected);
    }

    /** Writes to the connections that wait for a request. */
    void writeToIdle(byte[] unasked) {
        awaitIdle();
        for (Link link : links) {
            try {
                link.writeIfIdle(unasked);
            } catch (IOException gone) {
                // The client has ended it in the same moment.
            }
        }
    }

    /** A connection whose answer is on its way will be idle. */
    private void awaitIdle() {
        catchUp();
        tally.await(() -> links.stream().noneMatch(Link::isFinishing));
    }

    /** Ends the connections that wait for a request; they are gone when this returns. */
    void endIdle(Ending how) {
        awaitIdle();
        List<Link> idle = links.stream().filter(Link::takeIfIdle).toList();
        for (Link link : idle) {
            try {
                link.cut(how);
            } catch (IOException gone) {
                // The client has ended it in the same moment.
            }
        }
        // Until its read returns, the kernel keeps the connection and sends nothing.
        if (!tally.await(() -> idle.stream().noneMatch(links::contains))) {
            throw new AssertionError("idle connections did not end");
        }
    }

    void close() {
        try {
            socket.close();
            tally.change(socket::isClosed);
            for (Link link : links) {
                link.cut(Ending.FIN);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.close();
        List<Throwable> failures = tally.failures();
        if (!failures.isEmpty()) {
            AssertionError died =
                    new AssertionError("a thread of the server died", failures.get(0));
            failures.stream().skip(1).forEach(died::addSuppressed);
            throw died;
        }
    }

    /** Makes sure that whoever has connected by now is counted. */
    private void catchUp() {
        if (!socket.isClosed()) {
            probes.send(socket);
        }
    }

    private void accept(Schedule schedule, Service service) {
        try {
            while (true) {
                Socket client = socket.accept();
                if (probes.arrived(client)) {
                    continue;
                }
                Link link = new Link(tally.accept(), client, schedule.greeting(), tally);
                tally.change(() -> links.add(link));
                threads.start(() -> serve(link, service));
            }
        } catch (IOException e) {
            if (!socket.isClosed()) {
                tally.fail(e);
            }
        }
    }

    private void serve(Link link, Service service) throws IOException, InterruptedException {
        try {
            if (!socket.isClosed()) {
                link.open();
                service.serve(link);
            }
        } finally {
            link.cut(Ending.FIN);
            tally.change(() -> links.remove(link));
        }
    }
}
