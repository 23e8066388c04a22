package io.github.doapps.verification.documents;

import io.github.doapps.OutcomeUnknownException;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.deploy.DeploymentOutcome;
import io.github.doapps.deploy.LaunchOptions;
import io.github.doapps.deploy.WaitOptions;
import io.github.doapps.model.app.App;
import io.github.doapps.model.deployment.Deployment;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The code about launching and waiting of docs/deploying.md, compiled and run. */
final class LaunchExamples {

    private LaunchExamples() {}

    /** The first program: by the environment, so it runs in a JVM of its own. */
    static final class First {

        private First() {}

        @SuppressWarnings("SystemOut")
        public static void main(String[] args) {
            String appId = args[0];
            try (AppPlatformClient platform = AppPlatformClient.create()) {
                Deployment live = platform.deployments().launch(appId).orElseThrow();
                System.out.println(live.id() + " is live");
            }
        }
    }

    static String outcome(AppPlatformClient platform, String appId) {
        DeploymentOutcome outcome = platform.deployments().launch(appId);
        String told =
                switch (outcome.kind()) {
                    case LIVE -> "live after " + outcome.report().elapsed().toSeconds() + " s";
                    case FAILED -> outcome.explanation().orElseThrow().text();
                    case CANCELED, SUPERSEDED -> "somebody decided otherwise";
                    case STILL_RUNNING -> "not over yet";
                };
        return told;
    }

    static Deployment pushed(AppPlatformClient platform, String appId) {
        App app = platform.apps().get(appId);
        Deployment pushed =
                app.pendingDeployment()
                        .or(app::inProgressDeployment)
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "No deployment of app " + appId + " is under way"));
        Deployment live =
                platform.deployments().await(appId, pushed, WaitOptions.defaults()).orElseThrow();
        return live;
    }

    static List<String> following(AppPlatformClient platform, String appId, String deploymentId) {
        WaitOptions options = WaitOptions.defaults().followingSuccessor();
        DeploymentOutcome outcome = platform.deployments().await(appId, deploymentId, options);
        List<String> superseded = outcome.report().superseded();
        return superseded;
    }

    static void unknown(AppPlatformClient platform, String appId, PrintStream out) {
        try {
            platform.deployments().launch(appId).orElseThrow();
        } catch (OutcomeUnknownException unknown) {
            unknown.candidates().forEach(out::println);
            throw unknown;
        }
    }

    static LaunchOptions adopting() {
        LaunchOptions options = LaunchOptions.defaults().adoptingSoleCandidate();
        return options;
    }

    static DeploymentOutcome cancel(AppPlatformClient platform, String appId, String deploymentId) {
        DeploymentOutcome outcome = platform.deployments().cancel(appId, deploymentId);
        return outcome;
    }

    static long many(AppPlatformClient platform, List<String> appIds, PrintStream out) {
        List<CompletableFuture<Boolean>> launches =
                appIds.stream()
                        .map(
                                appId ->
                                        platform.deploymentsAsync()
                                                .launch(appId)
                                                .handle(
                                                        (outcome, failure) -> {
                                                            out.println(
                                                                    failure == null
                                                                            ? outcome
                                                                            : failure.getMessage());
                                                            return failure == null
                                                                    && outcome.isLive();
                                                        }))
                        .toList();
        long failed = launches.stream().filter(launch -> !launch.join()).count();
        return failed;
    }
}
