package io.github.doapps.client.scripted;

import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportException;
import java.net.ConnectException;
import java.net.SocketException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Steps that bring no answer, each as a real transport would act. */
public final class Steps {

    private static final long LONG_ENOUGH_SECONDS = 60;

    private Steps() {}

    /** No connection could be made. */
    public static Step notSent() {
        return (request, control) -> {
            throw TransportException.notSent(
                    "Connection refused", new ConnectException("Connection refused"));
        };
    }

    /** No connection can be made, whatever the number of attempts. */
    public static Step notSentForGood() {
        return (request, control) -> {
            throw TransportException.notSentForGood("The certificate is not trusted", null);
        };
    }

    /** The connection was reset once the request was on its way. */
    public static Step lost() {
        return (request, control) -> {
            control.markSending();
            throw TransportException.unknown(
                    "Connection reset", new SocketException("Connection reset"));
        };
    }

    /** As {@link #lost}, by a transport that is mistaken about it. */
    public static Step lostAndDenied() {
        return (request, control) -> {
            control.markSending();
            throw TransportException.notSent("Connection reset", null);
        };
    }

    /** A transport that cannot tell, and did not say that it would send. */
    public static Step lostWithoutWarning() {
        return (request, control) -> {
            throw TransportException.unknown("Connection reset", null);
        };
    }

    /** A transport that throws what its contract does not allow. */
    public static Step throwing(Throwable thrown) {
        return (request, control) -> {
            throw thrown;
        };
    }

    /** As {@link #throwing}, once the request was on its way. */
    public static Step sendingAndThrowing(Throwable thrown) {
        return (request, control) -> {
            control.markSending();
            throw thrown;
        };
    }

    /** Waits for a connection until the attempt is aborted. */
    public static Step hangsBeforeSending(Runnable afterwards) {
        return (request, control) -> {
            awaitAbort(control);
            afterwards.run();
            control.markSending();
            throw new AssertionError("an aborted attempt was allowed to send");
        };
    }

    /** Sends, and waits for an answer until the attempt is aborted. */
    public static Step hangs(Runnable afterwards) {
        return (request, control) -> {
            control.markSending();
            awaitAbort(control);
            afterwards.run();
            throw TransportException.unknown("Socket closed", null);
        };
    }

    /** As {@link #hangs}, by a library that throws something else when it is aborted. */
    public static Step hangsAndThrows(RuntimeException thrown, Runnable afterwards) {
        return (request, control) -> {
            control.markSending();
            awaitAbort(control);
            afterwards.run();
            throw thrown;
        };
    }

    static void awaitAbort(SendControl control) {
        CountDownLatch aborted = new CountDownLatch(1);
        control.onAbort(aborted::countDown);
        try {
            if (!aborted.await(LONG_ENOUGH_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("nobody aborted the attempt");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("nobody may interrupt a transport", interrupted);
        }
    }
}
