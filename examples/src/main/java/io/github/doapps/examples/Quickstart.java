package io.github.doapps.examples;

import io.github.doapps.AppPlatformException;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.json.JsonException;
import io.github.doapps.model.app.App;
import io.github.doapps.model.app.CreateAppRequest;
import io.github.doapps.model.deployment.CreateDeploymentRequest;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.deployment.DeploymentPhase;
import io.github.doapps.model.spec.AppSpec;
import io.github.doapps.model.spec.component.ServiceSpec;
import io.github.doapps.model.spec.network.RouteSpec;
import io.github.doapps.model.spec.source.GitHubSourceSpec;

/**
 * Deploys an app and follows the deployment to its end. Runs against an emulator inside this
 * program, or against DigitalOcean if an app's id ({@code -Dapp=…}) is given; the token is then in
 * {@code DIGITALOCEAN_TOKEN}.
 */
public final class Quickstart {

    private Quickstart() {}

    /**
     * Runs the program; exits with 1 if the app was not deployed.
     *
     * @param args none
     */
    public static void main(String[] args) {
        boolean live;
        try (Platform platform = Platform.choose()) {
            live = deploy(platform);
        } catch (AppPlatformException
                | JsonException
                | IllegalArgumentException
                | IllegalStateException failure) {
            System.err.println(failure.getMessage());
            live = false;
        }
        if (!live) {
            System.exit(1);
        }
    }

    private static boolean deploy(Platform platform) {
        AppPlatformClient client = platform.client();
        if (System.getProperty("describe") != null) {
            System.out.println(client.describe());
        }
        System.out.println("platform    " + platform.name());
        App app = getOrCreate(client, platform.appId());
        System.out.println("app         " + app.spec().name() + ", " + app.id());

        Deployment deployment =
                client.apps().createDeployment(app.id(), CreateDeploymentRequest.forcingBuild());

        try (ProgressLine progress = ProgressLine.onStandardOutput()) {
            progress.show(deployment);
            while (!deployment.phase().isTerminal()) {
                platform.pauseBetweenLooks();
                deployment = client.apps().getDeployment(app.id(), deployment.id());
                progress.show(deployment);
            }
        }
        print(deployment);
        return deployment.phase().equals(DeploymentPhase.ACTIVE);
    }

    private static App getOrCreate(AppPlatformClient client, String appId) {
        if (!appId.isEmpty()) {
            return client.apps().get(appId);
        }
        AppSpec spec =
                AppSpec.builder()
                        .name("sample-golang")
                        .region("ams")
                        .service(
                                ServiceSpec.builder()
                                        .name("web")
                                        .github(
                                                GitHubSourceSpec.builder()
                                                        .repo("digitalocean/sample-golang")
                                                        .branch("main")
                                                        .build())
                                        .environmentSlug("go")
                                        .instanceSizeSlug("apps-s-1vcpu-0.5gb")
                                        .instanceCount(2)
                                        .route(RouteSpec.builder().path("/").build())
                                        .build())
                        .build();
        return client.apps()
                .list()
                .all()
                .filter(app -> app.spec().name().equals(spec.name()))
                .findFirst()
                .orElseGet(() -> client.apps().create(CreateAppRequest.of(spec)));
    }

    private static void print(Deployment deployment) {
        System.out.println("deployment  " + deployment.id());
        System.out.println("phase       " + deployment.phase());
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
