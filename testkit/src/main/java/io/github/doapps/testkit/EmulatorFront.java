package io.github.doapps.testkit;

import io.github.doapps.spi.HttpHeaders;
import io.github.doapps.testkit.internal.http.RequestHandler;
import io.github.doapps.testkit.internal.http.ServerReply;
import io.github.doapps.testkit.internal.http.ServerRequest;
import io.github.doapps.testkit.internal.platform.EmulatorClock;
import io.github.doapps.testkit.internal.rest.ApiServer;
import io.github.doapps.testkit.internal.wire.Refusal;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Where requests arrive: control requests go to their own routes, all others to the script, then to
 * the API, and into the log.
 */
final class EmulatorFront implements RequestHandler {

    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
                    .withZone(ZoneOffset.UTC);

    /** The API's refusals of requests that it does not look at: for the token, size or number. */
    private static final Set<Integer> AT_THE_DOOR = Set.of(401, 413, 429);

    private final ApiServer api;
    private final ControlApi control;
    private final Script script;
    private final RequestLog log;
    private final EmulatorClock clock;
    private final BiConsumer<RecordedRequest, RecordedAnswer> listener;

    EmulatorFront(
            ApiServer api,
            ControlApi control,
            Script script,
            RequestLog log,
            EmulatorClock clock,
            BiConsumer<RecordedRequest, RecordedAnswer> listener) {
        this.api = api;
        this.control = control;
        this.script = script;
        this.log = log;
        this.clock = clock;
        this.listener = listener;
    }

    @Override
    public Optional<ServerReply> handle(ServerRequest request) {
        if (request.rawPath().startsWith("/_emulator/")) {
            return Optional.of(dated(control.answer(request)));
        }
        Optional<ServerReply> reply = answer(request).map(this::dated);
        RecordedRequest recorded = RecordedRequest.of(request, reply);
        // Before it is sent: who has the answer finds the request recorded.
        log.add(recorded);
        return reply.map(answer -> told(recorded, answer));
    }

    private ServerReply told(RecordedRequest request, ServerReply answer) {
        try {
            listener.accept(request, new RecordedAnswer(answer));
            return answer;
        } catch (RuntimeException fault) {
            return failed(fault);
        }
    }

    private ServerReply failed(RuntimeException fault) {
        String kind = fault.getClass().getName();
        return api.error(new Refusal(500, "emulator_failed", "the emulator failed: " + kind));
    }

    private Optional<ServerReply> answer(ServerRequest request) {
        try {
            Optional<Script.Queued> scripted = script.take(request, clock.now());
            return scripted.isPresent()
                    ? scripted(scripted.get(), request)
                    : Optional.of(api.answer(request));
        } catch (RuntimeException fault) {
            return Optional.of(failed(fault));
        }
    }

    /** An answer that is to come after acting waits for a request that is let in. */
    private Optional<ServerReply> scripted(Script.Queued scripted, ServerRequest request) {
        if (scripted.answer().isAfterActing()) {
            ServerReply acted = api.answer(request);
            if (AT_THE_DOOR.contains(acted.status())) {
                script.takeBack(scripted);
                return Optional.of(acted);
            }
        }
        return scripted.answer().reply(api);
    }

    /** By the emulator's clock, so that the header agrees with the times in the documents. */
    private ServerReply dated(ServerReply reply) {
        if (reply.headers().first("date").isPresent()) {
            return reply;
        }
        HttpHeaders.Builder headers = HttpHeaders.builder();
        headers.add("date", HTTP_DATE.format(clock.now()));
        reply.headers().forEach(headers::add);
        return reply.withHeaders(headers.build());
    }
}
