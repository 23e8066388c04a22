package io.github.doapps.testkit.internal.websocket;

import io.github.doapps.spi.HttpHeaders;
import io.github.doapps.testkit.internal.http.Bytes;
import io.github.doapps.testkit.internal.http.ServerReply;
import io.github.doapps.testkit.internal.http.ServerRequest;
import io.github.doapps.testkit.internal.http.Upgrade;
import io.github.doapps.testkit.internal.wire.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a connection is opened, section 4.2 of RFC 6455. */
public final class Handshake {

    private static final String VERSION = "13";
    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    /** Sixteen bytes in Base64. */
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9+/]{21}[AQgw]==");

    private Handshake() {}

    /**
     * Whether a request means to open a websocket.
     *
     * @param request the request
     * @return true if it asks for the upgrade, rightly or not
     */
    public static boolean isAskedBy(ServerRequest request) {
        return hasToken(request, "upgrade", "websocket");
    }

    /**
     * Opens a websocket.
     *
     * @param request the request that asks for it
     * @param upgrade what the connection goes on with
     * @return the answer
     * @throws Refusal with 400 if the request is no handshake, with 426 if it is of another version
     */
    public static ServerReply accept(ServerRequest request, Upgrade upgrade) {
        if (!"GET".equals(request.method()) || !hasToken(request, "connection", "upgrade")) {
            throw Refusal.badRequest("a websocket is opened by GET and Connection: Upgrade");
        }
        if (!VERSION.equals(request.headers().first("sec-websocket-version").orElse(""))) {
            throw new Refusal(426, "upgrade_required", "the version of websockets here is 13");
        }
        String key = request.headers().first("sec-websocket-key").orElse("");
        if (!KEY.matcher(key).matches()) {
            throw Refusal.badRequest("Sec-WebSocket-Key must be 16 bytes in Base64");
        }
        HttpHeaders headers =
                HttpHeaders.builder()
                        .add("Upgrade", "websocket")
                        .add("Sec-WebSocket-Accept", answerTo(key))
                        .build();
        return new ServerReply(101, headers, Bytes.NONE, Optional.of(upgrade));
    }

    private static boolean hasToken(ServerRequest request, String field, String token) {
        return request.headers().all(field).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .anyMatch(value -> value.strip().equalsIgnoreCase(token));
    }

    private static String answerTo(String key) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            byte[] text = (key + GUID).getBytes(StandardCharsets.US_ASCII);
            return Base64.getEncoder().encodeToString(sha1.digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-1", impossible);
        }
    }
}
