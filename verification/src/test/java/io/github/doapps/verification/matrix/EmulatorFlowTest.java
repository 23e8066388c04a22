package io.github.doapps.verification.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.AppsOperations;
import io.github.doapps.BadRequestException;
import io.github.doapps.EffectOnServer;
import io.github.doapps.NotFoundException;
import io.github.doapps.OutcomeUnknownException;
import io.github.doapps.RateLimitedException;
import io.github.doapps.UnauthorizedException;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.model.Page;
import io.github.doapps.model.app.App;
import io.github.doapps.model.app.CreateAppRequest;
import io.github.doapps.model.app.ListAppsRequest;
import io.github.doapps.model.deployment.CreateDeploymentRequest;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.deployment.DeploymentPhase;
import io.github.doapps.model.deployment.DeploymentProgress;
import io.github.doapps.model.deployment.DeploymentType;
import io.github.doapps.model.deployment.ListDeploymentsRequest;
import io.github.doapps.model.spec.AppSpec;
import io.github.doapps.model.spec.component.ServiceSpec;
import io.github.doapps.model.spec.env.VariableDefinition;
import io.github.doapps.model.spec.network.RouteSpec;
import io.github.doapps.model.spec.source.GitHubSourceSpec;
import io.github.doapps.testkit.AppPlatformEmulator;
import io.github.doapps.testkit.AppPlatformEmulatorExtension;
import io.github.doapps.testkit.RecordedRequest;
import io.github.doapps.testkit.ScriptedAnswer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people do, against an App Platform that acts as the real one. */
@ExtendWith(AppPlatformEmulatorExtension.class)
class EmulatorFlowTest {

    private static final AppSpec SPEC =
            AppSpec.builder()
                    .name("shop")
                    .region("ams")
                    .service(
                            ServiceSpec.builder()
                                    .name("web")
                                    .github(
                                            GitHubSourceSpec.builder()
                                                    .repo("digitalocean/sample-golang")
                                                    .branch("main")
                                                    .build())
                                    .instanceCount(2)
                                    .route(RouteSpec.builder().path("/").build())
                                    .env(
                                            VariableDefinition.builder()
                                                    .key("GREETING")
                                                    .value("Grüße \"aus\" 😀\n")
                                                    .build())
                                    .build())
                    .build();

    private static AppPlatformClient client(Stack stack, AppPlatformEmulator emulator) {
        return stack.builder().endpoint(emulator.endpoint()).token(emulator.token()).build();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void anAppIsCreatedAndFoundAgain(Stack stack, AppPlatformEmulator emulator) {
        try (AppPlatformClient platform = client(stack, emulator)) {
            App created = platform.apps().create(CreateAppRequest.of(SPEC));
            App found = platform.apps().get(created.id());

            assertThat(emulator.appIds()).containsExactly(created.id());
            assertThat(found.id()).isEqualTo(created.id());
            assertThat(found.spec().name()).isEqualTo("shop");
            assertThat(found.spec().services().get(0).envs().get(0).value())
                    .hasValue("Grüße \"aus\" 😀\n");
            assertThat(created.pendingDeployment().orElseThrow().id())
                    .isEqualTo(emulator.app(created.id()).deploymentIds().get(0));
            assertThat(platform.apps().list().items())
                    .extracting(App::id)
                    .containsExactly(found.id());
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void aDeploymentIsFollowedUntilItIsActive(Stack stack, AppPlatformEmulator emulator) {
        try (AppPlatformClient platform = client(stack, emulator)) {
            String appId = platform.apps().create(CreateAppRequest.of(SPEC)).id();
            Deployment begun =
                    platform.apps().createDeployment(appId, CreateDeploymentRequest.forcingBuild());
            assertThat(begun.phase()).isEqualTo(DeploymentPhase.PENDING_BUILD);
            assertThat(begun.cause()).hasValue("manual");

            List<DeploymentPhase> phases = new ArrayList<>();
            Deployment now = begun;
            for (int i = 0; i < 100 && !now.phase().isTerminal(); i++) {
                emulator.advance(Duration.ofMillis(500));
                now = platform.apps().getDeployment(appId, begun.id());
                if (phases.isEmpty() || !phases.get(phases.size() - 1).equals(now.phase())) {
                    phases.add(now.phase());
                }
            }

            assertThat(phases)
                    .containsExactly(
                            DeploymentPhase.PENDING_BUILD,
                            DeploymentPhase.BUILDING,
                            DeploymentPhase.PENDING_DEPLOY,
                            DeploymentPhase.DEPLOYING,
                            DeploymentPhase.ACTIVE);
            DeploymentProgress progress = now.progress().orElseThrow();
            assertThat(progress.successSteps()).isEqualTo(progress.totalSteps()).isPositive();
            assertThat(now.services().get(0).sourceCommitHash()).isPresent();
            assertThat(platform.apps().get(appId).activeDeployment().orElseThrow().id())
                    .isEqualTo(begun.id());
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void allPagesOfAListComeInOrder(Stack stack, AppPlatformEmulator emulator) {
        for (int i = 0; i < 25; i++) {
            emulator.createApp("{\"name\":\"app-" + i + "\",\"services\":[{\"name\":\"web\"}]}");
        }
        try (AppPlatformClient platform = client(stack, emulator)) {
            Page<App> first = platform.apps().list(ListAppsRequest.builder().perPage(10).build());

            assertThat(first.total()).isEqualTo(25);
            assertThat(first.items()).hasSize(10);
            assertThat(emulator.requests()).hasSize(1);
            assertThat(first.all().map(App::id)).containsExactlyElementsOf(emulator.appIds());
            assertThat(emulator.requests())
                    .extracting(RecordedRequest::query)
                    .containsExactly(
                            Optional.of("per_page=10"),
                            Optional.of("per_page=10&page=2"),
                            Optional.of("per_page=10&page=3"));
            assertThat(first.all().skip(3).findFirst().orElseThrow().spec().name())
                    .isEqualTo("app-21");
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void deploymentsAreListedByWhatStartedThem(Stack stack, AppPlatformEmulator emulator) {
        try (AppPlatformClient platform = client(stack, emulator)) {
            AppsOperations apps = platform.apps();
            String appId = apps.create(CreateAppRequest.of(SPEC)).id();
            String pushed = emulator.app(appId).deploy("commit 9a4df0b pushed to github/a/b");
            String manual = apps.createDeployment(appId).id();

            assertThat(apps.listDeployments(appId).items().stream().map(Deployment::id).limit(2))
                    .containsExactly(manual, pushed);
            assertThat(apps.listDeployments(appId, of(DeploymentType.DEPLOY_ON_PUSH)).items())
                    .extracting(Deployment::id)
                    .containsExactly(pushed);
            assertThat(
                            apps.listDeployments(
                                            appId,
                                            of(
                                                    DeploymentType.DEPLOY_ON_PUSH,
                                                    DeploymentType.MANUAL))
                                    .items())
                    .extracting(Deployment::id)
                    .startsWith(manual, pushed);
            assertThat(apps.listDeployments(appId, of(DeploymentType.AUTOSCALED)).items())
                    .isEmpty();
        }
    }

    private static ListDeploymentsRequest of(DeploymentType... types) {
        return ListDeploymentsRequest.builder().deploymentTypes(types).build();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void theRateLimitIsTheOneOfTheLastAnswer(Stack stack, AppPlatformEmulator emulator) {
        try (AppPlatformClient platform = client(stack, emulator)) {
            assertThat(platform.rateLimit()).isEmpty();

            List<Integer> remaining =
                    IntStream.range(0, 3)
                            .map(
                                    call -> {
                                        platform.apps().list();
                                        return platform.rateLimit().orElseThrow().remaining();
                                    })
                            .boxed()
                            .toList();

            assertThat(remaining).containsExactly(4999, 4998, 4997);
            assertThat(platform.rateLimit().orElseThrow().limit()).isEqualTo(5000);
            assertThat(platform.rateLimit().orElseThrow().reset())
                    .isAfter(emulator.clock().instant());
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void whatTheServerRefusesIsSaid(Stack stack, AppPlatformEmulator emulator) {
        try (AppPlatformClient platform = client(stack, emulator);
                AppPlatformClient stranger =
                        stack.builder().endpoint(emulator.endpoint()).token("wrong").build()) {
            assertThatThrownBy(() -> stranger.apps().list())
                    .isInstanceOf(UnauthorizedException.class);
            assertThatThrownBy(() -> platform.apps().createDeployment(Scene.APP))
                    .isInstanceOfSatisfying(
                            NotFoundException.class,
                            failure -> assertThat(failure.errorId()).hasValue("not_found"));
            assertThat(Collections.max(statuses(emulator))).isEqualTo(404);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void aDeploymentWhoseAnswerIsLostIsThereOnce(Stack stack, AppPlatformEmulator emulator) {
        try (AppPlatformClient platform = client(stack, emulator)) {
            String appId = platform.apps().create(CreateAppRequest.of(SPEC)).id();
            List<String> before = emulator.app(appId).deploymentIds();
            emulator.answerNext(ScriptedAnswer.cutConnection().afterActing().onlyFor("POST"));

            assertThatThrownBy(() -> platform.apps().createDeployment(appId))
                    .isInstanceOf(OutcomeUnknownException.class);

            assertThat(emulator.app(appId).deploymentIds()).hasSize(before.size() + 1);
            assertThat(platform.apps().listDeployments(appId).items())
                    .extracting(Deployment::id)
                    .containsExactlyElementsOf(emulator.app(appId).deploymentIds());
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void aDeploymentIsCanceledOnce(Stack stack, AppPlatformEmulator emulator) {
        try (AppPlatformClient platform = client(stack, emulator)) {
            AppsOperations apps = platform.apps();
            String appId = apps.create(CreateAppRequest.of(SPEC)).id();
            String deploymentId = emulator.app(appId).deploymentIds().get(0);

            Deployment canceled = apps.cancelDeployment(appId, deploymentId);

            assertThat(canceled.id()).isEqualTo(deploymentId);
            assertThat(canceled.phase()).isEqualTo(DeploymentPhase.CANCELED);
            assertThat(emulator.requests()).last().matches(request -> request.body().length == 0);
            assertThatThrownBy(() -> apps.cancelDeployment(appId, deploymentId))
                    .isInstanceOfSatisfying(
                            BadRequestException.class,
                            failure ->
                                    assertThat(failure.effectOnServer())
                                            .isEqualTo(EffectOnServer.NONE));
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void aCancellationWhoseAnswerIsLostIsSentAgain(Stack stack, AppPlatformEmulator emulator) {
        try (AppPlatformClient platform =
                stack.builder()
                        .endpoint(emulator.endpoint())
                        .token(emulator.token())
                        .jitter(() -> 0)
                        .build()) {
            AppsOperations apps = platform.apps();
            String appId = apps.create(CreateAppRequest.of(SPEC)).id();
            String deploymentId = emulator.app(appId).deploymentIds().get(0);
            emulator.answerNext(ScriptedAnswer.cutConnection().afterActing().onlyFor("POST"));

            assertThatThrownBy(() -> apps.cancelDeployment(appId, deploymentId))
                    .isInstanceOf(BadRequestException.class)
                    .hasMessageContaining(
                            "This attempt did nothing on the server, but an earlier one may have"
                                    + " done it. That may be why this one was refused: look with"
                                    + " getDeployment.");

            assertThat(apps.getDeployment(appId, deploymentId).phase())
                    .isEqualTo(DeploymentPhase.CANCELED);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void aUsedUpRateLimitIsSaidWithItsReset(Stack stack) {
        try (AppPlatformEmulator emulator = AppPlatformEmulator.builder().rateLimit(1).start();
                AppPlatformClient platform = client(stack, emulator)) {
            platform.apps().list();

            assertThatThrownBy(() -> platform.apps().list())
                    .isInstanceOfSatisfying(
                            RateLimitedException.class,
                            failure ->
                                    assertThat(failure.rateLimit().orElseThrow().remaining())
                                            .isZero());
        }
    }

    private static List<Integer> statuses(AppPlatformEmulator emulator) {
        return emulator.requests().stream().map(one -> one.status().orElseThrow()).toList();
    }
}
