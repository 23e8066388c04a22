package io.github.doapps.testkit.tck;

import io.github.doapps.testkit.fault.FaultyServer;
import java.util.function.UnaryOperator;

/** A way from a transport to a server. What is promised holds on each of them. */
enum Road {
    PLAIN("", false, false),
    TLS("through TLS", true, false),
    PROXY("through a proxy", false, true),
    TUNNEL("through a tunnel", true, true);

    private final String topic;
    private final boolean secure;
    private final boolean proxied;

    Road(String topic, boolean secure, boolean proxied) {
        this.topic = topic;
        this.secure = secure;
        this.proxied = proxied;
    }

    /** Opens a server at the end of this road, with the case's transport at its beginning. */
    FaultyServer open(Scene scene) throws Exception {
        UnaryOperator<TransportSetup> change = secure ? Road::trusting : setup -> setup;
        if (proxied) {
            scene.proxy(change);
        } else {
            scene.transport(change);
        }
        return secure
                ? scene.with(FaultyServer.startTls(Certificates.TRUSTED.get()))
                : scene.server();
    }

    private static TransportSetup trusting(TransportSetup setup) {
        return setup.withSslContext(Certificates.TRUSTED.get().clientContext());
    }

    /** Whether connections are used again. The proxy ends those that it answers on. */
    boolean keepsConnections() {
        return secure || !proxied;
    }

    /** A case on this road; on the plain one it belongs to the topic that is given. */
    Case of(String plainTopic, String name, Case.Body body) {
        Case one = Case.of(this == PLAIN ? plainTopic : topic, name, body);
        one = secure ? one.with(SetupOption.SSL_CONTEXT) : one;
        return proxied ? one.with(SetupOption.PROXY) : one;
    }
}
