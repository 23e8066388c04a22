package io.github.doapps.testkit.tck;

import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What strangers get wrong about connections: what goes on them when, and who has them. */
final class WrongConnections {

    private WrongConnections() {}

    static List<WrongTransport> all() {
        return List.of(
                new WrongTransport(
                        "marks between head and body",
                        "the control: that is finished",
                        "that is finished lets nothing leave",
                        "requests in the end",
                        setup ->
                                new SocketTransport(setup) {
                                    @Override
                                    void beforeWriting(SendControl control) {}

                                    @Override
                                    void write(
                                            HttpRequest request,
                                            SendControl control,
                                            OutputStream out)
                                            throws IOException, TransportException {
                                        out.write(headOf(request));
                                        control.markSending();
                                        out.write(request.body().orElse(new byte[0]));
                                    }
                                }),
                new WrongTransport(
                        "keeps a connection twice",
                        "connections: that were used have one call each",
                        "one call each",
                        "connections with a call that nobody answered yet",
                        setup ->
                                new SocketTransport(setup) {
                                    @Override
                                    void keep(
                                            SocketConnection used, Deque<SocketConnection> among) {
                                        super.keep(used, among);
                                        super.keep(used, among);
                                    }
                                }),
                new WrongTransport(
                        "keeps what the server closes where it says so in another case",
                        "that the server will close",
                        "Connection: Close",
                        "connections for three requests",
                        setup ->
                                new SocketTransport(setup) {
                                    @Override
                                    boolean keepsAlive(SocketAnswer answer) {
                                        return answer.headers()
                                                .first("Connection")
                                                .filter("close"::equals)
                                                .isEmpty();
                                    }
                                }),
                new WrongTransport(
                        "verifies no host that is an address",
                        "TLS: a certificate of another host",
                        "at an address in numbers",
                        "send() MUST fail where nothing can have been sent",
                        setup ->
                                new SocketTransport(setup) {
                                    @Override
                                    @Nullable String verification(URI uri) {
                                        return uri.getHost().matches("[0-9.]+")
                                                ? null
                                                : super.verification(uri);
                                    }
                                }));
    }
}
