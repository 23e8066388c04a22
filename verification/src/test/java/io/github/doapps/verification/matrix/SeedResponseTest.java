package io.github.doapps.verification.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.doapps.model.deployment.CreateDeploymentRequest;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.deployment.DeploymentPhase;
import io.github.doapps.model.deployment.DeploymentProgress;
import io.github.doapps.model.deployment.DeploymentService;
import io.github.doapps.model.deployment.DeploymentStep;
import io.github.doapps.model.deployment.StepStatus;
import io.github.doapps.model.spec.AppSpec;
import io.github.doapps.model.spec.component.ServiceSpec;
import io.github.doapps.model.spec.network.RouteSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The response that the contract gives as the example of createDeployment. */
class SeedResponseTest {

    private static final String[] PLACE = {"components", "examples", "deployment", "value"};

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void itIsReadThroughEveryAccessorAndWrittenBackAsItCame(Stack stack) {
        assertReadAndWritten(stack, CompactJson.resource("deployment.json"));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void soIsTheOneInTheContractItself(Stack stack) throws IOException {
        Path contract =
                Path.of(System.getProperty("doapps.contract", "contract"), "openapi-apps.json");
        boolean there = Files.isRegularFile(contract);
        if ("true".equals(System.getenv("CI"))) {
            assertThat(there).as("in CI the contract must be at %s", contract).isTrue();
        }
        assumeTrue(there, () -> "skipped: no contract at " + contract);

        assertReadAndWritten(stack, textAt(contract, PLACE));
    }

    private static void assertReadAndWritten(Stack stack, String response) {
        try (RawServer server =
                        RawServer.answering(RawReply.json(200, response), Answers.deployment());
                var platform =
                        stack.builder().endpoint(server.endpoint()).token("t-1234").build()) {
            Deployment deployment =
                    platform.apps()
                            .createDeployment(Scene.APP, CreateDeploymentRequest.forcingBuild());

            assertDeployment(deployment);
            assertSpec(deployment.spec());
            assertProgress(deployment.progress().orElseThrow());

            platform.apps()
                    .createDeployment(Scene.APP, CreateDeploymentRequest.of(deployment.json()));
            assertThat(server.requests().get(1).body()).isEqualTo(CompactJson.inEnvelope(response));
        }
    }

    private static void assertDeployment(Deployment deployment) {
        assertThat(deployment.id()).isEqualTo("b6bdf840-2854-4f87-a36c-5f231c617c84");
        assertThat(deployment.phase()).isEqualTo(DeploymentPhase.PENDING_BUILD);
        assertThat(deployment.phase().known()).isEqualTo(DeploymentPhase.Known.PENDING_BUILD);
        assertThat(deployment.phaseLastUpdatedAt()).isEmpty();
        assertThat(deployment.createdAt()).hasValue(Instant.parse("2020-07-28T18:00:00Z"));
        assertThat(deployment.updatedAt()).hasValue(Instant.parse("2020-07-28T18:00:00Z"));
        assertThat(deployment.cause())
                .hasValue("commit 9a4df0b pushed to github/digitalocean/sample-golang");
        assertThat(deployment.clonedFrom()).isEmpty();
        assertThat(deployment.tierSlug()).hasValue("basic");
        assertThat(deployment.services())
                .extracting(DeploymentService::name, one -> one.sourceCommitHash().orElseThrow())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "web", "9a4df0b8e161e323bc3cdf1dc71878080fe144fa"));
    }

    private static void assertSpec(AppSpec spec) {
        assertThat(spec.name()).isEqualTo("sample-golang");
        assertThat(spec.region()).hasValue("ams");
        assertThat(spec.disableEdgeCache()).isTrue();
        assertThat(spec.disableEmailObfuscation()).isTrue();
        assertThat(spec.enhancedThreatControlEnabled()).isTrue();
        assertThat(spec.envs()).isEmpty();
        assertThat(spec.services()).hasSize(1);
        ServiceSpec web = spec.services().get(0);
        assertThat(web.name()).isEqualTo("web");
        assertThat(web.github().orElseThrow().repo()).hasValue("digitalocean/sample-golang");
        assertThat(web.github().orElseThrow().branch()).hasValue("branch");
        assertThat(web.github().orElseThrow().deployOnPush()).isFalse();
        assertThat(web.runCommand()).hasValue("bin/sample-golang");
        assertThat(web.environmentSlug()).hasValue("go");
        assertThat(web.instanceSizeSlug()).hasValue("apps-s-1vcpu-0.5gb");
        assertThat(web.instanceCount()).isEqualTo(2);
        assertThat(web.envs()).isEmpty();
        assertThat(web.routes()).hasSize(1);
        RouteSpec route = web.routes().get(0);
        assertThat(route.path()).hasValue("/");
        assertThat(route.preservePathPrefix()).isFalse();
    }

    private static void assertProgress(DeploymentProgress progress) {
        assertThat(progress.pendingSteps()).isEqualTo(6);
        assertThat(progress.totalSteps()).isEqualTo(6);
        assertThat(progress.runningSteps()).isZero();
        assertThat(progress.successSteps()).isZero();
        assertThat(progress.errorSteps()).isZero();
        assertThat(progress.summarySteps()).isEmpty();
        assertThat(tree(progress.steps(), ""))
                .isEqualTo(
                        """
                        build PENDING
                          initialize PENDING
                          components PENDING
                            web PENDING web: Building service
                        deploy PENDING
                          initialize PENDING
                          components PENDING
                            web PENDING web:
                              deploy PENDING web: Deploying service
                              wait PENDING web: Waiting for service
                          finalize PENDING
                        """);
    }

    private static String tree(List<DeploymentStep> steps, String indent) {
        StringBuilder lines = new StringBuilder();
        for (DeploymentStep step : steps) {
            assertThat(step.status()).isEqualTo(StepStatus.PENDING);
            assertThat(step.startedAt()).isEmpty();
            assertThat(step.endedAt()).isEmpty();
            assertThat(step.reason()).isEmpty();
            lines.append(indent).append(step.name()).append(' ').append(step.status().value());
            step.componentName().ifPresent(name -> lines.append(' ').append(name).append(':'));
            step.messageBase().ifPresent(words -> lines.append(' ').append(words));
            lines.append('\n').append(tree(step.steps(), indent + "  "));
        }
        return lines.toString();
    }

    /** A value's text as it stands in a file. */
    private static String textAt(Path file, String... path) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try (JsonParser parser = new JsonFactory().createParser(bytes)) {
            parser.nextToken();
            for (String name : path) {
                while (parser.nextToken() != JsonToken.FIELD_NAME
                        || !parser.currentName().equals(name)) {
                    parser.skipChildren();
                }
                parser.nextToken();
            }
            int from = (int) parser.currentTokenLocation().getByteOffset();
            parser.skipChildren();
            int to = (int) parser.currentLocation().getByteOffset();
            return new String(Arrays.copyOfRange(bytes, from, to), StandardCharsets.UTF_8);
        }
    }
}
