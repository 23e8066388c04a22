package io.github.doapps.client.internal.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.doapps.client.internal.logs.LogAddress;
import io.github.doapps.client.internal.pipeline.CallEnding;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.net.ConnectException;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What a connection to a live log sends of its own, and tells of one that cannot be made. */
final class LiveConnectionTest {

    private static final String URL =
            "wss://logs.example.com/live/KNRYpath?token=KNRY%2Btoken&plain=KNRYplain";

    private final List<String> headers = new ArrayList<>();

    /** Fails to connect, as a client may that quotes what it was given. */
    private WebSocket.Builder failing(Throwable failure) {
        return (WebSocket.Builder)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {WebSocket.Builder.class},
                        (builder, method, arguments) -> {
                            if (method.getName().equals("header")) {
                                headers.add(arguments[0] + ": " + arguments[1]);
                            }
                            return method.getName().equals("buildAsync")
                                    ? CompletableFuture.failedFuture(failure)
                                    : builder;
                        });
    }

    private Throwable opening(Throwable failure) {
        return catchThrowable(
                () ->
                        LiveConnection.open(
                                failing(failure),
                                LogAddress.live(URL),
                                "doapps/1",
                                new CallEnding()));
    }

    @Test
    void nothingOfTheAddressIsTold() {
        Throwable failure =
                opening(
                        new ConnectException("no way to " + URL + " with KNRY+token")
                                .initCause(new IOException("for KNRYplain")));
        assertThat(failure)
                .hasMessageContaining(
                        "ConnectException: no way to wss://logs.example.com<redacted>?<redacted> with"
                                + " <redacted>");
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        assertThat(trace.toString()).contains("IOException").doesNotContain("KNRY");
    }

    @Test
    void theUserAgentIsTheOnlyHeader() {
        assertThat(opening(new ConnectException("refused"))).isInstanceOf(RuntimeException.class);
        assertThat(headers).containsExactly("User-Agent: doapps/1");
    }
}
