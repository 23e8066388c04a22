package io.github.doapps.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * The control of one attempt, shared by the client, which aborts, and the transport, which says how
 * far it has come. A transport MUST use the control that {@link HttpTransport#send} was given, and
 * MUST NOT make one of its own to send with: a claim on that one refuses nothing, and no abort
 * reaches it. Safe for use by any number of threads.
 */
public final class SendControl {

    private final ReentrantLock lock = new ReentrantLock();
    private final List<Runnable> cancels = new ArrayList<>(1);
    private boolean claimed;
    private boolean sending;
    private boolean aborted;
    private boolean finished;

    /** A control for one attempt. */
    public SendControl() {}

    /**
     * The transport is about to act on the request. A second claim is refused, so that nothing
     * below the client can send again behind its back.
     *
     * @throws IllegalStateException on a second claim
     */
    public void claim() {
        boolean first =
                locked(
                        () -> {
                            boolean free = !claimed;
                            claimed = true;
                            return free;
                        });
        if (!first) {
            throw new IllegalStateException(
                    "This request was handed to the wire once already: something below doapps tried to"
                            + " send it again. Switch off the retries of that HTTP client or"
                            + " interceptor.");
        }
    }

    /**
     * Registers how to cancel. Runs at once if the attempt was aborted already; else on the thread
     * that aborts, and stays in force until the response is closed. Several may be registered; each
     * runs once.
     *
     * @param cancel ends what blocks; MUST NOT block and MUST NOT throw; what it throws is dropped
     */
    public void onAbort(Runnable cancel) {
        boolean tooLate =
                locked(
                        () -> {
                            if (!aborted && !finished) {
                                cancels.add(cancel);
                            }
                            return aborted && !finished;
                        });
        if (tooLate) {
            run(cancel);
        }
    }

    /**
     * The first byte of the request is about to leave: from here on the delivery is unknown.
     *
     * @throws TransportException if the attempt was aborted or is over; nothing has been sent then,
     *     and nothing MUST be
     */
    public void markSending() throws TransportException {
        boolean mayGo =
                locked(
                        () -> {
                            // A thread that outlives its send must not send what may by now have
                            // been sent again.
                            boolean inTime = !aborted && !finished;
                            sending |= inTime;
                            return inTime;
                        });
        if (!mayGo) {
            throw TransportException.notSent(
                    isAborted()
                            ? "aborted before the request was sent"
                            : "the attempt was over before the request was sent",
                    null);
        }
    }

    /**
     * Ends the attempt, wherever it is. Called by the client, or by a transport that comes back
     * while something below it may still be at work. A second call does nothing.
     */
    public void abort() {
        List<Runnable> toRun = new ArrayList<>();
        locked(
                () -> {
                    if (!finished) {
                        aborted = true;
                        toRun.addAll(cancels);
                        cancels.clear();
                    }
                    return aborted;
                });
        // Outside the lock: a cancel may close a socket, whose reader may ask this control
        // something.
        toRun.forEach(SendControl::run);
    }

    /** A cancel that fails must not keep the others from running. */
    private static void run(Runnable cancel) {
        try {
            cancel.run();
        } catch (RuntimeException ignored) {
            // The attempt is aborted all the same; how send ends tells the rest.
        }
    }

    /**
     * The attempt is over, its response closed: an abort does nothing any more, and nothing may be
     * sent. Called by the client.
     */
    public void finish() {
        locked(
                () -> {
                    finished = true;
                    cancels.clear();
                    return true;
                });
    }

    /**
     * Whether the attempt was aborted.
     *
     * @return true after {@link #abort()}
     */
    public boolean isAborted() {
        return locked(() -> aborted);
    }

    /**
     * Whether the transport may have begun to send.
     *
     * @return {@link Delivery#UNKNOWN} after {@link #markSending()}, {@link Delivery#NOT_SENT}
     *     before it
     */
    public Delivery delivery() {
        return locked(() -> sending) ? Delivery.UNKNOWN : Delivery.NOT_SENT;
    }

    private boolean locked(BooleanSupplier action) {
        lock.lock();
        try {
            return action.getAsBoolean();
        } finally {
            lock.unlock();
        }
    }
}
