package io.github.doapps.model.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.deployment.DeploymentPhase;
import io.github.doapps.model.deployment.DeploymentProgress;
import io.github.doapps.model.deployment.DeploymentStep;
import io.github.doapps.model.deployment.StepStatus;
import io.github.doapps.model.spec.AppSpec;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The contract's example of an app, read through every accessor. */
abstract class AppExampleCases {

    private static final String URL = "https://sample-golang-zyhgn.ondigitalocean.app";

    /** The document under the example's {@code app}. */
    abstract JsonObject document();

    private App app() {
        return App.of(document());
    }

    @Test
    void theAppItself() {
        App app = app();

        assertThat(app.id()).isEqualTo("c2a93513-8d9b-4223-9d61-5e7272c81cf5");
        assertThat(app.ownerUuid()).contains("a4e16f25-cdd1-4483-b246-d77f283c9209");
        assertThat(app.projectId()).contains("88b72d1a-b78a-4d9f-9090-b53c4399073f");
        assertThat(app.tierSlug()).contains("basic");
    }

    @Test
    void itsAddresses() {
        assertThat(app().defaultIngress()).contains(URL);
        assertThat(app().liveUrl()).contains(URL);
        assertThat(app().liveUrlBase()).contains(URL);
        assertThat(app().liveDomain()).contains("sample-golang-zyhgn.ondigitalocean.app");
    }

    @Test
    void itsTimes() {
        assertThat(app().createdAt()).contains(Instant.parse("2021-02-10T16:45:14Z"));
        assertThat(app().updatedAt()).contains(Instant.parse("2021-02-10T17:06:56Z"));
        assertThat(app().lastDeploymentCreatedAt()).contains(Instant.parse("2021-02-10T17:05:30Z"));
    }

    @Test
    void itsSpec() {
        AppSpec spec = app().spec();

        assertThat(spec.name()).isEqualTo("sample-golang");
        assertThat(spec.disableEdgeCache()).isTrue();
        assertThat(spec.disableEmailObfuscation()).isFalse();
        assertThat(spec.services().get(0).instanceCount()).isEqualTo(1);
        assertThat(spec.services().get(0).github().orElseThrow().branch()).contains("main");
    }

    @Test
    void theDeploymentThatRuns() {
        Deployment active = app().activeDeployment().orElseThrow();
        DeploymentProgress progress = active.progress().orElseThrow();
        DeploymentStep initialize = progress.steps().get(0).steps().get(0);

        assertThat(active.id()).isEqualTo("991dfa59-6a23-459f-86d6-67dfa2c6f1e3");
        assertThat(active.phase()).isEqualTo(DeploymentPhase.ACTIVE);
        assertThat(active.phase().isTerminal()).isTrue();
        assertThat(active.phaseLastUpdatedAt()).contains(Instant.parse("2021-02-10T17:06:53Z"));
        assertThat(active.cause()).contains("manual");
        assertThat(progress.successSteps()).isEqualTo(6);
        assertThat(progress.pendingSteps()).isZero();
        assertThat(initialize.status()).isEqualTo(StepStatus.SUCCESS);
        assertThat(initialize.startedAt())
                .contains(Instant.parse("2021-02-10T17:05:35.572347485Z"));
        assertThat(initialize.endedAt()).contains(Instant.parse("2021-02-10T17:05:36.093995229Z"));
    }

    @Test
    void theDeploymentThatWaits() {
        Deployment pending = app().pendingDeployment().orElseThrow();

        assertThat(pending.id()).isEqualTo("3aa4d20e-5527-4c00-b496-601fbd22520a");
        assertThat(pending.spec().name()).isEqualTo("sample-php");
        assertThat(pending.spec().services().get(0).github()).isEmpty();
        assertThat(pending.phase()).isEqualTo(DeploymentPhase.UNKNOWN);
        assertThat(pending.progress()).isEmpty();
    }

    @Test
    void theDeploymentsThatAreNotThere() {
        assertThat(app().inProgressDeployment()).isEmpty();
        assertThat(app().pinnedDeployment()).isEmpty();
    }

    @Test
    void survivesAnEditOfItsSpecWithAllThatNoAccessorKnows() {
        AppSpec spec = app().spec();

        AppSpec edited = spec.toBuilder().region("fra").build();

        assertThat(edited.json()).isEqualTo(spec.json().with("region", "fra"));
        assertThat(edited.json().names()).containsExactlyElementsOf(spec.json().names());
        assertThat(edited.json().names()).contains("domains", "vpc");
    }
}
