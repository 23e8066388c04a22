package io.github.doapps.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many clients at once. */
class ConcurrencyTest {

    @RegisterExtension
    static final AppPlatformEmulatorExtension PLATFORM =
            AppPlatformEmulatorExtension.with(setup -> setup.rateLimitPerMinute(5_000));

    private static final int CLIENTS = 64;
    private static final int CALLS = 10;

    @Test
    void of_64_clients_that_deploy_at_once_each_gets_a_deployment_of_its_own(
            AppPlatformEmulator platform) throws Exception {
        String app = platform.createApp(Specs.ONE_SERVICE);
        Client client = Client.of(platform);

        List<String> created = atOnce(() -> client.deploy(app));

        assertThat(new HashSet<>(created)).hasSize(CLIENTS * CALLS);
        List<String> there = platform.app(app).deploymentIds();
        assertThat(there).hasSize(CLIENTS * CALLS + 1).containsAll(created);
        assertThat(platform.requests()).hasSize(CLIENTS * CALLS);
        assertThat(platform.app(app).phase(there.get(0))).isEqualTo("PENDING_BUILD");
        assertThat(there.stream().skip(1))
                .allMatch(id -> platform.app(app).phase(id).equals("SUPERSEDED"));
    }

    @Test
    void of_64_clients_that_take_one_name_a_single_one_gets_it(AppPlatformEmulator platform)
            throws Exception {
        Client client = Client.of(platform);
        String body = Specs.request(Specs.ONE_SERVICE);

        List<Integer> statuses = atOnce(() -> client.post("/v2/apps", body).status());

        assertThat(statuses.stream().filter(status -> status == 200)).hasSize(1);
        assertThat(statuses.stream().filter(status -> status == 409)).hasSize(CLIENTS * CALLS - 1);
    }

    @Test
    void each_scripted_answer_is_given_to_one_of_64_clients(AppPlatformEmulator platform)
            throws Exception {
        ScriptedAnswer[] answers = new ScriptedAnswer[100];
        Arrays.fill(answers, ScriptedAnswer.of(503));
        platform.answerNext(answers);
        Client client = Client.of(platform);

        List<Integer> statuses = atOnce(() -> client.get("/v2/apps").status());

        assertThat(statuses.stream().filter(status -> status == 503)).hasSize(100);
    }

    @Test
    void what_is_seen_while_the_clock_moves_is_of_one_time(AppPlatformEmulator platform)
            throws Exception {
        String app = platform.createApp(Specs.ONE_SERVICE);
        String id = platform.app(app).deploymentIds().get(0);
        Client client = Client.of(platform);

        List<JsonNode> seen =
                atOnce(
                        () -> {
                            platform.advance(Duration.ofMillis(20));
                            return client.app(app);
                        });

        for (JsonNode shown : seen) {
            int slots = 0;
            for (String slot :
                    List.of("pending_deployment", "in_progress_deployment", "active_deployment")) {
                slots += shown.has(slot) ? 1 : 0;
            }
            assertThat(slots).as(shown.toString()).isEqualTo(1);
        }
        assertThat(platform.app(app).phase(id)).isEqualTo("ACTIVE");
    }

    @Test
    void ids_of_apps_and_deployments_differ(AppPlatformEmulator platform) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            String app = platform.createApp("{\"name\":\"app-" + i + "\"}");
            assertThat(ids.add(app)).isTrue();
            assertThat(ids.add(platform.app(app).deploymentIds().get(0))).isTrue();
        }
    }

    private static <T> List<T> atOnce(Callable<T> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        CyclicBarrier start = new CyclicBarrier(CLIENTS);
        try {
            List<Future<List<T>>> futures = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                futures.add(
                        threads.submit(
                                () -> {
                                    start.await(30, TimeUnit.SECONDS);
                                    List<T> results = new ArrayList<>();
                                    for (int c = 0; c < CALLS; c++) {
                                        results.add(call.call());
                                    }
                                    return results;
                                }));
            }
            List<T> all = new ArrayList<>();
            for (Future<List<T>> future : futures) {
                all.addAll(future.get(60, TimeUnit.SECONDS));
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }
}
