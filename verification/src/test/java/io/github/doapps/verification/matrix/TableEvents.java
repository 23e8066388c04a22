package io.github.doapps.verification.matrix;

import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.serde.jackson.JacksonCodec;
import io.github.doapps.serde.jsonb.JsonbCodec;
import io.github.doapps.spi.HttpHeaders;
import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.JsonCodec;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportException;
import io.github.doapps.testkit.fault.Ending;
import io.github.doapps.testkit.fault.Exchange;
import io.github.doapps.testkit.fault.FaultyServer;
import io.github.doapps.testkit.fault.FullServer;
import io.github.doapps.testkit.fault.Point;
import io.github.doapps.testkit.fault.TestCertificate;
import io.github.doapps.transport.apache.ApacheTransport;
import io.github.doapps.transport.feign.FeignTransport;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** What the events of {@link SendingOnceTableTest} are called, and how each is made. */
final class TableEvents {

    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final Duration SOON_OVER = Duration.ofMillis(200);
    private static final String THEN = ", then ";

    private final TestCertificate untrusted = TestCertificate.untrusted();

    /** Sets a cell up for an event; what begins with a status is an answer. */
    void befall(String event, TableCell cell) throws Exception {
        int then = event.indexOf(THEN);
        if (then > 0) {
            cell.server().enqueue(TableAnswers.of(event.substring(0, then)));
            cell.server()
                    .otherwise(request -> TableAnswers.of(event.substring(then + THEN.length())));
        } else if (Character.isDigit(event.charAt(0)) || event.startsWith("lost")) {
            cell.server().otherwise(request -> TableAnswers.of(event));
        } else if (event.contains("flight")) {
            inFlight(event, cell);
        } else {
            cell.server().otherwise(request -> TableAnswers.good());
            around(event, cell);
        }
        if (event.startsWith("200 too large")) {
            cell.client().maxResponseSize(TableAnswers.TOO_LARGE / 2);
        }
    }

    private void around(String event, TableCell cell) throws Exception {
        switch (event) {
            case "refused" -> cell.callAt(FaultyServer.refusing());
            case "unknown host" -> cell.callAt(URI.create("https://nowhere.invalid"));
            case "connect timeout" -> {
                cell.callAt(cell.opened(FullServer.start()).uri());
                cell.client().connectTimeout(SOON_OVER);
            }
            case "lease timeout" -> leaseTheOnlyConnection(cell);
            case "untrusted certificate" -> cell.serveWith(FaultyServer.startTls(untrusted));
            case "bad URI" ->
                    wrap(
                            cell,
                            (inner, request, control) -> {
                                throw TransportException.notSentForGood("no such scheme", null);
                            });
            case "another token after 401" -> {
                AtomicInteger asked = new AtomicInteger();
                cell.client().tokenSource(() -> "t-" + asked.incrementAndGet());
                cell.server().enqueue(TableAnswers.of("401"));
            }
            case "deadline before sending" ->
                    cell.client()
                            .tokenSource(
                                    () -> {
                                        cell.clock().advance(DEADLINE);
                                        return "t-1234";
                                    });
            case "deadline in backoff" -> {
                cell.clock().oversleepBy(DEADLINE);
                cell.server().enqueue(TableAnswers.of("429"));
            }
            case "deadline while connecting" -> {
                cell.callAt(cell.opened(FullServer.start()).uri());
                cell.passDeadlineInFlight();
            }
            case "interrupt before sending" -> Thread.currentThread().interrupt();
            case "interrupt in backoff" -> {
                cell.clock().interruptSleeps();
                cell.server().enqueue(TableAnswers.of("429"));
            }
            case "RuntimeException before sending" ->
                    wrap(
                            cell,
                            (inner, request, control) -> {
                                throw new IllegalStateException("a defect");
                            });
            case "RuntimeException after the answer" -> wrap(cell, TableEvents::answeredAndThrown);
            case "encode failure" -> cell.client().codec(new UnwritingCodec(codec(cell.stack())));
            case "blank id" -> cell.callBy(platform -> cell.op().callOn(" ", platform.apps()));
            case "closed client" ->
                    cell.callBy(
                            platform -> {
                                platform.close();
                                return cell.op().call(platform.apps());
                            });
            default -> throw new IllegalArgumentException("There is no event \"" + event + "\"");
        }
    }

    private static void inFlight(String event, TableCell cell) {
        Thread caller = Thread.currentThread();
        Exchange met =
                switch (event) {
                    case "deadline in flight, no head" -> {
                        cell.passDeadlineInFlight();
                        yield Exchange.silence();
                    }
                    case "deadline in flight, 200" -> {
                        cell.passDeadlineInFlight();
                        yield TableAnswers.good().breakingOff(Point.AFTER_HEAD, Ending.STALL);
                    }
                    case "interrupt in flight, lost" ->
                            TableAnswers.of("lost by FIN").after(caller::interrupt);
                    case "interrupt in flight, 200" -> TableAnswers.good().after(caller::interrupt);
                    case "cancel in flight, no head" -> {
                        cell.callBy(platform -> canceled(cell, platform));
                        yield Exchange.silence();
                    }
                    default ->
                            throw new IllegalArgumentException(
                                    "There is no event \"" + event + "\"");
                };
        cell.server().otherwise(request -> met);
    }

    /** The twin's future is canceled when the server has the whole request. */
    private static Deployment canceled(TableCell cell, AppPlatformClient platform)
            throws Exception {
        CompletableFuture<Deployment> future = cell.op().call(platform.appsAsync());
        cell.server().awaitRequests(1);
        future.cancel(true);
        return future.get(1, TimeUnit.SECONDS);
    }

    private static HttpResponse answeredAndThrown(
            HttpTransport inner, HttpRequest request, SendControl control)
            throws TransportException {
        try (HttpResponse answer = inner.send(request, control)) {
            throw new IllegalStateException("a defect after " + answer.statusCode());
        }
    }

    /** An answer that is not read to its end keeps the pool's only connection. */
    private static void leaseTheOnlyConnection(TableCell cell) throws TransportException {
        HttpTransport small =
                cell.stack().transport().equals("apache")
                        ? ApacheTransport.builder()
                                .maxConnections(1)
                                .leaseTimeout(SOON_OVER)
                                .build()
                        : FeignTransport.builder()
                                .maxConnections(1)
                                .leaseTimeout(SOON_OVER)
                                .build();
        cell.opened(small);
        cell.server()
                .enqueue(
                        TableAnswers.good()
                                .actingOnIt(false)
                                .breakingOff(Point.IN_BODY, Ending.STALL));
        HttpRequest first = new HttpRequest("GET", cell.server().uri(), HttpHeaders.empty(), null);
        cell.opened(small.send(first, new SendControl()));
        cell.countFromHere();
        cell.client().transport(small);
    }

    private static void wrap(TableCell cell, WrappedTransport.Sending sending) {
        HttpTransport inner =
                cell.stack().transport().equals("apache")
                        ? ApacheTransport.create()
                        : FeignTransport.create();
        cell.client().transport(cell.opened(new WrappedTransport(inner, sending)));
    }

    private static JsonCodec codec(Stack stack) {
        return stack.codec().equals("jackson") ? JacksonCodec.create() : JsonbCodec.create();
    }
}
