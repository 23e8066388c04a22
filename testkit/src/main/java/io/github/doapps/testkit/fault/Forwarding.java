package io.github.doapps.testkit.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/** What a proxy does with the requests for which nothing else is planned. */
final class Forwarding implements Conversation.Unplanned {

    private static final Exchange UNAUTHORIZED =
            Exchange.of(Answer.proxyAuthenticationRequired("doapps")).actingOnIt(false);
    private static final Exchange NOWHERE =
            Exchange.of(Answer.status(502).connectionClose()).actingOnIt(false);
    private static final String ESTABLISHED = "HTTP/1.1 200 Connection established\r\n\r\n";

    private final Tally tally;
    private final ServerThreads threads;
    private volatile @Nullable String authorization;

    Forwarding(Tally tally, ServerThreads threads) {
        this.tally = tally;
        this.threads = threads;
    }

    void require(String value) {
        authorization = value;
    }

    @Override
    public @Nullable Exchange meet(ReceivedRequest request) {
        String required = authorization;
        boolean known = required == null || request.all("Proxy-Authorization").contains(required);
        return known ? null : UNAUTHORIZED;
    }

    @Override
    public void takeOver(ReceivedRequest request, Link link)
            throws IOException, InterruptedException {
        ProxiedTarget target = ProxiedTarget.of(request);
        Socket origin;
        try {
            // Loopback, whatever the host is called: no test reaches a network.
            origin = new Socket(Listener.loopback(), target.port());
            origin.setTcpNoDelay(true);
        } catch (IOException refused) {
            tally.receive(request, false);
            new AnswerPlayer(link).play(NOWHERE, true);
            return;
        }
        // A client that is gone by now takes nothing: then no tunnel closes the other end.
        try (origin) {
            tally.receive(request, true);
            forward(request, target, link, origin);
        }
    }

    private void forward(ReceivedRequest request, ProxiedTarget target, Link link, Socket origin)
            throws IOException, InterruptedException {
        if (target.isTunnel()) {
            link.out().write(ESTABLISHED.getBytes(ISO_8859_1));
            new Tunnel(link, origin).run(threads, (from, to) -> from.transferTo(to));
        } else {
            OutputStream out = origin.getOutputStream();
            out.write(ForwardedHead.ofRequest(request, target.path()).getBytes(ISO_8859_1));
            out.write(request.body());
            new Tunnel(link, origin).run(threads, ForwardedHead::copyAnswer);
        }
    }
}
