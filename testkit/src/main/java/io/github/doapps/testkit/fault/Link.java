package io.github.doapps.testkit.fault;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** One connection, as TCP sees it and as its client speaks on it. */
final class Link {

    private enum State {
        BUSY,
        /** The last bytes of an answer are on their way: soon it will be idle. */
        FINISHING,
        IDLE,
        TAKEN
    }

    private final int number;
    private final Socket tcp;
    private final Greeting greeting;
    private final Tally tally;
    private final CountDownLatch released = new CountDownLatch(1);
    private Socket spoken;
    private InputStream in = InputStream.nullInputStream();
    private volatile boolean stalled;
    private State state = State.BUSY;

    Link(int number, Socket tcp, Greeting greeting, Tally tally) {
        this.number = number;
        this.tcp = tcp;
        this.greeting = greeting;
        this.tally = tally;
        this.spoken = tcp;
    }

    void open() throws IOException {
        tcp.setTcpNoDelay(true);
        in = new BufferedInputStream(tcp.getInputStream());
    }

    int number() {
        return number;
    }

    Greeting greeting() {
        return greeting;
    }

    InputStream in() {
        return in;
    }

    OutputStream out() throws IOException {
        return spoken.getOutputStream();
    }

    /** Speaks TLS from now on. */
    void secure(SSLContext context) throws IOException {
        SSLSocket secured =
                (SSLSocket)
                        context.getSocketFactory()
                                .createSocket(
                                        tcp,
                                        tcp.getInetAddress().getHostAddress(),
                                        tcp.getPort(),
                                        true);
        secured.setUseClientMode(false);
        secured.startHandshake();
        spoken = secured;
        in = new BufferedInputStream(secured.getInputStream());
    }

    void idle() {
        tally.change(() -> state = State.IDLE);
    }

    /** A request has begun; false if the connection was taken away in the same moment. */
    boolean busy() {
        return tally.change(
                () -> {
                    boolean mine = state != State.TAKEN;
                    if (mine) {
                        state = State.BUSY;
                    }
                    return mine;
                });
    }

    void finishing() {
        tally.change(() -> state = State.FINISHING);
    }

    boolean isFinishing() {
        return state == State.FINISHING;
    }

    /** Takes an idle connection away from the thread that waits for its next request. */
    boolean takeIfIdle() {
        return tally.change(
                () -> {
                    boolean idle = state == State.IDLE;
                    if (idle) {
                        state = State.TAKEN;
                    }
                    return idle;
                });
    }

    /** Speaks unasked, from another thread than the one that waits for the next request. */
    void writeIfIdle(byte[] unasked) throws IOException {
        if (takeIfIdle()) {
            try {
                out().write(unasked);
                out().flush();
            } finally {
                idle();
            }
        }
    }

    /** Ends the connection from another thread than the one that serves it. */
    void cut(Ending how) throws IOException {
        if (how == Ending.RST) {
            tcp.setSoLinger(true, 0);
        }
        tcp.close();
    }

    /** Tells the client in good order that nothing more will come. */
    void shutdownOutput() throws IOException {
        spoken.shutdownOutput();
    }

    /** In good order, TLS included, after a request. */
    void close() throws IOException {
        shutdownOutput();
        end(Ending.FIN);
    }

    /** Ends the connection, or lets it stall, after a request. */
    void end(Ending how) throws IOException {
        if (how == Ending.RST) {
            cut(how);
            return;
        }
        if (how == Ending.FIN && !tcp.isOutputShutdown()) {
            tcp.shutdownOutput();
        }
        if (in.read() >= 0) {
            // Nobody may speak after this: a request that is sent nevertheless must be seen.
            tally.begin();
        }
        drain();
    }

    /** Ends the connection, or lets it stall, before or within a request. */
    void endUnread(Ending how) throws IOException, InterruptedException {
        if (how == Ending.RST) {
            cut(how);
            return;
        }
        if (how == Ending.FIN) {
            tcp.shutdownOutput();
        } else {
            stalled = true;
            tally.change(() -> stalled);
            released.await();
        }
        drain();
    }

    /** Lets a stalled connection notice that its client has ended it. */
    void release() {
        if (stalled) {
            released.countDown();
        }
    }

    /** Until the client has ended it too: closed with something unread, it would be reset. */
    private void drain() throws IOException {
        tcp.getInputStream().transferTo(OutputStream.nullOutputStream());
        tcp.close();
    }
}
