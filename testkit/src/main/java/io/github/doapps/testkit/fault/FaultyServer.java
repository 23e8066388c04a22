package io.github.doapps.testkit.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A server on a free port of 127.0.0.1 that fails as it is told, and counts what it saw. Each
 * connection meets a {@link Greeting} and each request an {@link Exchange}, those that were queued
 * first; then connections are served, and requests are answered by the rule that {@link #otherwise}
 * set, or with status 418.
 *
 * <p>The counts are exact, and a request is counted before the first byte of its answer is written:
 * who has the answer sees the request. Where there is no answer, the counts are final once {@link
 * #awaitOpenConnections awaitOpenConnections(0)} has returned. The waits for them take at most 10
 * seconds, and fail with an {@link AssertionError} that says what was there instead.
 *
 * <p>Its threads are daemons that end with {@link #close()}; their names start with {@link
 * #THREAD_PREFIX}. Safe for use by any number of threads.
 */
public final class FaultyServer implements AutoCloseable {

    /** What the names of its threads start with, for tests that look for threads of others. */
    public static final String THREAD_PREFIX = "faulty-server";

    private static final Exchange ONE_TOO_MANY =
            Exchange.of(Answer.json(418, "{\"id\":\"one_too_many\"}")).actingOnIt(false);

    private final Tally tally = new Tally();
    private final Schedule schedule = new Schedule();
    private final Listener listener = Listener.bind(THREAD_PREFIX, tally);
    private final @Nullable SSLContext tls;
    private volatile Function<ReceivedRequest, Exchange> rule = request -> ONE_TOO_MANY;

    private FaultyServer(@Nullable SSLContext tls) {
        this.tls = tls;
        listener.serve(schedule, this::serve);
    }

    /**
     * Starts a server that speaks plain HTTP.
     *
     * @return the server
     */
    public static FaultyServer start() {
        return new FaultyServer(null);
    }

    /**
     * Starts a server that speaks TLS.
     *
     * @param certificate what it shows
     * @return the server
     */
    public static FaultyServer startTls(TestCertificate certificate) {
        return new FaultyServer(certificate.serverContext());
    }

    /**
     * An address where every connection is refused.
     *
     * @return the address, with plain HTTP
     */
    public static URI refusing() {
        return Ports.refusing();
    }

    /**
     * Its address.
     *
     * @return {@code http://127.0.0.1:PORT} or {@code https://localhost:PORT}
     */
    public URI uri() {
        return URI.create((tls == null ? "http://127.0.0.1:" : "https://localhost:") + port());
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
     * Queues what the next requests meet, in the order in which their first bytes are read,
     * whichever connection brings them.
     *
     * @param next the exchanges
     * @return this
     */
    public FaultyServer enqueue(Exchange... next) {
        schedule.add(next);
        return this;
    }

    /**
     * Says what requests meet while nothing is queued. Defaults to status 418, without acting.
     *
     * @param chosen chooses by the request; asked by many threads at once
     * @return this
     */
    public FaultyServer otherwise(Function<ReceivedRequest, Exchange> chosen) {
        rule = Objects.requireNonNull(chosen, "chosen");
        return this;
    }

    /**
     * Queues what the next connections meet, in the order in which they are accepted.
     *
     * @param next the greetings
     * @return this
     * @throws IllegalArgumentException if one of them is about TLS, and this server is not
     */
    public FaultyServer onConnect(Greeting... next) {
        if (tls == null) {
            schedule.addPlain(next);
        } else {
            schedule.add(next);
        }
        return this;
    }

    /**
     * How many TCP connections were accepted. Whoever is connected is accepted.
     *
     * @return the count
     */
    public int accepted() {
        return listener.accepted();
    }

    /**
     * How many requests were begun: those of which a byte was read, and read as that of a request.
     *
     * @return the count
     */
    public int begun() {
        return tally.begun();
    }

    /**
     * The requests that were read whole, in the order in which their last bytes were read.
     *
     * @return the requests so far
     */
    public List<ReceivedRequest> requests() {
        return tally.requests();
    }

    /**
     * How many requests the server acted on, as their exchanges say.
     *
     * @return the count
     */
    public int acted() {
        return tally.acted();
    }

    /**
     * How many connections are open: those that the client has not ended, whatever the server did,
     * but for those that the server has reset.
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
     * Waits for {@link #begun()}.
     *
     * @param expected the count
     * @throws AssertionError if it is not reached in time, or exceeded
     */
    public void awaitBegun(int expected) {
        tally.awaitGrown("begun requests", tally::begun, expected);
    }

    /**
     * Waits for {@link #requests()}.
     *
     * @param expected how many there are
     * @throws AssertionError if it is not reached in time, or exceeded
     */
    public void awaitRequests(int expected) {
        tally.awaitGrown("received requests", () -> tally.requests().size(), expected);
    }

    /**
     * Waits for {@link #acted()}.
     *
     * @param expected the count
     * @throws AssertionError if it is not reached in time, or exceeded
     */
    public void awaitActed(int expected) {
        tally.awaitGrown("requests that were acted on", tally::acted, expected);
    }

    /**
     * Waits for {@link #openConnections()}. While there are more than expected, those that stall
     * without reading begin to read, so that they notice that their client has ended them.
     *
     * @param expected the count
     * @throws AssertionError if it is not reached in time
     */
    public void awaitOpenConnections(int expected) {
        listener.awaitOpen(expected);
    }

    /**
     * Writes bytes that nobody asked for to the connections that wait for a request, which goes on.
     * When this returns they are at the client's end. A connection whose answer has reached the
     * client waits for a request.
     *
     * @param latin1 the bytes, a char for each
     */
    public void writeToIdleConnections(String latin1) {
        listener.writeToIdle(latin1.getBytes(ISO_8859_1));
    }

    /**
     * Ends the connections that wait for a request, as servers do that have kept them long enough.
     * When this returns the client's end has been told. A connection whose answer has reached the
     * client waits for a request.
     *
     * @param how {@link Ending#FIN} or {@link Ending#RST}
     */
    public void closeIdleConnections(Ending how) {
        if (how != Ending.FIN && how != Ending.RST) {
            throw new IllegalArgumentException(how + " ends no connection");
        }
        listener.endIdle(how);
    }

    /**
     * Ends all connections, and waits for the threads.
     *
     * @throws AssertionError if a thread of the server died of an exception, which is its cause, or
     *     does not end
     */
    @Override
    public void close() {
        listener.close();
    }

    private void serve(Link link) throws IOException, InterruptedException {
        if (new Doorkeeper(link, tls).admits()) {
            new Conversation(link, schedule, request -> rule.apply(request), tally).hold();
        }
    }
}
