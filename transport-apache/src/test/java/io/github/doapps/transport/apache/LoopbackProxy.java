package io.github.doapps.transport.apache;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.doapps.transport.apache.RecordingServer.Recorded;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A proxy on loopback that may want credentials, records the heads that it sees, and opens a tunnel
 * to the one server that it knows, whatever host it is asked for.
 */
final class LoopbackProxy implements AutoCloseable {

    private final ServerSocket listener;
    private final List<String> wanted;
    private final int server;
    private final List<Recorded> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile String refusal =
            "HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n";

    private volatile String welcome = "HTTP/1.1 200 Connected\r\n\r\n";

    /** One that wants no credentials, and refuses whoever sends some. */
    LoopbackProxy(int server) throws IOException {
        this(List.of(), server);
    }

    LoopbackProxy(String wanted, int server) throws IOException {
        this(List.of(wanted), server);
    }

    private LoopbackProxy(List<String> wanted, int server) throws IOException {
        this.wanted = wanted;
        this.server = server;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    /** What it answers where the credentials are others. */
    LoopbackProxy refusingWith(String text) {
        refusal = text;
        return this;
    }

    /** With what it opens a tunnel. */
    LoopbackProxy welcomingWith(String text) {
        welcome = text;
        return this;
    }

    int port() {
        return listener.getLocalPort();
    }

    /** The requests that were meant for it: of a tunnel the CONNECT alone. */
    List<Recorded> requests() {
        return requests;
    }

    int connections() {
        return sockets.size();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private void accept() throws IOException {
        while (true) {
            Socket socket = listener.accept();
            sockets.add(socket);
            daemon(() -> serve(socket));
        }
    }

    private void serve(Socket socket) throws IOException {
        while (true) {
            Recorded request = read(socket.getInputStream());
            requests.add(request);
            if (!request.headers("Proxy-Authorization").equals(wanted)) {
                write(socket, refusal);
                if (refusal.contains("Connection: close")) {
                    socket.close();
                    return;
                }
            } else if (request.requestLine().startsWith("CONNECT ")) {
                tunnel(socket);
                return;
            } else {
                write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nyes");
            }
        }
    }

    private void tunnel(Socket client) throws IOException {
        Socket onward = new Socket(InetAddress.getLoopbackAddress(), server);
        sockets.add(onward);
        write(client, welcome);
        daemon(() -> onward.getInputStream().transferTo(client.getOutputStream()));
        client.getInputStream().transferTo(onward.getOutputStream());
    }

    private static Recorded read(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the client is gone");
            }
            head.append((char) next);
        }
        List<String> length = new Recorded(head.toString(), "").headers("Content-Length");
        byte[] body = in.readNBytes(length.isEmpty() ? 0 : Integer.parseInt(length.get(0)));
        return new Recorded(head.toString(), new String(body, ISO_8859_1));
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(ISO_8859_1));
        out.flush();
    }

    private interface Task {
        void run() throws IOException;
    }

    private static void daemon(Task task) {
        Thread thread =
                new Thread(
                        () -> {
                            try {
                                task.run();
                            } catch (IOException e) {
                                // One side closed its socket.
                            }
                        });
        thread.setDaemon(true);
        thread.start();
    }
}
