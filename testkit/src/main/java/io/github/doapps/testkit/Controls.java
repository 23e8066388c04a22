package io.github.doapps.testkit;

import io.github.doapps.testkit.internal.platform.DeploymentRequest;
import io.github.doapps.testkit.internal.platform.DeploymentRequest.Build;
import io.github.doapps.testkit.internal.platform.EmulatedApp;
import io.github.doapps.testkit.internal.platform.EmulatedDeployment;
import io.github.doapps.testkit.internal.platform.LogLine;
import io.github.doapps.testkit.internal.platform.Platform;
import io.github.doapps.testkit.internal.platform.Trigger;
import io.github.doapps.testkit.internal.wire.Json;
import io.github.doapps.testkit.internal.wire.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a test does to the platform beside its API. Refuses as the API does. Safe for use by any
 * number of threads.
 */
final class Controls {

    private final Platform platform;
    private final Script script;

    Controls(Platform platform, Script script) {
        this.platform = platform;
        this.script = script;
    }

    void answerNext(List<ScriptedAnswer> answers) {
        script.add(answers, platform.clock().now());
    }

    Instant now() {
        return platform.clock().unskewed().instant();
    }

    void advance(Duration duration) {
        platform.advance(duration);
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
        DeploymentRequest request = new DeploymentRequest(cause, trigger, Build.IF_CHANGED);
        return platform.atApp(appId, (app, now) -> app.deploy(request, now).id());
    }

    String cancel(String appId, String deploymentId) {
        return platform.atApp(appId, (app, now) -> app.cancel(deploymentId, now).id());
    }

    void nextDeployment(Optional<String> appId, ScriptedDeployment script) {
        platform.at(
                (account, now) -> {
                    account.planNext(appId, script.plan());
                    return true;
                });
    }

    String autoscale(String appId, String component, int instances) {
        if (instances < 0) {
            throw Refusal.badRequest("instances must be a number from 0 on");
        }
        return platform.atApp(
                appId,
                (app, now) -> app.parts().scalings().begin(app, component, instances, now).id());
    }

    String invokeJob(String appId, String job) {
        return platform.atApp(appId, (app, now) -> app.parts().jobs().begin(app, job, now).id());
    }

    int writeLog(String appId, LogTarget target, List<String> lines) {
        if (lines.stream().anyMatch(line -> line.indexOf('\n') >= 0)) {
            throw Refusal.badRequest("a line of a log holds no line feed");
        }
        return platform.atApp(
                appId,
                (app, now) -> {
                    EmulatedDeployment deployment = app.deployment(target.deploymentId());
                    String component = deployment.spec().component(target.component()).name();
                    app.parts()
                            .logs()
                            .add(
                                    deployment.id(),
                                    target.type(),
                                    lines.stream()
                                            .map(text -> new LogLine(component, now, text))
                                            .toList());
                    return lines.size();
                });
    }

    List<String> appIds() {
        return platform.at(
                (account, now) -> account.apps(now).stream().map(EmulatedApp::id).toList());
    }

    List<String> deploymentIds(String appId) {
        return platform.atApp(
                appId,
                (app, now) -> app.deployments().stream().map(EmulatedDeployment::id).toList());
    }

    String phase(String appId, String deploymentId) {
        return platform.atApp(
                appId, (app, now) -> app.deployment(deploymentId).phaseAt(now).name());
    }
}
