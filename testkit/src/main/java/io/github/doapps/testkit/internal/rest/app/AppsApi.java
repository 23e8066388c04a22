package io.github.doapps.testkit.internal.rest.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.doapps.testkit.internal.platform.EmulatedApp;
import io.github.doapps.testkit.internal.platform.Platform;
import io.github.doapps.testkit.internal.rest.route.Bodies;
import io.github.doapps.testkit.internal.rest.route.Paging;
import io.github.doapps.testkit.internal.rest.route.RoutedCall;
import io.github.doapps.testkit.internal.wire.Json;
import java.time.Instant;
import java.util.List;

/** Lists, creates, gets, updates and deletes apps. */
public final class AppsApi {

    private final Platform platform;
    private final String endpoint;

    /**
     * The operations.
     *
     * @param platform what they act on
     * @param endpoint where the API is, for the links between pages
     */
    public AppsApi(Platform platform, String endpoint) {
        this.platform = platform;
        this.endpoint = endpoint;
    }

    /**
     * A page of the apps.
     *
     * @param call the request
     * @return the page
     */
    public JsonNode list(RoutedCall call) {
        Paging paging = call.paging(endpoint);
        boolean withProjects = call.query().flag("with_projects");
        return platform.at(
                (account, now) -> {
                    List<EmulatedApp> apps = account.apps(now);
                    ObjectNode envelope = Json.object();
                    ArrayNode items = envelope.putArray("apps");
                    AppJson json = new AppJson(now);
                    paging.slice(apps).forEach(app -> items.add(json.of(app, withProjects)));
                    paging.addTo(envelope, apps.size());
                    return envelope;
                });
    }

    /**
     * Creates an app.
     *
     * @param call the request
     * @return the app
     */
    public JsonNode create(RoutedCall call) {
        ObjectNode body = call.object();
        return platform.at(
                (account, now) -> changed(account.createApp(call.body(), body, now), now));
    }

    /**
     * An app.
     *
     * @param call the request
     * @return the app
     */
    public JsonNode get(RoutedCall call) {
        return platform.atApp(call.uuid("{id}"), AppsApi::envelope);
    }

    /**
     * Replaces an app's spec.
     *
     * @param call the request
     * @return the app
     */
    public JsonNode update(RoutedCall call) {
        String id = call.uuid("{id}");
        ObjectNode body = call.object();
        // Sources are always the newest here, so that there is nothing to choose.
        Bodies.flag(body, "update_all_source_versions");
        return platform.at(
                (account, now) -> changed(account.updateApp(id, call.body(), body, now), now));
    }

    /**
     * Deletes an app.
     *
     * @param call the request
     * @return its id
     */
    public JsonNode delete(RoutedCall call) {
        String id = call.uuid("{id}");
        return platform.at(
                (account, now) -> {
                    account.deleteApp(id, now);
                    return Json.object().put("id", id);
                });
    }

    private static JsonNode changed(EmulatedApp app, Instant now) {
        return Json.object().set("app", new AppJson(now).changed(app));
    }

    private static JsonNode envelope(EmulatedApp app, Instant now) {
        return Json.object().set("app", new AppJson(now).of(app, true));
    }
}
