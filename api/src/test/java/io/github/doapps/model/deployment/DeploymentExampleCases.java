package io.github.doapps.model.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.spec.AppSpec;
import io.github.doapps.model.spec.component.ServiceSpec;
import io.github.doapps.model.spec.network.RouteSpec;
import io.github.doapps.model.spec.source.GitHubSourceSpec;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The contract's example of createDeployment's answer, read through every accessor. */
abstract class DeploymentExampleCases {

    /** The document under the example's {@code deployment}. */
    abstract JsonObject document();

    private Deployment deployment() {
        return Deployment.of(document());
    }

    private DeploymentProgress progress() {
        return deployment().progress().orElseThrow();
    }

    private DeploymentStep step(int... path) {
        List<DeploymentStep> steps = progress().steps();
        for (int i = 0; i < path.length - 1; i++) {
            steps = steps.get(path[i]).steps();
        }
        return steps.get(path[path.length - 1]);
    }

    @Test
    void theDeploymentItself() {
        Deployment deployment = deployment();

        assertThat(deployment.id()).isEqualTo("b6bdf840-2854-4f87-a36c-5f231c617c84");
        assertThat(deployment.phase()).isEqualTo(DeploymentPhase.PENDING_BUILD);
        assertThat(deployment.phase().known()).isEqualTo(DeploymentPhase.Known.PENDING_BUILD);
        assertThat(deployment.cause())
                .contains("commit 9a4df0b pushed to github/digitalocean/sample-golang");
        assertThat(deployment.clonedFrom()).isEmpty();
        assertThat(deployment.tierSlug()).contains("basic");
    }

    @Test
    void itsTimesOfWhichGosZeroIsUnset() {
        Deployment deployment = deployment();

        assertThat(deployment.phaseLastUpdatedAt()).isEmpty();
        assertThat(deployment.createdAt()).contains(Instant.parse("2020-07-28T18:00:00Z"));
        assertThat(deployment.updatedAt()).contains(Instant.parse("2020-07-28T18:00:00Z"));
    }

    @Test
    void itsSpec() {
        AppSpec spec = deployment().spec();

        assertThat(spec.name()).isEqualTo("sample-golang");
        assertThat(spec.region()).contains("ams");
        assertThat(spec.disableEdgeCache()).isTrue();
        assertThat(spec.disableEmailObfuscation()).isTrue();
        assertThat(spec.enhancedThreatControlEnabled()).isTrue();
        assertThat(spec.envs()).isEmpty();
        assertThat(spec.services()).hasSize(1);
    }

    @Test
    void theServiceOfItsSpec() {
        ServiceSpec service = deployment().spec().services().get(0);
        GitHubSourceSpec github = service.github().orElseThrow();
        RouteSpec route = service.routes().get(0);

        assertThat(service.name()).isEqualTo("web");
        assertThat(github.repo()).contains("digitalocean/sample-golang");
        assertThat(github.branch()).contains("branch");
        assertThat(github.deployOnPush()).isFalse();
        assertThat(service.runCommand()).contains("bin/sample-golang");
        assertThat(service.environmentSlug()).contains("go");
        assertThat(service.instanceSizeSlug()).contains("apps-s-1vcpu-0.5gb");
        assertThat(service.instanceCount()).isEqualTo(2);
        assertThat(service.envs()).isEmpty();
        assertThat(service.routes()).hasSize(1);
        assertThat(route.path()).contains("/");
        assertThat(route.preservePathPrefix()).isFalse();
    }

    @Test
    void whatItKnowsOfTheService() {
        assertThat(deployment().services()).hasSize(1);
        DeploymentService service = deployment().services().get(0);

        assertThat(service.name()).isEqualTo("web");
        assertThat(service.sourceCommitHash()).contains("9a4df0b8e161e323bc3cdf1dc71878080fe144fa");
    }

    @Test
    void theCountsOfItsProgressOfWhichZerosAreOmitted() {
        assertThat(progress().pendingSteps()).isEqualTo(6);
        assertThat(progress().totalSteps()).isEqualTo(6);
        assertThat(progress().runningSteps()).isZero();
        assertThat(progress().successSteps()).isZero();
        assertThat(progress().errorSteps()).isZero();
        assertThat(progress().summarySteps()).isEmpty();
    }

    @Test
    void theTreeOfItsSteps() {
        assertThat(progress().steps())
                .extracting(DeploymentStep::name)
                .containsExactly("build", "deploy");
        assertThat(step(0).steps())
                .extracting(DeploymentStep::name)
                .containsExactly("initialize", "components");
        assertThat(step(1).steps())
                .extracting(DeploymentStep::name)
                .containsExactly("initialize", "components", "finalize");
        assertThat(step(1, 1, 0).steps())
                .extracting(DeploymentStep::name)
                .containsExactly("deploy", "wait");
    }

    @Test
    void aStepOfTheFourthLevel() {
        DeploymentStep wait = step(1, 1, 0, 1);

        assertThat(wait.name()).isEqualTo("wait");
        assertThat(wait.status()).isEqualTo(StepStatus.PENDING);
        assertThat(wait.componentName()).contains("web");
        assertThat(wait.messageBase()).contains("Waiting for service");
        assertThat(wait.steps()).isEmpty();
        assertThat(wait.startedAt()).isEmpty();
        assertThat(wait.endedAt()).isEmpty();
        assertThat(wait.reason()).isEmpty();
    }

    @Test
    void aStepThatIsAboutTheWholeApp() {
        assertThat(step(0, 0).componentName()).isEmpty();
        assertThat(step(0, 0).messageBase()).isEmpty();
        assertThat(step(0, 1, 0).messageBase()).contains("Building service");
    }
}
