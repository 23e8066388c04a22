package io.github.doapps.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Talks to an emulator byte by byte, for what HTTP clients do not say or show. */
final class Wire {

    private static final int TIMEOUT_MILLIS = 30_000;

    private Wire() {}

    /** Sends one request with a head of these lines and the token; all that comes back. */
    static String exchange(AppPlatformEmulator platform, String... lines) {
        return send(
                platform,
                String.join("\r\n", lines)
                        + "\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                        + platform.token()
                        + "\r\n\r\n");
    }

    /** Sends some bytes; all that comes back until the emulator closes the connection. */
    static String send(AppPlatformEmulator platform, String bytes) {
        try (Socket socket = connect(platform)) {
            OutputStream out = socket.getOutputStream();
            out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Socket connect(AppPlatformEmulator platform) throws IOException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        Socket socket = new Socket(loopback, platform.endpoint().getPort());
        socket.setSoTimeout(TIMEOUT_MILLIS);
        return socket;
    }
}
