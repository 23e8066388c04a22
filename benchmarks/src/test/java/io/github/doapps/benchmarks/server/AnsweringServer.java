package io.github.doapps.benchmarks.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Answers a POST with a deployment and a GET with a page of 200. A path that begins with {@code
 * /hold-N} is answered only once N such requests are there; {@code /held} tells how many are.
 * Prints its port, and ends with its standard input.
 */
public final class AnsweringServer {

    private static final byte[] POST = "POST ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] HELD = "GET /held ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] HOLD = "/hold-".getBytes(StandardCharsets.US_ASCII);
    private static final int BACKLOG = 16_384;

    private final Answers answers;
    private final Selector selector = Selector.open();
    private final ServerSocketChannel listener = ServerSocketChannel.open();
    private final Queue<SelectionKey> held = new ArrayDeque<>();

    private AnsweringServer(Answers answers) throws IOException {
        this.answers = answers;
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        listener.configureBlocking(false);
        listener.register(selector, SelectionKey.OP_ACCEPT);
    }

    /** Runs until its standard input ends. */
    public static void main(String[] arguments) throws IOException {
        ContractExample example = ContractExample.read();
        AnsweringServer server =
                new AnsweringServer(new Answers(example.deployment(), example.page()));
        Thread loop = new Thread(server::run, "answers");
        loop.setDaemon(true);
        loop.start();
        System.out.println(server.listener.socket().getLocalPort());
        while (System.in.read() >= 0) {
            // until it is closed
        }
    }

    private void run() {
        try {
            while (selector.isOpen()) {
                selector.select(this::serve);
            }
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void serve(SelectionKey key) {
        try {
            if (key.isAcceptable()) {
                accept();
            } else {
                talk(key, (Connection) key.attachment());
            }
        } catch (IOException gone) {
            close(key);
        }
    }

    /** One that cannot accept is of no use: its end is seen, its silence would be measured. */
    private void accept() throws IOException {
        try {
            acceptAll();
        } catch (IOException full) {
            System.err.println("The server cannot accept (see ulimit -n): " + full);
            System.exit(1);
        }
    }

    private void acceptAll() throws IOException {
        SocketChannel channel = listener.accept();
        while (channel != null) {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.register(selector, SelectionKey.OP_READ, new Connection(channel));
            channel = listener.accept();
        }
    }

    private void talk(SelectionKey key, Connection connection) throws IOException {
        if (key.isWritable() && !connection.sendOn(key)) {
            return;
        }
        if (key.isReadable() && !connection.read()) {
            close(key);
            return;
        }
        int length = connection.wholeRequest();
        if (length > 0) {
            int together = connection.numberAfter(HOLD);
            ByteBuffer answer = answer(connection);
            connection.drop(length);
            if (together == 0) {
                connection.answer(answer, key);
            } else {
                hold(key, together);
            }
        }
    }

    private ByteBuffer answer(Connection connection) {
        if (connection.startsWith(POST)) {
            return answers.created();
        }
        return connection.startsWith(HELD) ? answers.number(held.size()) : answers.listed();
    }

    /** Held requests are answered all at once, with a deployment. */
    private void hold(SelectionKey key, int together) throws IOException {
        held.add(key);
        if (held.size() >= together) {
            for (SelectionKey each : held) {
                if (each.isValid()) {
                    ((Connection) each.attachment()).answer(answers.created(), each);
                }
            }
            held.clear();
        }
    }

    private static void close(SelectionKey key) {
        key.cancel();
        try {
            key.channel().close();
        } catch (IOException alreadyGone) {
            // nobody is there to be told
        }
    }
}
