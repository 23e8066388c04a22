package io.github.doapps.model.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.json.JsonObject;
import io.github.doapps.testing.Contract;
import io.github.doapps.testing.Documents;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The example as it was retyped, so that it is read without the contract, too. */
class DeploymentFixtureTest extends DeploymentExampleCases {

    private static final JsonObject ENVELOPE = Documents.fixture("deployment.json");

    @Override
    JsonObject document() {
        return (JsonObject) Objects.requireNonNull(ENVELOPE.get("deployment"));
    }

    @Test
    void isTheContractsOwnExample() {
        JsonObject example = Contract.orSkip().envelope("deployment");

        assertThat(ENVELOPE).isEqualTo(example);
        assertThat(ENVELOPE.toJava()).hasToString(example.toJava().toString());
    }

    @Test
    void aStepThatHasBegunEndedAndHasAReason() {
        DeploymentStep step =
                DeploymentStep.of(
                        Documents.parse(
                                "{'name':'web','status':'ERROR','started_at':"
                                        + "'2021-02-10T17:05:35.572347485Z','ended_at':"
                                        + "'2021-02-10T17:06:19.461737040Z','reason':"
                                        + "{'code':'BuildJobExitNonZero','message':'exit 1'}}"));
        StepReason reason = step.reason().orElseThrow();

        assertThat(step.status()).isEqualTo(StepStatus.ERROR);
        assertThat(step.startedAt()).contains(Instant.parse("2021-02-10T17:05:35.572347485Z"));
        assertThat(step.endedAt()).contains(Instant.parse("2021-02-10T17:06:19.461737040Z"));
        assertThat(reason.code()).contains("BuildJobExitNonZero");
        assertThat(reason.message()).contains("exit 1");
    }

    @Test
    void aDeploymentOfWhichHardlyAnythingIsSaid() {
        Deployment deployment = Deployment.of(JsonObject.of("id", "d-1", "cloned_from", "d-0"));

        assertThat(deployment.phase()).isEqualTo(DeploymentPhase.UNKNOWN);
        assertThat(deployment.clonedFrom()).contains("d-0");
        assertThat(deployment.services()).isEmpty();
        assertThat(deployment.progress()).isEmpty();
        assertThat(deployment.cause()).isEmpty();
        assertThat(deployment.createdAt()).isEmpty();
        assertThat(DeploymentStep.of(JsonObject.empty()).status()).isEqualTo(StepStatus.UNKNOWN);
    }

    @Test
    void theCountsAndSummaryOfADeploymentThatIsUnderWay() {
        DeploymentProgress progress =
                DeploymentProgress.of(
                        Documents.parse(
                                "{'pending_steps':1,'running_steps':2,'success_steps':3,"
                                        + "'error_steps':4,'total_steps':10,"
                                        + "'summary_steps':[{'name':'a'},{'name':'b'}]}"));

        assertThat(progress.pendingSteps()).isEqualTo(1);
        assertThat(progress.runningSteps()).isEqualTo(2);
        assertThat(progress.successSteps()).isEqualTo(3);
        assertThat(progress.errorSteps()).isEqualTo(4);
        assertThat(progress.totalSteps()).isEqualTo(10);
        assertThat(progress.summarySteps())
                .extracting(DeploymentStep::name)
                .containsExactly("a", "b");
    }
}
