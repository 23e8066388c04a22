package io.github.doapps.testkit.tck;

import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Deque;
import java.util.List;

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
                                }));
    }
}
