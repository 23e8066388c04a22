package io.github.doapps.verification.documents;

import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.AppPlatformClientBuilder;
import io.github.doapps.deploy.LaunchOptions;
import io.github.doapps.deploy.LogOptions;
import io.github.doapps.deploy.WaitOptions;
import io.github.doapps.model.log.LogType;
import io.github.doapps.model.rollback.RollbackRequest;
import io.github.doapps.testkit.AppPlatformEmulator;
import io.github.doapps.testkit.ScriptedAnswer;
import io.github.doapps.testkit.ScriptedDeployment;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Makes the errors of the workflow happen, for their text. */
final class DeploymentErrors {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(5);

    private final AppPlatformEmulator platform;
    private final Supplier<AppPlatformClientBuilder> clients;

    DeploymentErrors(AppPlatformEmulator platform, Supplier<AppPlatformClientBuilder> clients) {
        this.platform = platform;
        this.clients = clients;
    }

    String failed() {
        platform.nextDeployment(
                ScriptedDeployment.standard()
                        .failing(
                                "build/components/web",
                                "BuildJobExitNonZero",
                                "the command ended with code 2"));
        String app = liveApp();
        String deployment = platform.app(app).deploymentIds().get(0);
        try (AppPlatformClient client = clients.get().build()) {
            WaitOptions options = WaitOptions.defaults().withLogLines(0);
            return text(() -> client.deployments().await(app, deployment, options).orElseThrow());
        }
    }

    String ended() {
        String app = liveApp();
        String deployment = platform.app(app).deploymentIds().get(0);
        platform.answerNext(
                ScriptedAnswer.error(404, "not_found", "The resource could not be found"));
        try (AppPlatformClient client = clients.get().build()) {
            return text(() -> client.deployments().await(app, deployment));
        }
    }

    String pinned() {
        String app = liveTwice();
        try (AppPlatformClient client = clients.get().build()) {
            client.apps().createRollback(app, RollbackRequest.to(first(app)));
            return text(() -> client.deployments().launch(app, LaunchOptions.defaults()));
        }
    }

    String rollbackRefused() {
        String app = liveTwice();
        try (AppPlatformClient client = clients.get().build()) {
            client.apps().createRollback(app, RollbackRequest.to(first(app)));
            return text(() -> client.deployments().rollBack(app, first(app)));
        }
    }

    String rollbackFailed() {
        String app = liveTwice();
        platform.nextDeployment(ScriptedDeployment.standard().endingIn("ERROR", Duration.ZERO));
        try (AppPlatformClient client = clients.get().build()) {
            return text(() -> client.deployments().rollBack(app, first(app)).orElseThrow());
        }
    }

    private String first(String app) {
        List<String> newestFirst = platform.app(app).deploymentIds();
        return newestFirst.get(newestFirst.size() - 1);
    }

    private String liveTwice() {
        String app = liveApp();
        platform.app(app).deploy("manual");
        platform.advance(LONG_ENOUGH);
        return app;
    }

    String logRefused() {
        String app = liveApp();
        platform.answerNext(
                ScriptedAnswer.of(403)
                        .withHeader("content-type", "application/xml")
                        .withBody("<Error><Message>Request has expired</Message></Error>")
                        .onlyFor("GET", "/_logs/.*"));
        try (AppPlatformClient client = clients.get().build()) {
            return text(() -> client.deployments().logs(app, LogOptions.of(LogType.BUILD)));
        }
    }

    private String liveApp() {
        String app = platform.createApp("{\"name\":\"shop\",\"services\":[{\"name\":\"web\"}]}");
        platform.advance(LONG_ENOUGH);
        return app;
    }

    private static String text(ThrowingCallable call) {
        return String.valueOf(catchThrowable(call).getMessage());
    }
}
