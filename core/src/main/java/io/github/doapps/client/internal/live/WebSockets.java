package io.github.doapps.client.internal.live;

import io.github.doapps.client.internal.logs.LogAddress;
import io.github.doapps.client.internal.pipeline.CallEnding;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The JDK's client for the connections of one following, made when there is one. Its own threads
 * end with it: from JDK 21 on when it is closed, before that when it is collected.
 */
final class WebSockets implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final Executor threads;
    private @Nullable HttpClient http;

    WebSockets(Executor threads) {
        this.threads = threads;
    }

    LiveConnection open(LogAddress address, String userAgent, CallEnding ending) {
        HttpClient client = http;
        if (client == null) {
            client =
                    HttpClient.newBuilder()
                            .executor(threads)
                            .connectTimeout(CONNECT)
                            .followRedirects(HttpClient.Redirect.NEVER)
                            .build();
            http = client;
        }
        return LiveConnection.open(client.newWebSocketBuilder(), address, userAgent, ending);
    }

    @Override
    public void close() {
        Object client = http;
        http = null;
        if (client instanceof AutoCloseable closeable) {
            // It waits for its connections, which were aborted.
            threads.execute(
                    () -> {
                        try {
                            closeable.close();
                        } catch (Exception nothingToClose) {
                            // Then it is collected.
                        }
                    });
        }
    }
}
