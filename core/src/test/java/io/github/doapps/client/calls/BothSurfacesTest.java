package io.github.doapps.client.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.AppsOperations;
import io.github.doapps.AsyncAppsOperations;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.CallOptions;
import io.github.doapps.client.RetrySettings;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Clients;
import io.github.doapps.client.scripted.ScriptedTransport;
import io.github.doapps.client.scripted.SentRequest;
import io.github.doapps.client.scripted.Step;
import io.github.doapps.client.scripted.Steps;
import io.github.doapps.json.JsonObject;
import io.github.doapps.model.Page;
import io.github.doapps.model.app.App;
import io.github.doapps.model.app.CreateAppRequest;
import io.github.doapps.model.app.ListAppsRequest;
import io.github.doapps.model.deployment.CreateDeploymentRequest;
import io.github.doapps.model.deployment.DeploymentType;
import io.github.doapps.model.deployment.ListDeploymentsRequest;
import io.github.doapps.model.spec.AppSpec;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The two surfaces send the same, get the same, and go on from each other's pages. */
@Timeout(60)
final class BothSurfacesTest {

    private static final String EVERYTHING =
            "{\"app\":{\"id\":\"a-1\"},\"apps\":[{\"id\":\"a-1\"}],\"deployment\":{\"id\":\"d-1\"},"
                    + "\"deployments\":[{\"id\":\"d-1\"}]}";

    private static final CallOptions OPTIONS =
            CallOptions.defaults().withHeader("X-Trace", "t-1").withRetry(RetrySettings.none());

    private static final ListDeploymentsRequest DEPLOYMENTS =
            ListDeploymentsRequest.builder()
                    .page(3)
                    .perPage(7)
                    .deploymentTypes(DeploymentType.MANUAL, DeploymentType.AUTOSCALED)
                    .build();
    private static final ListAppsRequest APPS =
            ListAppsRequest.builder().page(2).withProjects(true).build();
    private static final CreateAppRequest APP =
            CreateAppRequest.of(AppSpec.of(JsonObject.of("name", "shop")));

    /** One method of both surfaces. */
    private record Twins(
            String name,
            Function<AppsOperations, Object> blocking,
            Function<AsyncAppsOperations, CompletableFuture<?>> async) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Twins> twins() {
        CreateDeploymentRequest request = CreateDeploymentRequest.forcingBuild();
        return List.of(
                new Twins(
                        "createDeployment(id)",
                        apps -> apps.createDeployment("a b"),
                        apps -> apps.createDeployment("a b")),
                new Twins(
                        "createDeployment(id, request)",
                        apps -> apps.createDeployment("a/b", request),
                        apps -> apps.createDeployment("a/b", request)),
                new Twins(
                        "getDeployment(id, id)",
                        apps -> apps.getDeployment("a-1", "d-1"),
                        apps -> apps.getDeployment("a-1", "d-1")),
                new Twins(
                        "cancelDeployment(id, id)",
                        apps -> apps.cancelDeployment("a-1", "d-1"),
                        apps -> apps.cancelDeployment("a-1", "d-1")),
                new Twins(
                        "listDeployments(id)",
                        apps -> apps.listDeployments("a-1"),
                        apps -> apps.listDeployments("a-1")),
                new Twins(
                        "listDeployments(id, request)",
                        apps -> apps.listDeployments("a-1", DEPLOYMENTS),
                        apps -> apps.listDeployments("a-1", DEPLOYMENTS)),
                new Twins("create(request)", apps -> apps.create(APP), apps -> apps.create(APP)),
                new Twins("get(id)", apps -> apps.get("a-1"), apps -> apps.get("a-1")),
                new Twins("list()", AppsOperations::list, AsyncAppsOperations::list),
                new Twins("list(request)", apps -> apps.list(APPS), apps -> apps.list(APPS)));
    }

    private static <T> T get(CompletableFuture<T> future) throws Exception {
        return future.get(60, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @MethodSource("twins")
    void bothSendTheSameAndGetTheSame(Twins twins) throws Exception {
        ScriptedTransport transport = ScriptedTransport.always(Answer.json(EVERYTHING));
        try (AppPlatformClient platform = Clients.client(transport)) {
            Object blocking = twins.blocking().apply(platform.apps(OPTIONS));
            Object async = get(twins.async().apply(platform.appsAsync(OPTIONS)));
            assertThat(async).hasSameClassAs(blocking).hasToString(blocking.toString());
        }
        SentRequest blocking = transport.sent().get(0);
        SentRequest async = transport.sent().get(1);
        assertThat(async.line()).isEqualTo(blocking.line());
        assertThat(async.headers()).isEqualTo(blocking.headers()).contains("X-Trace: t-1");
        assertThat(async.body()).isEqualTo(blocking.body());
        assertThat(transport.sent()).hasSize(2);
    }

    @Test
    void everyMethodIsTriedHere() {
        assertThat(twins())
                .hasSize(
                        (int)
                                Arrays.stream(AsyncAppsOperations.class.getDeclaredMethods())
                                        .filter(method -> !method.isSynthetic())
                                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                                        .count());
    }

    @Test
    void theOptionsOfACallHoldForItsTwin() {
        ScriptedTransport transport = ScriptedTransport.always(Answer.of(503));
        try (AppPlatformClient platform = Clients.client(transport)) {
            assertThatThrownBy(() -> get(platform.appsAsync(OPTIONS).get("a-1")))
                    .hasMessageContaining("attempt 1");
        }
        assertThat(transport.sent()).hasSize(1);
    }

    private static Step page(String id, boolean more) {
        String links = more ? "\"pages\":{\"next\":\"https://elsewhere.example/\"}" : "";
        return Answer.json("{\"apps\":[{\"id\":\"" + id + "\"}],\"links\":{" + links + "}}");
    }

    @Test
    void pagesOfEitherSurfaceGoOnEitherWay() throws Exception {
        ScriptedTransport transport =
                ScriptedTransport.of(
                        page("a-1", true),
                        page("a-2", true),
                        page("a-3", true),
                        page("a-4", false));
        try (AppPlatformClient platform = Clients.client(transport)) {
            Page<App> first = get(platform.appsAsync(OPTIONS).list(APPS));
            Page<App> second = get(first.nextAsync().orElseThrow());
            Page<App> third = second.next().orElseThrow();
            Page<App> fourth = get(third.nextAsync().orElseThrow());

            assertThat(fourth.nextAsync()).isEmpty();
            assertThat(fourth.next()).isEmpty();
            assertThat(fourth.items()).extracting(App::id).containsExactly("a-4");
        }
        assertThat(transport.sent())
                .allSatisfy(sent -> assertThat(sent.header("X-Trace")).containsExactly("t-1"))
                .extracting(SentRequest::line)
                .containsExactly(
                        "GET /v2/apps?page=2&with_projects=true",
                        "GET /v2/apps?with_projects=true&page=3",
                        "GET /v2/apps?with_projects=true&page=4",
                        "GET /v2/apps?with_projects=true&page=5");
    }

    @Test
    void cancelingTheNextPageAbortsItsCall() throws Exception {
        CountDownLatch aborted = new CountDownLatch(1);
        CountDownLatch sent = new CountDownLatch(1);
        ScriptedTransport transport =
                ScriptedTransport.of(
                        page("a-1", true),
                        (request, control) -> {
                            control.onAbort(aborted::countDown);
                            sent.countDown();
                            return Steps.hangs(() -> {}).run(request, control);
                        });
        try (AppPlatformClient platform = Clients.client(transport)) {
            CompletableFuture<Page<App>> next = platform.apps().list().nextAsync().orElseThrow();
            assertThat(sent.await(60, TimeUnit.SECONDS)).isTrue();

            next.cancel(true);

            assertThat(aborted.await(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void theNextPageOfAClosedClientFailsInItsFuture() {
        ScriptedTransport transport = ScriptedTransport.of(page("a-1", true));
        AppPlatformClient platform = Clients.client(transport);
        Page<App> first = platform.apps().list();
        platform.close();

        assertThatThrownBy(() -> get(first.nextAsync().orElseThrow()))
                .hasCauseExactlyInstanceOf(IllegalStateException.class)
                .hasMessageContaining("list: this AppPlatformClient is closed.");
    }
}
