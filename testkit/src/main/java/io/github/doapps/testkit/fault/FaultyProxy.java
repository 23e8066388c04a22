package io.github.doapps.testkit.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.util.Base64;
import java.util.List;

/**
 * A forward proxy on a free port of 127.0.0.1 that fails as it is told, and counts what it saw.
 * {@code CONNECT} makes a tunnel, and a request with an absolute target is sent on. Whatever host a
 * client names, the proxy looks for its port on 127.0.0.1 alone: no test reaches a network.
 *
 * <p>A request meets the next {@link Exchange} that was queued, instead of being sent on. While
 * there is none, it is answered with 407 if it lacks the credentials that {@link #requiring} set,
 * and with 502 if nothing listens where it wants to go.
 *
 * <p>The waits and the threads are as {@link FaultyServer}'s. Safe for use by any number of
 * threads.
 */
public final class FaultyProxy implements AutoCloseable {

    private final Tally tally = new Tally();
    private final Schedule schedule = new Schedule();
    private final Listener listener = Listener.bind(FaultyServer.THREAD_PREFIX + "-proxy", tally);
    private final Forwarding forwarding = new Forwarding(tally, listener.threads());

    private FaultyProxy() {
        listener.serve(schedule, this::serve);
    }

    /**
     * Starts one that sends on whatever it is asked to.
     *
     * @return the proxy
     */
    public static FaultyProxy start() {
        return new FaultyProxy();
    }

    /**
     * Its address.
     *
     * @return {@code http://127.0.0.1:PORT}
     */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + port());
    }

    /**
     * The port it listens on.
     *
     * @return the port
     */
    public int port() {
        return listener.port();
    }

    /**
     * Asks for credentials, with Basic, from now on. Defaults to asking for none.
     *
     * @param user the user's name
     * @param password the password
     * @return this
     */
    public FaultyProxy requiring(String user, String password) {
        byte[] credentials = (user + ":" + password).getBytes(UTF_8);
        forwarding.require("Basic " + Base64.getEncoder().encodeToString(credentials));
        return this;
    }

    /**
     * Queues what the next requests to the proxy meet instead of being sent on.
     *
     * @param next the exchanges
     * @return this
     */
    public FaultyProxy enqueue(Exchange... next) {
        for (Exchange exchange : next) {
            schedule.add(exchange.actingOnIt(false));
        }
        return this;
    }

    /**
     * Queues what the next connections meet, in the order in which they are accepted.
     *
     * @param next the greetings
     * @return this
     * @throws IllegalArgumentException if one of them is about TLS, which this proxy does not speak
     */
    public FaultyProxy onConnect(Greeting... next) {
        schedule.addPlain(next);
        return this;
    }

    /**
     * Drops what was queued and was not met yet, so that whatever comes next is sent on.
     *
     * @return this
     */
    public FaultyProxy forget() {
        schedule.clear();
        return this;
    }

    /**
     * How many TCP connections were accepted.
     *
     * @return the count
     */
    public int accepted() {
        return listener.accepted();
    }

    /**
     * How many requests were begun, those within tunnels not counted.
     *
     * @return the count
     */
    public int begun() {
        return tally.begun();
    }

    /**
     * The requests that were read whole, those within tunnels not counted.
     *
     * @return the requests so far
     */
    public List<ReceivedRequest> requests() {
        return tally.requests();
    }

    /**
     * How many tunnels were made and requests sent on.
     *
     * @return the count
     */
    public int forwarded() {
        return tally.acted();
    }

    /**
     * How many connections are open.
     *
     * @return the count
     */
    public int openConnections() {
        return listener.open();
    }

    /**
     * Waits for {@link #accepted()}.
     *
     * @param expected the count
     * @throws AssertionError if it is not reached in time, or exceeded
     */
    public void awaitAccepted(int expected) {
        listener.awaitAccepted(expected);
    }

    /**
     * Waits for {@link #requests()}.
     *
     * @param expected how many there are
     * @throws AssertionError if it is not reached in time, or exceeded
     */
    public void awaitRequests(int expected) {
        tally.awaitGrown("requests at the proxy", () -> tally.requests().size(), expected);
    }

    /**
     * Waits for {@link #openConnections()}, as {@link FaultyServer#awaitOpenConnections} does.
     *
     * @param expected the count
     * @throws AssertionError if it is not reached in time
     */
    public void awaitOpenConnections(int expected) {
        listener.awaitOpen(expected);
    }

    /**
     * Ends all connections and tunnels, and waits for the threads.
     *
     * @throws AssertionError if a thread of the proxy died of an exception, which is its cause, or
     *     does not end
     */
    @Override
    public void close() {
        listener.close();
    }

    private void serve(Link link) throws IOException, InterruptedException {
        if (new Doorkeeper(link, null).admits()) {
            new Conversation(link, schedule, forwarding, tally).hold();
        }
    }
}
