package io.github.doapps.testkit.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.testkit.AppPlatformEmulator;
import io.github.doapps.testkit.AppPlatformEmulatorExtension;
import io.github.doapps.testkit.Client;
import io.github.doapps.testkit.Specs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Websockets byte by byte: the handshake's answer, and frames that a good client never sends. */
@ExtendWith(AppPlatformEmulatorExtension.class)
class HandshakeTest {

    /** The key and its answer are those of RFC 6455's own example. */
    private static final String KEY = "dGhlIHNhbXBsZSBub25jZQ==";

    private static final String GOOD =
            "Connection: keep-alive, Upgrade|Upgrade: WebSocket|Sec-WebSocket-Version: 13"
                    + "|Sec-WebSocket-Key: "
                    + KEY;

    private static final byte[] NORMAL_CLOSE = {(byte) 0x88, 2, 0x03, (byte) 0xe8};
    private static final byte[] PROTOCOL_ERROR = {(byte) 0x88, 2, 0x03, (byte) 0xea};

    private AppPlatformEmulator platform;
    private String target;

    @BeforeEach
    void start(AppPlatformEmulator started) {
        platform = started;
        String app = started.createApp(Specs.ONE_SERVICE);
        started.advance(Duration.ofSeconds(3));
        String path = "/v2/apps/%s/deployments/%s/components/web/logs?type=BUILD";
        URI url =
                URI.create(
                        Client.of(started)
                                .get(path.formatted(app, started.app(app).deploymentIds().get(0)))
                                .json()
                                .path("live_url")
                                .asText());
        target = url.getRawPath() + "?" + url.getRawQuery();
    }

    @Test
    void the_answer_proves_that_the_key_was_read() throws IOException {
        try (Socket socket = open(GOOD)) {
            String head = head(socket.getInputStream());

            assertThat(head)
                    .startsWith("HTTP/1.1 101 Switching Protocols\r\n")
                    .contains("\r\nUpgrade: websocket\r\n")
                    .contains("\r\nConnection: Upgrade\r\n")
                    .contains("\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n")
                    .doesNotContain("Content-Length");
            assertThat(platform.requests())
                    .last()
                    .extracting(r -> r.status().orElse(0))
                    .isEqualTo(101);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-WebSocket-Version: 13, Sec-WebSocket-Version: 8, 426",
        "|Sec-WebSocket-Version: 13, '', 426",
        "Sec-WebSocket-Key: dGhl, Sec-WebSocket-Key: dGh, 400",
        "Sec-WebSocket-Key: dGhl, X: y, 400",
        "'Connection: keep-alive, Upgrade', Connection: keep-alive, 400",
        "Upgrade: WebSocket, Authorization: Bearer emulator-token, 400"
    })
    void what_is_no_handshake_is_refused(String good, String bad, int status) throws IOException {
        assertThat(GOOD).contains(good);
        try (Socket socket = open(GOOD.replace(good, bad))) {
            assertThat(head(socket.getInputStream())).startsWith("HTTP/1.1 " + status + " ");
        }
        assertThat(platform.liveLogs().open()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "not masked,     81 01 61",
        "a reserved bit, c1 80 00 00 00 00",
        "a long ping,    89 fe 00 7e 00 00 00 00",
        "2 GiB,          82 ff 00 00 00 00 80 00 00 00"
    })
    void a_frame_that_no_client_may_send_ends_the_connection(String why, String frame)
            throws IOException {
        try (Socket socket = open(GOOD)) {
            head(socket.getInputStream());
            socket.getOutputStream().write(bytes(frame));

            assertThat(socket.getInputStream().readAllBytes()).as(why).endsWith(PROTOCOL_ERROR);
        }
    }

    @Test
    void a_clients_close_is_answered_its_ping_too_and_what_it_says_is_ignored() throws IOException {
        try (Socket socket = open(GOOD)) {
            head(socket.getInputStream());
            socket.getOutputStream()
                    .write(
                            bytes(
                                    "81 81 01 02 03 04 60" // the text a
                                            + " 89 82 00 00 00 00 68 69" // a ping with hi
                                            + " 88 80 00 00 00 00"));

            byte[] received = socket.getInputStream().readAllBytes();

            assertThat(received).endsWith(NORMAL_CLOSE).containsSequence((byte) 0x8a, 2, 'h', 'i');
        }
    }

    private Socket open(String fields) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), platform.endpoint().getPort());
        socket.setSoTimeout(30_000);
        String request = "GET " + target + " HTTP/1.1|Host: x|" + fields + "||";
        socket.getOutputStream()
                .write(request.replace("|", "\r\n").getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            int next = in.read();
            assertThat(next).as("the head goes on").isNotNegative();
            head.write(next);
        }
        return head.toString(StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.ofDelimiter(" ").parseHex(hex);
    }
}
