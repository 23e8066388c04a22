package io.github.doapps.examples;

import io.github.doapps.deploy.DeploymentEvent;
import io.github.doapps.deploy.DeploymentListener;
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

    private static final String STEP = "build/components/" + SampleApp.COMPONENT;

    private final AppControls app;

    private FailingBuild(AppControls app) {
        this.app = app;
    }

    /** Plans the failure; the listener writes the build's log, once its step has begun. */
    static FailingBuild next(AppPlatformEmulator emulator, String appId) {
        AppControls app = emulator.app(appId);
        app.nextDeployment(
                ScriptedDeployment.standard()
                        .failing(
                                STEP,
                                "BuildJobExitNonZero",
                                "The build command ended with code 1"));
        return new FailingBuild(app);
    }

    @Override
    public void onEvent(DeploymentEvent event) {
        if (event instanceof DeploymentEvent.StepStarted started
                && started.path().toString().equals(STEP)) {
            app.log(event.deploymentId(), SampleApp.COMPONENT, "BUILD", LOG);
        }
    }
}
