package io.github.doapps.verification.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonValue;
import io.github.doapps.model.spec.AppSpec;
import io.github.doapps.testkit.AppPlatformEmulator;
import io.github.doapps.testkit.DeploymentSchedule;
import java.util.Map;

/**
 * An app with something of everything, live, with a deployment before the one that is live: what an
 * operation needs to find. What takes a request to bring about is requested without the SDK.
 */
final class Mall {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final AppPlatformEmulator platform;
    private final RawClient client;
    private final String name;
    private final String id;

    Mall(AppPlatformEmulator platform, String name) {
        this.platform = platform;
        this.client = new RawClient(platform);
        this.name = name;
        this.id = platform.createApp(MallSpec.named(name));
        goLive();
        platform.app(id).deploy("manual");
        goLive();
    }

    String id() {
        return id;
    }

    /** The deployment that is live. */
    String active() {
        return platform.app(id).deploymentIds().get(0);
    }

    /** The deployment before it. */
    String previous() {
        return platform.app(id).deploymentIds().get(1);
    }

    /** A deployment on its way. */
    String pending() {
        return platform.app(id).deploy("manual");
    }

    /** The app's id, once a rollback pins it. */
    String pinned() {
        String target = "{\"deployment_id\":\"" + previous() + "\"}";
        client.post("/v2/apps/" + id + "/rollback", target);
        return id;
    }

    /** A change of the number of instances that goes on. */
    String event() {
        return platform.app(id).autoscale("web", 4);
    }

    /** A change of the number of instances that has ended. */
    String pastEvent() {
        String event = event();
        goLive();
        return event;
    }

    /** A run of the job {@code nightly} that goes on. */
    String run() {
        return platform.app(id).invokeJob("nightly");
    }

    /** A run of the job {@code nightly} that writes a log. */
    String pastRun() {
        String run = run();
        goLive();
        return run;
    }

    /** An alert. */
    String alert() {
        return client.get("/v2/apps/" + id + "/alerts").at("/alerts/1/id").asText();
    }

    /** The name of an instance of the component {@code web}. */
    String instance() {
        return client.get("/v2/apps/" + id + "/instances")
                .at("/instances/0/instance_name")
                .asText();
    }

    /** The app's spec. */
    AppSpec spec() {
        return specNamed(name);
    }

    /** The spec of an app that is not there. */
    AppSpec otherSpec() {
        return specNamed(name + "-new");
    }

    private void goLive() {
        platform.advance(DeploymentSchedule.defaults().total());
    }

    private static AppSpec specNamed(String name) {
        try {
            Map<?, ?> members = JSON.readValue(MallSpec.named(name), Map.class);
            return AppSpec.of((JsonObject) JsonValue.of(members));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
