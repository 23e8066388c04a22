package io.github.doapps.testkit.fault;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.ThreadLocalRandom;

/** Ports on which nobody listens. */
final class Ports {

    /** Below those that systems give to whoever asks for any: nobody gets one by accident. */
    private static final int FIRST = 15_000;

    private static final int LAST = 30_000;
    private static final int TRIES = 100;

    private Ports() {}

    static URI refusing() {
        for (int i = 0; i < TRIES; i++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            if (isFree(port)) {
                return URI.create("http://127.0.0.1:" + port);
            }
        }
        throw new IllegalStateException("no free port in " + TRIES + " tries");
    }

    private static boolean isFree(int port) {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(Listener.loopback(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
