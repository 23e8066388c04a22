package io.github.doapps.testkit.internal.rest.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.doapps.testkit.internal.platform.EmulatedApp;
import io.github.doapps.testkit.internal.platform.Platform;
import io.github.doapps.testkit.internal.rest.route.Bodies;
import io.github.doapps.testkit.internal.rest.route.RoutedCall;
import io.github.doapps.testkit.internal.wire.GoTime;
import io.github.doapps.testkit.internal.wire.Json;
import io.github.doapps.testkit.internal.wire.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Tells the traffic of a day: none of a day before the app was there. */
public final class BandwidthApi {

    private static final int MOST_APPS = 100;

    private final Platform platform;

    /**
     * The operations.
     *
     * @param platform what they look at
     */
    public BandwidthApi(Platform platform) {
        this.platform = platform;
    }

    /**
     * An app's traffic.
     *
     * @param call the request
     * @return the traffic, of yesterday unless another day is asked for
     */
    public JsonNode ofApp(RoutedCall call) {
        Optional<String> date = call.query().first("date");
        return platform.atApp(
                call.uuid("{app_id}"), (app, now) -> usage(List.of(app), day(date, now)));
    }

    /**
     * The traffic of several apps.
     *
     * @param call the request
     * @return the traffic, of yesterday unless another day is asked for
     */
    public JsonNode ofApps(RoutedCall call) {
        ObjectNode body = call.object();
        List<String> ids = Bodies.texts(body, "app_ids").stream().map(RoutedCall::uuidOf).toList();
        if (ids.isEmpty() || ids.size() > MOST_APPS) {
            throw Refusal.badRequest("app_ids must be from 1 to " + MOST_APPS + " ids");
        }
        Optional<String> date =
                body.has("date") ? Optional.of(Bodies.text(body, "date")) : Optional.empty();
        return platform.at(
                (account, now) ->
                        usage(
                                ids.stream().map(id -> account.app(id, now)).toList(),
                                day(date, now)));
    }

    private static LocalDate day(Optional<String> date, Instant now) {
        if (date.isEmpty()) {
            return now.atOffset(ZoneOffset.UTC).toLocalDate().minusDays(1);
        }
        try {
            return OffsetDateTime.parse(date.get())
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .toLocalDate();
        } catch (DateTimeException wrong) {
            throw Refusal.badRequest("date must be a time, as 2026-01-01T00:00:00Z");
        }
    }

    private static ObjectNode usage(List<EmulatedApp> apps, LocalDate day) {
        ObjectNode json = Json.object();
        ArrayNode usages = json.putArray("app_bandwidth_usage");
        for (EmulatedApp app : apps) {
            ObjectNode usage = usages.addObject().put("app_id", app.id());
            long bytes = bytes(app, day);
            if (bytes > 0) {
                usage.put("bandwidth_bytes", Long.toString(bytes));
            }
        }
        return json.put("date", GoTime.seconds(day.atStartOfDay().toInstant(ZoneOffset.UTC)));
    }

    private static long bytes(EmulatedApp app, LocalDate day) {
        Instant end = day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        return app.identity().createdAt().isBefore(end)
                ? 250_000L + (app.id().hashCode() + day.toEpochDay()) % 100_000
                : 0;
    }
}
