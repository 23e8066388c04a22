package io.github.doapps.testkit.fault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Greets one connection. */
final class Doorkeeper {

    private static final byte[] PLAIN_TEXT =
            "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                    .getBytes(US_ASCII);

    private final Link link;
    private final @Nullable SSLContext tls;

    Doorkeeper(Link link, @Nullable SSLContext tls) {
        this.link = link;
        this.tls = tls;
    }

    /** Returns whether the connection is to be served; if not, it has ended. */
    boolean admits() throws IOException, InterruptedException {
        switch (link.greeting()) {
            case SERVE -> {
                if (tls != null) {
                    link.secure(tls);
                }
                return true;
            }
            case FIN -> link.endUnread(Ending.FIN);
            case RST -> link.endUnread(Ending.RST);
            case SILENCE -> link.endUnread(Ending.STALL);
            case PLAIN_TEXT -> {
                link.out().write(PLAIN_TEXT);
                link.endUnread(Ending.FIN);
            }
            case HANDSHAKE_FIN -> endHandshake(Ending.FIN);
            case HANDSHAKE_RST -> endHandshake(Ending.RST);
            case HANDSHAKE_STALL -> endHandshake(Ending.STALL);
        }
        return false;
    }

    private void endHandshake(Ending how) throws IOException, InterruptedException {
        if (link.in().read() >= 0) {
            link.endUnread(how);
        }
    }
}
