package io.github.doapps.verification.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.deploy.DeploymentFailedException;
import io.github.doapps.deploy.FollowReport;
import io.github.doapps.deploy.RollbackOutcome;
import io.github.doapps.deploy.SpecEdit;
import io.github.doapps.json.JsonObject;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.rollback.RollbackCondition;
import io.github.doapps.model.rollback.RollbackConditionCode;
import io.github.doapps.testkit.AppPlatformEmulator;
import io.github.doapps.testkit.ScriptedDeployment;
import io.github.doapps.verification.matrix.EmulatedTime;
import io.github.doapps.verification.matrix.Stack;
import io.github.doapps.verification.reactor.Repository;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What docs/deploying.md shows is code that is compiled, and does what it says. */
class DeployingDocumentTest {

    private static final Pattern CODE = Pattern.compile("(?s)```java\\n(.*?)```");
    private static final int BLOCKS = 18;
    private static final String FOLDER =
            "verification/src/test/java/io/github/doapps/verification/documents/";
    private static final String SPEC = "{\"name\":\"shop\",\"services\":[{\"name\":\"web\"}]}";
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(5);
    private static final Duration A_DAY = Duration.ofDays(1);

    @Test
    void everyBlockOfCodeIsInASourceThatIsCompiled() {
        String source =
                Stream.of("DeployingExamples", "LaunchExamples", "DeployStep")
                        .map(name -> Repository.text(FOLDER + name + ".java"))
                        .map(DeployingDocumentTest::squeezed)
                        .collect(Collectors.joining());
        List<String> code =
                CODE.matcher(Repository.text("docs/deploying.md"))
                        .results()
                        .map(MatchResult::group)
                        .map(block -> squeezed(block.replaceAll("```(java)?", "")))
                        .toList();

        assertThat(code).hasSize(BLOCKS).allSatisfy(block -> assertThat(source).contains(block));
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    @Test
    void theExamplesRun() {
        try (AppPlatformEmulator emulator = AppPlatformEmulator.builder().manualClock().start();
                AppPlatformClient platform = client(emulator)) {
            String app = emulator.createApp(SPEC);
            emulator.advance(LONG_ENOUGH);
            String first = emulator.app(app).deploymentIds().get(0);

            SpecEdit edit = DeployingExamples.edit(platform, app);
            assertThat(edit.changed()).isTrue();
            String edited = emulator.app(app).deploymentIds().get(0);
            assertThat(edit.pendingDeployment().map(Deployment::id)).contains(edited);
            assertThat(emulator.app(app).phase(edited)).as("waited for").isEqualTo("ACTIVE");
            assertThat(DeployingExamples.logs(platform, app, first, System.out).lines())
                    .isPositive();

            assertThat(DeployingExamples.rollBack(platform, app, first).kind())
                    .isEqualTo(RollbackOutcome.Kind.COMMITTED);

            DeployingExamples.look(platform, app, first);
            DeployingExamples.undo(platform, app);
            DeployingExamples.look(platform, app, first);
            DeployingExamples.keep(platform, app);
            assertThat(platform.apps().get(app).pinnedDeployment()).isEmpty();
        }
        assertThat(DeployingExamples.refusing().refuses(warning("image_source_missing_digest")))
                .isTrue();
        assertThat(DeployingExamples.refusing().refuses(warning("static_site_requires_rebuild")))
                .isFalse();
    }

    /** An outcome is waited for: an edit whose deployment fails is no silent success. */
    @Test
    void theExampleOfAnEditFailsWithItsDeployment() {
        try (AppPlatformEmulator emulator = AppPlatformEmulator.builder().manualClock().start();
                AppPlatformClient platform = client(emulator)) {
            String app = emulator.createApp(SPEC);
            emulator.advance(LONG_ENOUGH);
            emulator.nextDeployment(ScriptedDeployment.standard().endingIn("ERROR", Duration.ZERO));

            assertThatThrownBy(() -> DeployingExamples.edit(platform, app))
                    .isInstanceOf(DeploymentFailedException.class)
                    .hasMessageContaining(emulator.app(app).deploymentIds().get(0));
        }
    }

    /** From what runs to what takes its place, and to the deadline, as nothing takes its own. */
    @Test
    @Timeout(60)
    void theExampleFollowsALogFromOneDeploymentToTheNext() {
        try (AppPlatformEmulator emulator = AppPlatformEmulator.builder().manualClock().start();
                AppPlatformClient platform = client(emulator)) {
            String app = emulator.createApp(SPEC);
            emulator.advance(LONG_ENOUGH);
            List<String> deployments = new ArrayList<>(emulator.app(app).deploymentIds());
            List<String> printed = new ArrayList<>();

            FollowReport report =
                    DeployingExamples.follow(
                            platform,
                            app,
                            new PrintStream(OutputStream.nullOutputStream()) {
                                @Override
                                public void println(String line) {
                                    printed.add(line);
                                    if (printed.size() == 1) {
                                        deployments.add(emulator.app(app).deploy("manual"));
                                        emulator.advance(LONG_ENOUGH);
                                    } else {
                                        emulator.advance(A_DAY);
                                    }
                                }
                            });

            assertThat(report.end()).isEqualTo(FollowReport.End.DEADLINE);
            assertThat(report.deployments()).isEqualTo(deployments).hasSize(2);
            assertThat(printed).hasSize(2).allMatch(line -> line.endsWith(" is ready"));
            assertThat(report.lines()).isEqualTo(2);
        }
    }

    private static AppPlatformClient client(AppPlatformEmulator emulator) {
        return Stack.APACHE_JACKSON
                .builder()
                .endpoint(emulator.endpoint())
                .token(emulator.token())
                .clock(new EmulatedTime(emulator))
                .build();
    }

    private static RollbackCondition warning(String code) {
        return RollbackCondition.of(JsonObject.of("code", RollbackConditionCode.of(code).value()));
    }
}
