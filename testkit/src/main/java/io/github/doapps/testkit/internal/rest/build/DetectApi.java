package io.github.doapps.testkit.internal.rest.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.doapps.testkit.internal.platform.Buildpack;
import io.github.doapps.testkit.internal.platform.Platform;
import io.github.doapps.testkit.internal.rest.route.RoutedCall;
import io.github.doapps.testkit.internal.wire.Json;
import io.github.doapps.testkit.internal.wire.Refusal;
import java.util.List;

/**
 * Looks into sources: who asks first is told that it takes a while, and finds one component when
 * asking again. Not in the published contract: it is what DigitalOcean's Go client asks and reads.
 */
public final class DetectApi {

    private static final List<String> SOURCES = List.of("git", "github", "gitlab", "bitbucket");

    private final Platform platform;

    /**
     * The operation.
     *
     * @param platform what remembers which sources were looked into
     */
    public DetectApi(Platform platform) {
        this.platform = platform;
    }

    /**
     * What sources hold.
     *
     * @param call the request
     * @return the components that could be made of them, or that it is not known yet
     */
    public JsonNode detect(RoutedCall call) {
        ObjectNode body = call.object();
        List<String> named = SOURCES.stream().filter(kind -> body.path(kind).isObject()).toList();
        if (named.size() != 1) {
            throw Refusal.badRequest("one of " + SOURCES + " is required");
        }
        String directory = body.path("source_dir").asText("/");
        String sources = named.get(0) + body.path(named.get(0)) + directory;
        return platform.at(
                (account, now) ->
                        account.hasDetected(sources)
                                ? found(directory)
                                : Json.object().put("pending", true));
    }

    private static ObjectNode found(String directory) {
        Buildpack buildpack = Buildpack.ofEnvironment("go");
        ObjectNode json = Json.object();
        ObjectNode component = json.putArray("components").addObject();
        component.put("strategy", "BUILDPACK");
        component.putArray("types").add("go");
        component.put("run_command", "bin/app");
        component.put("environment_slug", buildpack.environment());
        component.putArray("http_ports").add(8080);
        component.put("source_dir", directory);
        component
                .putArray("buildpacks")
                .addObject()
                .put("id", buildpack.id())
                .put("name", buildpack.name())
                .put("major_version", buildpack.latest());
        return json;
    }
}
