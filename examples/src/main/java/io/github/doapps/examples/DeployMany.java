package io.github.doapps.examples;

import io.github.doapps.AppPlatformException;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.deploy.DeploymentOutcome;
import io.github.doapps.deploy.LaunchOptions;
import io.github.doapps.deploy.WaitOptions;
import io.github.doapps.examples.progress.AppsDisplay;
import io.github.doapps.model.app.App;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Deploys many apps at once, without a thread for each, and shows how they stand. Runs against an
 * emulator inside this program, or against DigitalOcean if apps are given ({@code -Dapps=…,…}).
 * {@code -Dfail} lets one of them fail on the emulator.
 */
public final class DeployMany {

    private static final int APPS = 12;
    private static final String FAILING = "shop-07";

    private record Launch(App app, CompletableFuture<DeploymentOutcome> outcome) {}

    private DeployMany() {}

    /**
     * Runs the program; exits with 1 if an app was not deployed.
     *
     * @param args none
     */
    public static void main(String[] args) {
        Program.run(DeployMany::deploy);
    }

    private static boolean deploy(Platform platform)
            throws InterruptedException, ExecutionException {
        List<App> apps = apps(platform);
        List<String> failures = new ArrayList<>();
        try (AppsDisplay table =
                AppsDisplay.onStandardOutput(
                        platform.clock(), apps.stream().map(app -> app.spec().name()).toList())) {
            List<Launch> launches = apps.stream().map(app -> launch(platform, table, app)).toList();
            for (Launch launch : launches) {
                String failure = failure(launch, table);
                if (!failure.isEmpty()) {
                    failures.add(failure);
                }
            }
        }
        failures.forEach(failure -> System.err.println("\n" + failure));
        return failures.isEmpty();
    }

    private static List<App> apps(Platform platform) {
        AppPlatformClient client = platform.client();
        return platform.emulator().isPresent()
                ? IntStream.rangeClosed(1, APPS)
                        .mapToObj(number -> String.format("shop-%02d", number))
                        .map(name -> SampleApp.findOrCreate(client, name))
                        .toList()
                : platform.appIds().stream().map(client.apps()::get).toList();
    }

    private static Launch launch(Platform platform, AppsDisplay table, App app) {
        UnaryOperator<WaitOptions> shown =
                wait -> wait.withListener(table.listener(app.spec().name()));
        LaunchOptions options = LaunchOptions.forcingBuild().waiting(shown);
        if (Platform.failureWanted() && app.spec().name().equals(FAILING)) {
            FailingBuild failing = FailingBuild.next(platform.emulator().orElseThrow(), app.id());
            options = options.waiting(wait -> wait.withListener(failing));
        }
        return new Launch(app, platform.client().deploymentsAsync().launch(app.id(), options));
    }

    /** Waits for one; what becomes of it is no reason to leave the others. */
    private static String failure(Launch launch, AppsDisplay table)
            throws InterruptedException, ExecutionException {
        String name = launch.app().spec().name();
        try {
            DeploymentOutcome outcome = launch.outcome().get();
            if (outcome.isLive()) {
                return "";
            }
            String problem =
                    outcome.explanation()
                            .flatMap(why -> why.reasonCode())
                            .orElse(outcome.kind().toString());
            table.failed(name, problem);
            return outcome.explanation().map(why -> why.text()).orElse(outcome.toString());
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof AppPlatformException failure) {
                table.failed(name, failure.code().text());
                return String.valueOf(failure.getMessage());
            }
            throw failed;
        }
    }
}
