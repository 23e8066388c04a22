package io.github.doapps.verification.documents;

import io.github.doapps.AppPlatformException;
import io.github.doapps.EffectOnServer;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.deploy.DeploymentFailedException;
import io.github.doapps.deploy.DeploymentListener;
import io.github.doapps.deploy.LaunchOptions;
import io.github.doapps.model.deployment.Deployment;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The program of docs/deploying.md that deploys in a pipeline. */
@SuppressWarnings("SystemOut")
final class DeployStep {

    private DeployStep() {}

    public static void main(String[] args) {
        System.exit(deploy(args[0]));
    }

    private static int deploy(String appId) {
        CountDownLatch over = new CountDownLatch(1);
        cancelOnAbort(Thread.currentThread(), over);
        DeploymentListener log = event -> System.out.println(event.summary());
        LaunchOptions options =
                LaunchOptions.defaults()
                        .waiting(
                                wait ->
                                        wait.withDeadline(Duration.ofMinutes(30))
                                                .cancelingOnEarlyEnd()
                                                .withListener(log));
        try (AppPlatformClient platform = AppPlatformClient.create()) {
            Deployment live = platform.deployments().launch(appId, options).orElseThrow();
            System.out.println(live.id() + " is live");
            return 0;
        } catch (DeploymentFailedException failed) {
            failed.explanation().ifPresent(why -> System.err.println(why.text()));
            return 1;
        } catch (AppPlatformException other) {
            System.err.println(other.getMessage());
            return other.effectOnServer() == EffectOnServer.NONE ? 1 : 2;
        } finally {
            over.countDown();
        }
    }

    /** Ends the wait when the job is aborted; the options have the deployment canceled then. */
    private static void cancelOnAbort(Thread waiting, CountDownLatch over) {
        Runnable abort =
                () -> {
                    waiting.interrupt();
                    try {
                        over.await(8, TimeUnit.SECONDS);
                    } catch (InterruptedException ended) {
                        Thread.currentThread().interrupt();
                    }
                };
        Runtime.getRuntime().addShutdownHook(new Thread(abort));
    }
}
