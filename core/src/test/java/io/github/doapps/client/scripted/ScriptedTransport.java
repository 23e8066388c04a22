package io.github.doapps.client.scripted;

import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportCapability;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A transport that does what its script says, one step for each request, and then what it does
 * always. Keeps a copy of every request, and counts the responses that nobody closed.
 */
public final class ScriptedTransport implements HttpTransport {

    private final Queue<Step> script = new ConcurrentLinkedQueue<>();
    private final List<SentRequest> sent = new CopyOnWriteArrayList<>();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile Step always =
            (request, control) -> {
                throw new AssertionError("the script has no step for " + request);
            };

    /** A transport that does these steps in order. */
    public static ScriptedTransport of(Step... steps) {
        return new ScriptedTransport().then(steps);
    }

    /** A transport that does this with every request. */
    public static ScriptedTransport always(Step step) {
        return new ScriptedTransport().thenAlways(step);
    }

    /** Adds steps. */
    public ScriptedTransport then(Step... steps) {
        script.addAll(List.of(steps));
        return this;
    }

    /** Sets what to do when the script has come to its end. */
    public ScriptedTransport thenAlways(Step step) {
        always = step;
        return this;
    }

    @Override
    public HttpResponse send(HttpRequest request, SendControl control) {
        control.claim();
        sent.add(new SentRequest(request));
        Step step = script.poll();
        try {
            HttpResponse response = (step == null ? always : step).run(request, control);
            return response == null ? null : counted(response);
        } catch (Throwable thrown) {
            throw Undeclared.<RuntimeException>thrown(thrown);
        }
    }

    private HttpResponse counted(HttpResponse response) {
        open.incrementAndGet();
        return new HttpResponse(
                response.statusCode(),
                response.headers(),
                response.body(),
                () -> {
                    open.decrementAndGet();
                    response.close();
                });
    }

    /** The requests so far. */
    public List<SentRequest> sent() {
        return List.copyOf(sent);
    }

    /** The only request there was. */
    public SentRequest onlySent() {
        if (sent.size() != 1) {
            throw new AssertionError(sent.size() + " requests, not one");
        }
        return sent.get(0);
    }

    /** How many responses were given and not closed. */
    public int open() {
        return open.get();
    }

    /** Whether it was closed. */
    public boolean isClosed() {
        return closed.get();
    }

    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public String libraryVersion() {
        return "1.2";
    }

    @Override
    public Set<TransportCapability> capabilities() {
        return Set.of();
    }

    @Override
    public void close() {
        closed.set(true);
    }
}
