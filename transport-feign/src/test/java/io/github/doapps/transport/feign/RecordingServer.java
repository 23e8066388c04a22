package io.github.doapps.transport.feign;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on loopback that records each request byte for byte, and answers as it is told. */
final class RecordingServer implements AutoCloseable {

    static final String THREAD = "recording-server";
    private static final long JOIN_MILLIS = 10_000;

    /** What is done once a request was read. */
    interface Answer {
        void to(Exchange exchange) throws IOException, InterruptedException;
    }

    /** One request as it came, each byte a character. */
    record Recorded(String head, String body) {

        String requestLine() {
            return head.substring(0, head.indexOf("\r\n"));
        }

        List<String> headers() {
            return head.lines().skip(1).filter(line -> !line.isEmpty()).toList();
        }

        List<String> headers(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return headers().stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .toList();
        }
    }

    /** A request that waits for its answer. */
    record Exchange(Socket socket, Recorded request) {

        void respond(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
        }

        void head(String... lines) throws IOException {
            respond(String.join("\r\n", lines) + "\r\n\r\n");
        }

        void ok(String body) throws IOException {
            respond("HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
        }

        void fin() throws IOException {
            socket.close();
        }

        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }

    private final ServerSocket listener;
    private final Answer answer;
    private final List<Recorded> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<Thread> readers = new CopyOnWriteArrayList<>();

    RecordingServer(Answer answer) throws IOException {
        this.answer = answer;
        this.listener = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    URI uri(String pathAndQuery) {
        return URI.create("http://127.0.0.1:" + port() + pathAndQuery);
    }

    int port() {
        return listener.getLocalPort();
    }

    List<Recorded> requests() {
        return requests;
    }

    int connections() {
        return sockets.size();
    }

    /** Ends the connections, and returns when their ends have reached the client. */
    void dropConnections(boolean reset) throws IOException, InterruptedException {
        closeSockets(reset);
        for (Thread reader : readers) {
            // Until its read returns, the kernel keeps the connection and sends nothing.
            reader.join(JOIN_MILLIS);
        }
    }

    private void closeSockets(boolean reset) throws IOException {
        for (Socket socket : sockets) {
            if (!socket.isClosed()) {
                socket.setSoLinger(reset, 0);
                socket.close();
            }
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        closeSockets(false);
    }

    private void accept() throws IOException {
        while (true) {
            Socket socket = listener.accept();
            sockets.add(socket);
            readers.add(daemon(() -> serve(socket)));
        }
    }

    private void serve(Socket socket) throws IOException, InterruptedException {
        InputStream in = socket.getInputStream();
        while (!socket.isClosed()) {
            StringBuilder read = new StringBuilder();
            while (read.indexOf("\r\n\r\n") < 0) {
                int next = in.read();
                if (next < 0) {
                    return;
                }
                read.append((char) next);
            }
            Recorded head = new Recorded(read.toString(), "");
            List<String> length = head.headers("Content-Length");
            byte[] body = in.readNBytes(length.isEmpty() ? 0 : Integer.parseInt(length.get(0)));
            Recorded request = new Recorded(head.head(), new String(body, ISO_8859_1));
            requests.add(request);
            answer.to(new Exchange(socket, request));
        }
    }

    private interface Task {
        void run() throws IOException, InterruptedException;
    }

    private static Thread daemon(Task task) {
        Thread thread =
                new Thread(
                        () -> {
                            try {
                                task.run();
                            } catch (IOException | InterruptedException e) {
                                // The test closed the socket, or the client did.
                            }
                        },
                        THREAD);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
