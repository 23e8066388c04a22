package io.github.doapps.testkit.fault;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Connections that a server makes to itself. A system hands out connections in the order in which
 * they were made: once a probe has been accepted, so has whatever was connected before it.
 */
final class Probes {

    private final Tally tally;
    private final Set<Integer> underway = ConcurrentHashMap.newKeySet();

    Probes(Tally tally) {
        this.tally = tally;
    }

    /** Returns when a probe has been accepted, or the server does not accept any more. */
    void send(ServerSocket server) {
        try (Socket probe = new Socket()) {
            probe.bind(new InetSocketAddress(Listener.loopback(), 0));
            int port = probe.getLocalPort();
            underway.add(port);
            probe.connect(server.getLocalSocketAddress());
            tally.await(() -> server.isClosed() || !underway.contains(port));
        } catch (IOException closed) {
            // Whoever closes the server counts nothing any more.
        }
    }

    /** Whether a connection is a probe, which is closed then. */
    boolean arrived(Socket client) throws IOException {
        if (!underway.contains(client.getPort())) {
            return false;
        }
        client.close();
        return tally.change(() -> underway.remove(client.getPort()));
    }
}
