package io.github.doapps.examples;

import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.deploy.DeploymentOutcome;
import io.github.doapps.deploy.LaunchOptions;
import io.github.doapps.examples.progress.ProgressDisplay;
import io.github.doapps.model.app.App;
import io.github.doapps.model.deployment.Deployment;

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
        Program.run(Quickstart::deploy);
    }

    private static boolean deploy(Platform platform) {
        AppPlatformClient client = platform.client();
        App app =
                platform.appIds().stream()
                        .findFirst()
                        .map(client.apps()::get)
                        .orElseGet(() -> SampleApp.findOrCreate(client, "sample-golang"));
        System.out.println("app         " + app.spec().name() + ", " + app.id());

        DeploymentOutcome outcome;
        try (ProgressDisplay progress =
                ProgressDisplay.onStandardOutput(platform.clock(), "creating the deployment")) {
            LaunchOptions options =
                    LaunchOptions.forcingBuild().waiting(wait -> wait.withListener(progress));
            outcome = client.deployments().launch(app.id(), maybeFailing(platform, app, options));
        }

        if (outcome.explanation().isPresent()) {
            System.err.println(outcome.explanation().get().text());
            return false;
        }
        print(outcome.orElseThrow());
        return true;
    }

    private static LaunchOptions maybeFailing(Platform platform, App app, LaunchOptions options) {
        return platform.emulator()
                .filter(emulator -> Platform.failureWanted())
                .map(emulator -> FailingBuild.next(emulator, app.id()))
                .map(failing -> options.waiting(wait -> wait.withListener(failing)))
                .orElse(options);
    }

    private static void print(Deployment deployment) {
        System.out.println("deployment  " + deployment.id());
        System.out.println("cause       " + deployment.cause().orElse("not stated"));
        deployment
                .services()
                .forEach(
                        service ->
                                System.out.println(
                                        "commit      "
                                                + service.sourceCommitHash().orElse("none")
                                                + " of "
                                                + service.name()));
    }
}
