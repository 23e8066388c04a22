package io.github.doapps.verification.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.AppsOperations;
import io.github.doapps.CallReport;
import io.github.doapps.OutcomeUnknownException;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.CallOptions;
import io.github.doapps.client.RetrySettings;
import io.github.doapps.model.deployment.CreateDeploymentRequest;
import io.github.doapps.verification.matrix.RawReply.Then;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 64 threads on one client: each call is one request, and each result is that of its own call. */
class ManyThreadsTest {

    private static final int THREADS = 64;
    private static final int CALLS = 10;

    private static final CallOptions PATIENT =
            CallOptions.defaults()
                    .withDeadline(Duration.ofMinutes(2))
                    .withRetry(RetrySettings.defaults().withDelays(Duration.ZERO, Duration.ZERO));

    /** What a thread does: calls under names that no other thread uses. */
    private interface Caller {
        void call(AppsOperations apps, String name);
    }

    private static List<RawRequest> requestsOf(
            Stack stack,
            Function<RawRequest, RawReply> rule,
            Queue<CallReport> reports,
            Caller caller)
            throws InterruptedException, ExecutionException, TimeoutException {
        try (RawServer server = RawServer.following(rule);
                AppPlatformClient platform =
                        stack.builder()
                                .endpoint(server.endpoint())
                                .token("t-1234")
                                .listener(reports::add)
                                .build();
                AtOnce threads = AtOnce.of(THREADS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                String thread = "thread-" + i;
                all.add(
                        threads.start(
                                () -> {
                                    for (int call = 0; call < CALLS; call++) {
                                        caller.call(platform.apps(PATIENT), thread + "-" + call);
                                    }
                                }));
            }
            threads.await(all);
            return server.requests();
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void everyCreateDeploymentIsOneRequestAndHasItsOwnResult(Stack stack)
            throws InterruptedException, ExecutionException, TimeoutException {
        Queue<CallReport> reports = new ConcurrentLinkedQueue<>();
        List<RawRequest> requests =
                requestsOf(
                        stack,
                        request -> Answers.deployment(request.target() + request.body()),
                        reports,
                        (apps, name) ->
                                assertThat(apps.createDeployment(name, named(name)).id())
                                        .isEqualTo(
                                                "/v2/apps/"
                                                        + name
                                                        + "/deployments{\"name\":\""
                                                        + name
                                                        + "\"}"));

        assertThat(requests).hasSize(THREADS * CALLS);
        assertThat(requests).extracting(RawRequest::target).doesNotHaveDuplicates();
        assertThat(reports).hasSize(THREADS * CALLS);
        assertThat(reports).allSatisfy(report -> assertThat(report.attempts()).isEqualTo(1));
    }

    private static CreateDeploymentRequest named(String name) {
        return CreateDeploymentRequest.of(
                CreateDeploymentRequest.empty().json().with("name", name));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void everyGetDeploymentIsOneRequestAndHasItsOwnResult(Stack stack)
            throws InterruptedException, ExecutionException, TimeoutException {
        List<RawRequest> requests =
                requestsOf(
                        stack,
                        request -> Answers.deployment(request.target()),
                        new ConcurrentLinkedQueue<>(),
                        (apps, name) ->
                                assertThat(apps.getDeployment(name, "d").id())
                                        .isEqualTo("/v2/apps/" + name + "/deployments/d"));

        assertThat(requests).hasSize(THREADS * CALLS);
        assertThat(requests).extracting(RawRequest::target).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void whereConnectionsAreCutAtRandomACreateIsStillSentOnceAndAGetIsSentAgain(Stack stack)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<String, Boolean> cutOnce = new ConcurrentHashMap<>();
        List<RawRequest> requests =
                requestsOf(
                        stack,
                        request ->
                                isUnlucky(request)
                                                && cutOnce.put(request.requestLine(), true) == null
                                        ? RawReply.nothing()
                                                .then(
                                                        request.target().hashCode() % 2 == 0
                                                                ? Then.CLOSE
                                                                : Then.RESET)
                                        : Answers.deployment(request.target()),
                        new ConcurrentLinkedQueue<>(),
                        (apps, name) -> {
                            String id = "/v2/apps/" + name + "/deployments";
                            if (isUnlucky(name)) {
                                assertThatThrownBy(() -> apps.createDeployment(name))
                                        .isInstanceOf(OutcomeUnknownException.class);
                            } else {
                                assertThat(apps.createDeployment(name).id()).isEqualTo(id);
                            }
                            assertThat(apps.getDeployment(name, "d").id()).isEqualTo(id + "/d");
                        });

        Map<String, Long> counts =
                requests.stream()
                        .collect(
                                Collectors.groupingBy(
                                        RawRequest::requestLine, Collectors.counting()));
        assertThat(counts).hasSize(2 * THREADS * CALLS);
        counts.forEach(
                (line, count) ->
                        assertThat(count)
                                .as(line)
                                .isEqualTo(line.startsWith("GET") && isUnlucky(line) ? 2 : 1));
    }

    private static boolean isUnlucky(RawRequest request) {
        return isUnlucky(request.target());
    }

    /** One call in ten of each thread. */
    private static boolean isUnlucky(String text) {
        return text.matches(".*-3\\b.*");
    }
}
