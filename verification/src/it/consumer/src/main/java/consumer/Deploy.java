package consumer;

import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.model.deployment.CreateDeploymentRequest;
import io.github.doapps.model.deployment.Deployment;

/** Deploys an app. Token and endpoint come from the environment, as anywhere. */
public final class Deploy {

    private Deploy() {}

    /**
     * Deploys an app and prints what came of it.
     *
     * @param args the app's id
     */
    public static void main(String[] args) {
        try (AppPlatformClient platform = AppPlatformClient.create()) {
            Deployment deployment =
                    platform.apps()
                            .createDeployment(args[0], CreateDeploymentRequest.forcingBuild());
            System.out.println("id=" + deployment.id());
            System.out.println("phase=" + deployment.phase());
            System.out.println(platform.describe());
        }
    }
}
