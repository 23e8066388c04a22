package io.github.doapps.testkit.tck;

import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.logging.Logger;

/** What strangers' transports leave behind: words and threads. */
final class WrongTraces {

    private static final Logger LOGGER = Logger.getLogger("stranger");
    private static final String A_CASE = "the request: POST with a body";

    private WrongTraces() {}

    /** What a transport does with each request besides sending it. */
    private interface Vice {
        void indulge(HttpRequest request) throws TransportException;
    }

    static List<WrongTransport> all() {
        List<WrongTransport> all = new ArrayList<>();
        all.add(
                wrong(
                        "logs the token",
                        "told in a log record of stranger",
                        request -> LOGGER.finest(() -> "with " + token(request))));
        all.add(
                wrong(
                        "prints the token",
                        "told in what was printed on System.out",
                        request -> System.out.println(token(request))));
        all.add(
                wrong(
                        "prints the token in two parts",
                        "told in what was printed on System.err",
                        request -> {
                            int half = token(request).indexOf(Secrets.CANARY) + 5;
                            System.err.print(token(request).substring(0, half));
                            System.err.println(token(request).substring(half));
                        }));
        all.add(
                wrong(
                        "quotes the token in a failure",
                        "told in the message of a java.lang.IllegalArgumentException",
                        request -> {
                            throw TransportException.unknown(
                                    "failed", new IllegalArgumentException(token(request)));
                        }));
        all.add(
                wrong(
                        "leaves a thread",
                        "Threads were left that came with the transport: strange",
                        request -> {
                            Thread thread = new Thread(WrongEndings::forEver, "strange");
                            thread.setDaemon(true);
                            thread.start();
                        }));
        all.add(
                wrong(
                        "leaves a pool of its own",
                        "Threads were left that came with the transport: ForkJoinPool-",
                        request -> {
                            ForkJoinPool pool = new ForkJoinPool(1);
                            pool.execute(WrongEndings::forEver);
                        }));
        if (Runtime.version().feature() >= 24) {
            all.add(
                    wrong(
                            "leaves a virtual thread",
                            "Threads were left that came with the transport: virtual thread",
                            request -> startVirtual()));
        }
        return all;
    }

    private static WrongTransport wrong(String what, String says, Vice vice) {
        return new WrongTransport(
                what,
                A_CASE,
                "POST with a body",
                says,
                setup ->
                        new SocketTransport(setup) {
                            @Override
                            public HttpResponse send(HttpRequest request, SendControl one)
                                    throws TransportException {
                                vice.indulge(request);
                                return super.send(request, one);
                            }
                        });
    }

    private static String token(HttpRequest request) {
        return request.headers().first("Authorization").orElse("");
    }

    private static void startVirtual() {
        try {
            Thread.class
                    .getMethod("startVirtualThread", Runnable.class)
                    .invoke(null, (Runnable) WrongEndings::forEver);
        } catch (ReflectiveOperationException older) {
            throw new IllegalStateException(older);
        }
    }
}
