package io.github.doapps.examples;

import io.github.doapps.deploy.DeploymentEvent;
import io.github.doapps.deploy.DeploymentListener;
import io.github.doapps.model.deployment.DeploymentPhase;
import io.github.doapps.testkit.AppControls;
import io.github.doapps.testkit.AppPlatformEmulator;
import io.github.doapps.testkit.ScriptedDeployment;

/** Lets an app's next deployment fail on the emulator, as it does where a test does not compile. */
final class FailingBuild implements DeploymentListener {

    private static final String[] LOG = {
        "-----> Go app detected",
        "-----> Running: go test ./...",
        "--- FAIL: TestGreeting (0.00s)",
        "    main_test.go:17: got \"Hello!\", want \"Hello, world!\"",
        "FAIL    sample-golang   0.214s",
        " !     go test ended with code 1",
    };

    private final AppControls app;
    private boolean logged;

    private FailingBuild(AppControls app) {
        this.app = app;
    }

    /** Plans the failure; the listener writes the build's log, once that has begun. */
    static FailingBuild next(AppPlatformEmulator emulator, String appId) {
        AppControls app = emulator.app(appId);
        app.nextDeployment(
                ScriptedDeployment.standard()
                        .failing(
                                "build/components/" + SampleApp.COMPONENT,
                                "BuildJobExitNonZero",
                                "The build command ended with code 1"));
        return new FailingBuild(app);
    }

    @Override
    public void onEvent(DeploymentEvent event) {
        if (!logged
                && event instanceof DeploymentEvent.PhaseChanged changed
                && !changed.phase().equals(DeploymentPhase.PENDING_BUILD)) {
            app.log(event.deploymentId(), SampleApp.COMPONENT, "BUILD", LOG);
            logged = true;
        }
    }
}
