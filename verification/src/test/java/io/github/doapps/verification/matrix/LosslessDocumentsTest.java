package io.github.doapps.verification.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.json.JsonNumber;
import io.github.doapps.json.UnexpectedJsonException;
import io.github.doapps.model.app.CreateAppRequest;
import io.github.doapps.model.deployment.CreateDeploymentRequest;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.deployment.DeploymentPhase;
import io.github.doapps.model.deployment.DeploymentStep;
import io.github.doapps.model.deployment.StepStatus;
import io.github.doapps.model.spec.component.ServiceSpec;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What nobody knows, and what is odd, comes out as it went in. */
class LosslessDocumentsTest {

    private static final String TRICKY = CompactJson.resource("tricky.json");

    /** What is sent when what was answered is written back. */
    private static String writtenBack(Stack stack, RawReply answer) {
        try (RawServer server = RawServer.answering(answer, Answers.deployment());
                AppPlatformClient platform = client(stack, server)) {
            Deployment deployment = platform.apps().getDeployment(Scene.APP, Scene.DEPLOYMENT);
            platform.apps()
                    .createDeployment(Scene.APP, CreateDeploymentRequest.of(deployment.json()));
            return server.requests().get(1).body();
        }
    }

    private static AppPlatformClient client(Stack stack, RawServer server) {
        return stack.builder().endpoint(server.endpoint()).token("t-1234").build();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void everyMemberNullOrderAndNumberIsWrittenBackAsItCame(Stack stack) {
        assertThat(writtenBack(stack, RawReply.json(200, TRICKY)))
                .isEqualTo(CompactJson.inEnvelope(TRICKY))
                .contains("1.10", "1e2", "1E+2", "-0,-0.0", "1234567890123456789012345")
                .contains(
                        "\"cause\":null",
                        "\"high_half\":\"\\ud83d\"",
                        "\"low_half\":\"\\udc00 and \\ud800");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void whatIsKnownOfItIsReadAllTheSame(Stack stack) {
        try (RawServer server = RawServer.answering(RawReply.json(200, TRICKY));
                AppPlatformClient platform = client(stack, server)) {
            Deployment deployment = platform.apps().getDeployment(Scene.APP, Scene.DEPLOYMENT);

            assertThat(deployment.phase()).isEqualTo(DeploymentPhase.of("HIBERNATING"));
            assertThat(deployment.phase().isKnown()).isFalse();
            assertThat(deployment.phase().isTerminal()).isFalse();
            assertThat(deployment.phaseLastUpdatedAt()).isEmpty();
            assertThat(deployment.createdAt())
                    .hasValue(Instant.parse("2026-11-23T12:00:00.123456789Z"));
            assertThat(deployment.updatedAt()).hasValue(Instant.parse("2026-11-23T12:00:00Z"));
            assertThat(deployment.cause()).isEmpty();
            assertThat(deployment.clonedFrom()).hasValue("");
            assertThat(deployment.services()).isEmpty();
            assertThat(deployment.spec().region()).isEmpty();
            assertThat(deployment.spec().envs()).isEmpty();
            assertThat(deployment.json().get("big"))
                    .isEqualTo(JsonNumber.ofText("1234567890123456789012345"));
            assertThat(deployment.progress().orElseThrow().totalSteps()).isEqualTo(3);
            DeploymentStep step = deployment.progress().orElseThrow().steps().get(0);
            assertThat(step.status()).isEqualTo(StepStatus.of("SLEEPING"));
            assertThat(step.reason().orElseThrow().message()).isEmpty();
            assertThat(step.steps().get(0).status()).isEqualTo(StepStatus.UNKNOWN);
            ServiceSpec web = deployment.spec().services().get(0);
            assertThat(web.instanceCount()).isEqualTo(Long.MAX_VALUE);
            assertThat(web.runCommand()).hasValue("");
            assertThat(web.envs().get(1).key()).isEqualTo("REVERSED");
            assertThat(deployment.spec().services().get(1).routes().get(1).path())
                    .hasValue("/ä/😀/\u2028\u2029\u007f\u0085");
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void aMemberOfAnotherTypeFailsOnlyTheAccessorThatReadsIt(Stack stack) {
        String odd =
                "{\"id\":\"d-1\",\"phase\":7,\"created_at\":\"soon\",\"spec\":[],\"cause\":\"c\"}";
        try (RawServer server =
                        RawServer.answering(RawReply.json(200, "{\"deployment\":" + odd + "}"));
                AppPlatformClient platform = client(stack, server)) {
            Deployment deployment = platform.apps().getDeployment(Scene.APP, Scene.DEPLOYMENT);

            assertThat(deployment.id()).isEqualTo("d-1");
            assertThat(deployment.cause()).hasValue("c");
            assertThatThrownBy(deployment::phase)
                    .isInstanceOf(UnexpectedJsonException.class)
                    .hasMessageContaining("Deployment.phase");
            assertThatThrownBy(deployment::createdAt).isInstanceOf(UnexpectedJsonException.class);
            assertThatThrownBy(deployment::spec).isInstanceOf(UnexpectedJsonException.class);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void aChangeLeavesAllElseAsItWas(Stack stack) {
        try (RawServer server =
                        RawServer.answering(
                                RawReply.json(200, TRICKY),
                                RawReply.json(200, "{\"app\":{\"id\":\"a-1\"}}"));
                AppPlatformClient platform = client(stack, server)) {
            Deployment deployment = platform.apps().getDeployment(Scene.APP, Scene.DEPLOYMENT);
            platform.apps()
                    .create(
                            CreateAppRequest.of(
                                    deployment.spec().toBuilder().region("fra").build()));

            String compact = CompactJson.of(TRICKY);
            String spec =
                    compact.substring(
                            compact.indexOf("{\"unknown_in_spec\""),
                            compact.indexOf(",\"services\":[],\"phase\""));
            assertThat(server.requests().get(1).body())
                    .isEqualTo(
                            "{\"spec\":"
                                    + spec.replace("\"region\":null", "\"region\":\"fra\"")
                                    + "}")
                    .contains("\"region\":\"fra\"");
        }
    }

    /** Documents at the ends of what is read. */
    static Stream<Arguments> extremes() {
        return Cases.withStacks(
                "[".repeat(254) + "]".repeat(254),
                "{\"a\":".repeat(253) + "{}" + "}".repeat(253),
                "1".repeat(1000),
                "-1." + "0".repeat(990) + "e-1",
                "\"" + "ä😀\\n".repeat(100_000) + "\"",
                "[" + "0,".repeat(200_000) + "0]",
                "{\"" + "n".repeat(50_000) + "\":0}",
                "\"\\u0000\"",
                "\"" + "\\ud83d".repeat(5_000) + "\"");
    }

    @ParameterizedTest(name = "{1}, {index}")
    @MethodSource("extremes")
    void soDoesADocumentAtTheLimits(String value, Stack stack) {
        String deployment = "{\"id\":\"d-1\",\"extreme\":" + value + "}";

        assertThat(writtenBack(stack, RawReply.json(200, "{\"deployment\":" + deployment + "}")))
                .isEqualTo(deployment);
    }
}
