package io.github.doapps.testkit.internal.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes answers, head and body in one write, so that no client waits for a second packet. */
final class ReplyWriter {

    private static final Map<Integer, String> PHRASES =
            Map.ofEntries(
                    Map.entry(101, "Switching Protocols"),
                    Map.entry(200, "OK"),
                    Map.entry(400, "Bad Request"),
                    Map.entry(401, "Unauthorized"),
                    Map.entry(403, "Forbidden"),
                    Map.entry(404, "Not Found"),
                    Map.entry(405, "Method Not Allowed"),
                    Map.entry(409, "Conflict"),
                    Map.entry(413, "Content Too Large"),
                    Map.entry(426, "Upgrade Required"),
                    Map.entry(422, "Unprocessable Content"),
                    Map.entry(429, "Too Many Requests"),
                    Map.entry(500, "Internal Server Error"),
                    Map.entry(502, "Bad Gateway"),
                    Map.entry(503, "Service Unavailable"),
                    Map.entry(504, "Gateway Timeout"));

    private final OutputStream out;

    ReplyWriter(OutputStream out) {
        this.out = out;
    }

    /** Writes an answer; the caller closes the connection after it unless {@code keepAlive}. */
    void write(ServerReply reply, boolean toHead, boolean keepAlive) throws IOException {
        StringBuilder head = new StringBuilder(256);
        head.append("HTTP/1.1 ").append(reply.status()).append(' ');
        head.append(PHRASES.getOrDefault(reply.status(), "")).append("\r\n");
        reply.headers()
                .forEach(
                        (name, value) -> {
                            if (!"connection".equalsIgnoreCase(name)) {
                                head.append(name).append(": ").append(value).append("\r\n");
                            }
                        });
        boolean bodiless = reply.status() == 101 || reply.status() == 204 || reply.status() == 304;
        if (!bodiless) {
            head.append("Content-Length: ").append(reply.body().length()).append("\r\n");
        }
        if (reply.status() == 101) {
            head.append("Connection: Upgrade\r\n");
        } else if (!keepAlive) {
            head.append("Connection: close\r\n");
        }
        head.append("\r\n");
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        packet.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        if (!bodiless && !toHead) {
            packet.writeBytes(reply.body().toArray());
        }
        packet.writeTo(out);
        out.flush();
    }
}
