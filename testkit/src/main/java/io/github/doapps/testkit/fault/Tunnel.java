package io.github.doapps.testkit.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;

/** A client and a server that hear each other, the end of a connection and its reset included. */
final class Tunnel {

    private final Link client;
    private final Socket origin;
    private final CountDownLatch answered = new CountDownLatch(1);

    Tunnel(Link client, Socket origin) {
        this.client = client;
        this.origin = origin;
    }

    /** Copies what comes back. */
    interface Answering {
        void copy(InputStream from, OutputStream to) throws IOException;
    }

    /** Returns when both directions have ended. */
    void run(ServerThreads threads, Answering answering) throws IOException, InterruptedException {
        threads.start(() -> answer(answering));
        try {
            client.in().transferTo(origin.getOutputStream());
            origin.shutdownOutput();
        } catch (IOException gone) {
            reset();
        }
        answered.await();
    }

    private void answer(Answering answering) throws IOException {
        try {
            answering.copy(origin.getInputStream(), client.out());
            client.shutdownOutput();
        } catch (IOException gone) {
            reset();
        } finally {
            answered.countDown();
        }
    }

    private void reset() throws IOException {
        try (origin) {
            if (!origin.isClosed()) {
                origin.setSoLinger(true, 0);
            }
            client.cut(Ending.RST);
        }
    }
}
