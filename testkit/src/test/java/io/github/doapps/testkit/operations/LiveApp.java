package io.github.doapps.testkit.operations;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.doapps.testkit.AppPlatformEmulator;
import io.github.doapps.testkit.Client;
import io.github.doapps.testkit.DeploymentSchedule;
import io.github.doapps.testkit.Specs;

/** An app of all kinds of components that is live, and who calls its operations. */
final class LiveApp {

    private final AppPlatformEmulator platform;
    private final Client client;
    private final String id;

    private LiveApp(AppPlatformEmulator platform, String spec) {
        this.platform = platform;
        this.client = Client.of(platform);
        this.id = platform.createApp(spec);
        goLive();
    }

    static LiveApp on(AppPlatformEmulator platform) {
        return new LiveApp(platform, Specs.RICH);
    }

    static LiveApp on(AppPlatformEmulator platform, String spec) {
        return new LiveApp(platform, spec);
    }

    AppPlatformEmulator platform() {
        return platform;
    }

    Client client() {
        return client;
    }

    String id() {
        return id;
    }

    /** The app's path, and what follows. */
    String path(String rest) {
        return "/v2/apps/" + id + rest;
    }

    /** The id of the newest deployment. */
    String newest() {
        return platform.app(id).deploymentIds().get(0);
    }

    void goLive() {
        platform.advance(DeploymentSchedule.defaults().total());
    }

    Client.Answer get(String rest) {
        return client.get(path(rest));
    }

    Client.Answer post(String rest, String body) {
        return client.post(path(rest), body);
    }

    JsonNode json() {
        return client.app(id);
    }
}
