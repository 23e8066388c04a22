package io.github.doapps.testkit.internal.http;

import io.github.doapps.spi.HttpHeaders;
import java.io.IOException;
import java.net.Socket;
import java.util.Optional;

/** One client's connection: its requests are answered in turn until either side has enough. */
final class HttpConnection {

    private static final int DRAIN_MILLIS = 1_000;
    private static final int DRAIN_BYTES = 16 * 1024 * 1024;

    private final Socket socket;
    private final RequestHandler handler;

    HttpConnection(Socket socket, RequestHandler handler) {
        this.socket = socket;
        this.handler = handler;
    }

    /** Serves the connection to its end, and closes it. */
    void serve() {
        try (socket) {
            socket.setTcpNoDelay(true);
            ReplyWriter writer = new ReplyWriter(socket.getOutputStream());
            try {
                answerAll(
                        new RequestReader(socket.getInputStream(), socket.getOutputStream()),
                        writer);
            } catch (MalformedRequestException malformed) {
                writer.write(refusal(malformed), false, false);
                drain();
            }
        } catch (IOException gone) {
            // The client went away or the listener was closed: nobody is left to tell.
        }
    }

    private void answerAll(RequestReader reader, ReplyWriter writer) throws IOException {
        for (ServerRequest request = reader.next(); request != null; request = reader.next()) {
            Optional<ServerReply> reply = handler.handle(request);
            if (reply.isEmpty()) {
                return;
            }
            boolean keepAlive =
                    request.keepAlive()
                            && reply.get().headers().all("connection").stream()
                                    .noneMatch("close"::equalsIgnoreCase);
            writer.write(reply.get(), "HEAD".equals(request.method()), keepAlive);
            if (reply.get().upgrade().isPresent()) {
                reply.get().upgrade().get().serve(reader.rest(), socket.getOutputStream());
                drain();
                return;
            }
            if (!keepAlive) {
                return;
            }
        }
    }

    /** Reads what is left, for a while: closed at once, it would reset the answer on its way. */
    private void drain() throws IOException {
        socket.shutdownOutput();
        socket.setSoTimeout(DRAIN_MILLIS);
        socket.getInputStream().skipNBytes(DRAIN_BYTES);
    }

    private static ServerReply refusal(MalformedRequestException malformed) {
        return new ServerReply(
                malformed.status(),
                HttpHeaders.builder().add("Content-Type", "text/plain").build(),
                Bytes.utf8(malformed.getMessage() + "\n"));
    }
}
