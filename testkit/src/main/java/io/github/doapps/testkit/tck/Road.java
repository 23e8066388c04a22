package io.github.doapps.testkit.tck;

import io.github.doapps.testkit.fault.FaultyServer;
import java.util.Set;

/** A way from a transport to a server. What is promised holds on each of them. */
enum Road {
    PLAIN(""),
    TLS("through TLS", SetupOption.SSL_CONTEXT),
    PROXY("through a proxy", SetupOption.PROXY),
    TUNNEL("through a tunnel", SetupOption.SSL_CONTEXT, SetupOption.PROXY);

    private final String topic;
    private final Set<SetupOption> options;

    Road(String topic, SetupOption... options) {
        this.topic = topic;
        this.options = Set.of(options);
    }

    /** Opens a server at the end of this road, with the case's transport at its beginning. */
    FaultyServer open(Scene scene) throws Exception {
        switch (this) {
            case PLAIN -> scene.transport();
            case TLS -> scene.transport(Road::trusting);
            case PROXY -> scene.proxy(setup -> setup);
            case TUNNEL -> scene.proxy(Road::trusting);
        }
        return endsInTls()
                ? scene.with(FaultyServer.startTls(Certificates.TRUSTED.get()))
                : scene.server();
    }

    private static TransportSetup trusting(TransportSetup setup) {
        return setup.withSslContext(Certificates.TRUSTED.get().clientContext());
    }

    private boolean endsInTls() {
        return this == TLS || this == TUNNEL;
    }

    /** Whether connections are used again. The proxy tells its client to close each. */
    boolean keepsConnections() {
        return this != PROXY;
    }

    /** A case on this road; on the plain one it belongs to the topic that is given. */
    Case of(String plainTopic, String name, Case.Body body) {
        Case one = Case.of(this == PLAIN ? plainTopic : topic, name, body);
        for (SetupOption option : options) {
            one = one.with(option);
        }
        return one;
    }
}
