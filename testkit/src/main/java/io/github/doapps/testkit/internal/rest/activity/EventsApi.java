package io.github.doapps.testkit.internal.rest.activity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.doapps.testkit.internal.platform.EmulatedApp;
import io.github.doapps.testkit.internal.platform.Platform;
import io.github.doapps.testkit.internal.platform.Trigger;
import io.github.doapps.testkit.internal.rest.route.Paging;
import io.github.doapps.testkit.internal.rest.route.RoutedCall;
import io.github.doapps.testkit.internal.wire.Json;
import io.github.doapps.testkit.internal.wire.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Lists, gets and cancels events: deployments, and changes of the number of instances. */
public final class EventsApi {

    private final Platform platform;
    private final String endpoint;

    /**
     * The operations.
     *
     * @param platform what they act on
     * @param endpoint where the API is, for the links between pages
     */
    public EventsApi(Platform platform, String endpoint) {
        this.platform = platform;
        this.endpoint = endpoint;
    }

    /**
     * A page of an app's events, the newest first.
     *
     * @param call the request
     * @return the page
     */
    public JsonNode list(RoutedCall call) {
        String appId = call.uuid("{app_id}");
        Paging paging = call.paging(endpoint);
        Set<EventType> types = call.query().choices("event_types", EventType.class);
        Set<Trigger> triggers = call.query().choices("deployment_types", Trigger.class);
        return platform.atApp(
                appId,
                (app, now) -> {
                    List<Event> events =
                            events(app)
                                    .filter(event -> types.contains(event.type()))
                                    .filter(event -> event.isOf(triggers))
                                    .toList();
                    ObjectNode envelope = Json.object();
                    ArrayNode items = envelope.putArray("events");
                    paging.slice(events).forEach(event -> items.add(event.json(now)));
                    paging.addTo(envelope, events.size());
                    return envelope;
                });
    }

    /**
     * An event.
     *
     * @param call the request
     * @return the event
     */
    public JsonNode get(RoutedCall call) {
        String eventId = call.uuid("{event_id}");
        return platform.atApp(
                call.uuid("{app_id}"),
                (app, now) -> Json.object().set("event", byId(app, eventId).json(now)));
    }

    /**
     * Cancels a change of the number of instances.
     *
     * @param call the request
     * @return the event
     */
    public JsonNode cancel(RoutedCall call) {
        String eventId = call.uuid("{event_id}");
        return platform.atApp(
                call.uuid("{app_id}"),
                (app, now) -> {
                    Event event = byId(app, eventId);
                    event.cancel(now);
                    return Json.object().set("event", event.json(now));
                });
    }

    private static Stream<Event> events(EmulatedApp app) {
        return Stream.concat(
                        app.parts().scalings().all().stream().map(Event::of),
                        app.deployments().stream().map(Event::of))
                .sorted(Comparator.comparing(Event::createdAt).reversed());
    }

    private static Event byId(EmulatedApp app, String id) {
        return events(app)
                .filter(event -> event.id().equals(id))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }
}
