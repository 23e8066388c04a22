package io.github.doapps.testkit;

import io.github.doapps.testkit.internal.platform.EmulatedApp;
import io.github.doapps.testkit.internal.platform.EmulatedDeployment;
import io.github.doapps.testkit.internal.platform.Json;
import io.github.doapps.testkit.internal.platform.PlannedFailure;
import io.github.doapps.testkit.internal.platform.Platform;
import io.github.doapps.testkit.internal.platform.Reason;
import io.github.doapps.testkit.internal.platform.Trigger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a test does to the platform beside its API. Refuses as the API does. Safe for use by any
 * number of threads.
 */
final class Controls {

    private final Platform platform;

    Controls(Platform platform) {
        this.platform = platform;
    }

    Instant now() {
        return platform.clock().now();
    }

    void advance(Duration duration) {
        platform.clock().advance(duration);
    }

    String createApp(String specJson) {
        // Read on its own first, so that it is one document and nothing after it.
        Json.read(specJson.getBytes(StandardCharsets.UTF_8));
        byte[] request = ("{\"spec\":" + specJson + "}").getBytes(StandardCharsets.UTF_8);
        return platform.at(
                (account, now) -> account.createApp(request, Json.read(request), now).id());
    }

    String deploy(String appId, String cause) {
        Trigger trigger = cause.startsWith("commit ") ? Trigger.DEPLOY_ON_PUSH : Trigger.MANUAL;
        return platform.at(
                (account, now) -> account.deploy(appId, cause, trigger, false, now).id());
    }

    void cancel(String appId, String deploymentId) {
        platform.at(
                (account, now) -> {
                    account.cancel(appId, deploymentId, now);
                    return true;
                });
    }

    void failNext(String step, String code, String message) {
        PlannedFailure failure = new PlannedFailure(step, new Reason(code, message));
        platform.at(
                (account, now) -> {
                    account.failNext(failure);
                    return true;
                });
    }

    List<String> appIds() {
        return platform.at(
                (account, now) -> account.apps(now).stream().map(EmulatedApp::id).toList());
    }

    List<String> deploymentIds(String appId) {
        return platform.at(
                (account, now) ->
                        account.app(appId, now).deployments().stream()
                                .map(EmulatedDeployment::id)
                                .toList());
    }

    String phase(String appId, String deploymentId) {
        return platform.at(
                (account, now) ->
                        account.app(appId, now).deployment(deploymentId).phaseAt(now).name());
    }
}
