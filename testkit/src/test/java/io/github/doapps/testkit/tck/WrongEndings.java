package io.github.doapps.testkit.tck;

import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** What strangers get wrong about how calls and transports end. */
final class WrongEndings {

    private WrongEndings() {}

    static List<WrongTransport> all() {
        return List.of(
                new WrongTransport(
                        "has no abort hook",
                        "abort: while it reads a body with Content-Length",
                        "while it reads a body with Content-Length",
                        "that was aborted did not end within",
                        setup ->
                                new SocketTransport(setup) {
                                    @Override
                                    void register(SendControl control, Runnable cancel) {}
                                }),
                new WrongTransport(
                        "has an abort hook that blocks",
                        "abort: while it connects",
                        "while it connects",
                        "onAbort and MUST NOT block, did not end within",
                        setup ->
                                new SocketTransport(setup) {
                                    @Override
                                    void register(SendControl control, Runnable cancel) {
                                        control.onAbort(
                                                () -> {
                                                    cancel.run();
                                                    forEver();
                                                });
                                    }
                                }),
                new WrongTransport(
                        "blocks for ever",
                        "the request: GET with no body",
                        "GET with no body arrives so",
                        "did not end within",
                        setup ->
                                new SocketTransport(setup) {
                                    @Override
                                    public HttpResponse send(HttpRequest request, SendControl one) {
                                        forEver();
                                        throw new IllegalStateException("woken");
                                    }
                                }),
                new WrongTransport(
                        "closes for ever",
                        "close: before anything",
                        "before anything was sent",
                        "Closing the transport did not end within",
                        setup ->
                                new SocketTransport(setup) {
                                    @Override
                                    public void close() {
                                        super.close();
                                        forEver();
                                    }
                                }),
                new WrongTransport(
                        "closes a response for ever",
                        "the body: without end is dropped by closing the response",
                        "without end is dropped by closing the response",
                        "Closing did not end within",
                        setup ->
                                new SocketTransport(setup) {
                                    @Override
                                    public HttpResponse send(HttpRequest request, SendControl one)
                                            throws TransportException {
                                        HttpResponse answer = super.send(request, one);
                                        return new HttpResponse(
                                                answer.statusCode(),
                                                answer.headers(),
                                                answer.body(),
                                                WrongEndings::forEver);
                                    }
                                }),
                new WrongTransport(
                        "does not free a body that is closed",
                        "the body: without end is dropped by closing the response",
                        "without end is dropped by closing the response",
                        "awaitOpenConnections",
                        setup ->
                                new SocketTransport(setup) {
                                    @Override
                                    public HttpResponse send(HttpRequest request, SendControl one)
                                            throws TransportException {
                                        HttpResponse answer = super.send(request, one);
                                        return new HttpResponse(
                                                answer.statusCode(),
                                                answer.headers(),
                                                answer.body(),
                                                () -> {});
                                    }
                                }),
                new WrongTransport(
                        "leaves its calls when it is closed",
                        "close: ends a call in flight",
                        "ends a call in flight",
                        "A send did not end within",
                        setup ->
                                new SocketTransport(setup) {
                                    @Override
                                    public void close() {}
                                }),
                new WrongTransport(
                        "swallows an interrupt",
                        "interrupted",
                        "that are interrupted before stay so",
                        "the interrupt is lost",
                        setup ->
                                new SocketTransport(setup) {
                                    @Override
                                    void claim(SendControl control) {
                                        super.claim(control);
                                        Thread.interrupted();
                                    }
                                }),
                clearingInterrupts("is aborted", SendControl::isAborted),
                clearingInterrupts("breaks off", control -> !control.isAborted()),
                new WrongTransport(
                        "closes the client that was lent",
                        "borrowed",
                        "leaves what was borrowed open",
                        "close() closed what the user had handed in, which it MUST NOT",
                        WrongEndings::overALentClient));
    }

    private static WrongTransport clearingInterrupts(String when, Predicate<SendControl> so) {
        return new WrongTransport(
                "swallows an interrupt when a call " + when,
                "interrupted in flight",
                "stay so when the call " + when,
                "the interrupt is lost",
                setup ->
                        new SocketTransport(setup) {
                            @Override
                            public HttpResponse send(HttpRequest request, SendControl one)
                                    throws TransportException {
                                try {
                                    return super.send(request, one);
                                } catch (TransportException failure) {
                                    if (so.test(one)) {
                                        Thread.interrupted();
                                    }
                                    throw failure;
                                }
                            }
                        });
    }

    /** Both stand on the same, and the first takes it along when it is closed. */
    private static HttpTransport overALentClient(TransportSetup setup) {
        SocketTransport lent = new SocketTransport(setup);
        setup.lend(lent, () -> lent);
        return lent;
    }

    static void forEver() {
        CountDownLatch never = new CountDownLatch(1);
        while (never.getCount() > 0) {
            LockSupport.park(never);
            Thread.interrupted();
        }
    }
}
