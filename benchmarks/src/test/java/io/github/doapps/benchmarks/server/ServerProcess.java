package io.github.doapps.benchmarks.server;

import io.github.doapps.benchmarks.process.JavaChild;
import java.io.IOException;
import java.util.List;

/** A running server. */
public final class ServerProcess implements AutoCloseable {

    private final JavaChild child;
    private final int port;

    private ServerProcess(JavaChild child, int port) {
        this.child = child;
        this.port = port;
    }

    /** Starts one, with the class path of this JVM. */
    public static ServerProcess start() throws IOException {
        JavaChild child =
                JavaChild.start(
                        List.of("-Xmx192m", "-XX:+UseSerialGC"), AnsweringServer.class, List.of());
        return new ServerProcess(child, Integer.parseInt(child.line()));
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    /** What a client takes for the API's address. */
    public String endpoint() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        child.close();
    }
}
