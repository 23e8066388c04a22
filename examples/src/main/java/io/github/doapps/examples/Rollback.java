package io.github.doapps.examples;

import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.deploy.RollbackOptions;
import io.github.doapps.deploy.RollbackOutcome;
import io.github.doapps.examples.progress.ProgressDisplay;
import io.github.doapps.model.app.App;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.rollback.RollbackRequest;
import io.github.doapps.testkit.AppPlatformEmulator;
import java.time.Duration;

/**
 * Rolls an app back to what was live before, or to a deployment that is given ({@code -Dto=…}), and
 * commits that. Runs against an emulator inside this program, or against DigitalOcean if an app's
 * id ({@code -Dapp=…}) is given. {@code -Dfail} lets the rollback fail on the emulator.
 */
public final class Rollback {

    private static final Duration UNTIL_LIVE = Duration.ofMinutes(1);

    private Rollback() {}

    /**
     * Runs the program; exits with 1 if the app was not rolled back.
     *
     * @param args none
     */
    public static void main(String[] args) {
        Program.run(Rollback::rollBack);
    }

    private static boolean rollBack(Platform platform) {
        AppPlatformClient client = platform.client();
        App app =
                client.apps()
                        .get(
                                platform.emulator()
                                        .map(emulator -> deployedTwice(client, emulator))
                                        .orElseGet(() -> platform.appIds().get(0)));
        System.out.println("app         " + app.spec().name() + ", " + app.id());
        String target = System.getProperty("to", "").strip();
        if (target.isEmpty()) {
            target = liveBefore(client, app);
        }
        System.out.println("back to     " + target);

        RollbackOutcome outcome;
        try (ProgressDisplay progress =
                ProgressDisplay.onStandardOutput(platform.clock(), "creating the rollback")) {
            RollbackOptions options =
                    RollbackOptions.defaults().waiting(wait -> wait.withListener(progress));
            outcome =
                    client.deployments()
                            .rollBack(app.id(), target, failing(platform, app, options));
        }

        outcome.rollback().explanation().ifPresent(why -> System.err.println(why.text()));
        Deployment live = outcome.orElseThrow();
        System.out.println("deployment  " + live.id());
        System.out.println("rollback    committed: the app can be deployed again");
        return true;
    }

    /** The newest deployment before the one that is live to which the server lets us go back. */
    private static String liveBefore(AppPlatformClient client, App app) {
        String live = app.activeDeployment().map(Deployment::id).orElse("");
        return client.apps()
                .listDeployments(app.id())
                .all()
                .map(Deployment::id)
                .dropWhile(id -> !live.isEmpty() && !id.equals(live))
                .filter(id -> !id.equals(live))
                .filter(
                        id ->
                                client.apps()
                                        .validateRollback(app.id(), RollbackRequest.to(id))
                                        .valid())
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "App "
                                                + app.id()
                                                + " has no earlier deployment to go back to, or is"
                                                + " pinned by a rollback. Nothing was changed."));
    }

    private static String deployedTwice(AppPlatformClient client, AppPlatformEmulator emulator) {
        String id = SampleApp.findOrCreate(client, "sample-golang").id();
        emulator.advance(UNTIL_LIVE);
        client.apps().createDeployment(id);
        emulator.advance(UNTIL_LIVE);
        return id;
    }

    private static RollbackOptions failing(Platform platform, App app, RollbackOptions options) {
        return platform.emulator()
                .filter(emulator -> Platform.failureWanted())
                .map(emulator -> FailingBuild.next(emulator, app.id()))
                .map(failing -> options.waiting(wait -> wait.withListener(failing)))
                .orElse(options);
    }
}
