package io.github.doapps.examples;

import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.deploy.DeploymentOutcome;
import io.github.doapps.deploy.LaunchOptions;
import io.github.doapps.examples.progress.ProgressDisplay;
import io.github.doapps.model.app.App;
import io.github.doapps.model.deployment.Deployment;
import java.io.PrintStream;
import java.util.function.Function;

/**
 * Deploys an app, shows how that goes on, and says why if it fails. Runs against an emulator inside
 * this program, or against DigitalOcean if an app's id ({@code -Dapp=…}) is given; the token is
 * then in {@code DIGITALOCEAN_TOKEN}. {@code -Dfail} lets the deployment fail on the emulator.
 */
public final class Quickstart {

    private Quickstart() {}

    /**
     * Runs the program; exits with 1 if the app was not deployed.
     *
     * @param args none
     */
    public static void main(String[] args) {
        Program.run(
                platform ->
                        deploy(
                                platform,
                                System.out,
                                System.err,
                                doing ->
                                        ProgressDisplay.onStandardOutput(platform.clock(), doing)));
    }

    /** Deploys; false if the app is not live. */
    static boolean deploy(
            Platform platform,
            PrintStream out,
            PrintStream err,
            Function<String, ProgressDisplay> display) {
        AppPlatformClient client = platform.client();
        App app =
                platform.appIds().stream()
                        .findFirst()
                        .map(client.apps()::get)
                        .orElseGet(() -> SampleApp.findOrCreate(client, "sample-golang"));
        out.println("app         " + app.spec().name() + ", " + app.id());

        DeploymentOutcome outcome;
        try (ProgressDisplay progress = display.apply("creating the deployment")) {
            LaunchOptions options =
                    LaunchOptions.forcingBuild().waiting(wait -> wait.withListener(progress));
            outcome = client.deployments().launch(app.id(), maybeFailing(platform, app, options));
        }

        if (outcome.explanation().isPresent()) {
            err.println(outcome.explanation().get().text());
            return false;
        }
        print(outcome.orElseThrow(), out);
        return true;
    }

    private static LaunchOptions maybeFailing(Platform platform, App app, LaunchOptions options) {
        return platform.emulator()
                .filter(emulator -> Platform.failureWanted())
                .map(emulator -> FailingBuild.next(emulator, app.id()))
                .map(failing -> options.waiting(wait -> wait.withListener(failing)))
                .orElse(options);
    }

    private static void print(Deployment deployment, PrintStream out) {
        out.println("deployment  " + deployment.id());
        out.println("cause       " + deployment.cause().orElse("not stated"));
        deployment
                .services()
                .forEach(
                        service ->
                                out.println(
                                        "commit      "
                                                + service.sourceCommitHash().orElse("none")
                                                + " of "
                                                + service.name()));
    }
}
