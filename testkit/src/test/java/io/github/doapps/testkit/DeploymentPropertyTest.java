package io.github.doapps.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds of every deployment at every time, over apps and histories made by chance. */
class DeploymentPropertyTest {

    private static final List<String> WAY =
            List.of("PENDING_BUILD", "BUILDING", "PENDING_DEPLOY", "DEPLOYING", "ACTIVE");
    private static final int RUNS = 40;

    @Test
    void counters_add_up_and_nothing_goes_back() {
        long first = Long.getLong("doapps.random.seed", 1);
        // A round is some sixty calls, so a long run has fewer of them than one of cheap rounds.
        int runs = Math.min(Integer.getInteger("doapps.random.rounds", RUNS), 20 * RUNS);
        for (long seed = first; seed < first + runs; seed++) {
            oneHistory(new Random(seed), "-Ddoapps.random.seed=" + seed);
        }
    }

    private static void oneHistory(Random random, String seed) {
        DeploymentSchedule schedule =
                DeploymentSchedule.of(some(random), some(random), some(random), some(random));
        try (AppPlatformEmulator platform =
                AppPlatformEmulator.builder().schedule(schedule).start()) {
            Client client = Client.of(platform);
            String app = platform.createApp(spec(random));
            Map<String, JsonNode> before = new HashMap<>();
            for (int i = 0; i < 12; i++) {
                act(random, platform, app);
                platform.advance(Duration.ofMillis(random.nextInt(3_000)));
                String active = client.app(app).at("/active_deployment/id").asText();
                for (JsonNode now :
                        client.get(Client.deployments(app) + "?per_page=200")
                                .json()
                                .path("deployments")) {
                    String id = now.path("id").asText();
                    String at = seed + ", deployment " + now;
                    assertCounts(now.path("progress"), at);
                    assertThat(id.equals(active))
                            .as(at)
                            .isEqualTo(now.path("phase").asText().equals("ACTIVE"));
                    JsonNode last = before.put(id, now);
                    if (last != null) {
                        assertOnward(last, now, at);
                    }
                }
            }
        }
    }

    private static void act(Random random, AppPlatformEmulator platform, String app) {
        String newest = platform.app(app).deploymentIds().get(0);
        switch (random.nextInt(6)) {
            case 0 -> platform.app(app).deploy("manual");
            case 1 -> {
                platform.nextDeployment(
                        ScriptedDeployment.standard().failing("deploy/initialize", "X", "y"));
                platform.app(app).deploy("commit 1 pushed");
            }
            case 2 -> {
                if (WAY.indexOf(platform.app(app).phase(newest)) < 4
                        && WAY.contains(platform.app(app).phase(newest))) {
                    platform.app(app).cancel(newest);
                }
            }
            default -> {
                // time alone
            }
        }
    }

    private static void assertCounts(JsonNode progress, String at) {
        Map<String, Integer> counted = new HashMap<>();
        count(progress.path("steps"), counted);
        int total = 0;
        for (String status : List.of("pending", "running", "success", "error")) {
            int count = progress.path(status + "_steps").asInt();
            total += count;
            assertThat(counted.getOrDefault(status.toUpperCase(Locale.ROOT), 0))
                    .as(at)
                    .isEqualTo(count);
        }
        assertThat(progress.path("total_steps").asInt()).as(at).isEqualTo(total);
    }

    private static void count(JsonNode steps, Map<String, Integer> counted) {
        for (JsonNode step : steps) {
            if (step.has("steps")) {
                count(step.path("steps"), counted);
            } else {
                counted.merge(step.path("status").asText(), 1, Integer::sum);
            }
            assertThat(step.has("ended_at") && !step.has("started_at")).isFalse();
        }
    }

    private static void assertOnward(JsonNode last, JsonNode now, String at) {
        String from = last.path("phase").asText();
        String to = now.path("phase").asText();
        if (from.equals(to)) {
            assertThat(now.path("phase_last_updated_at"))
                    .as(at)
                    .isEqualTo(last.path("phase_last_updated_at"));
        } else if (WAY.contains(to)) {
            assertThat(WAY.indexOf(to)).as(at).isGreaterThan(WAY.indexOf(from));
        } else {
            assertThat(from).as(at).isIn(WAY);
        }
        for (String done : List.of("success_steps", "error_steps")) {
            assertThat(now.at("/progress/" + done).asInt())
                    .as(at)
                    .isGreaterThanOrEqualTo(last.at("/progress/" + done).asInt());
        }
    }

    private static String spec(Random random) {
        List<String> services = new ArrayList<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            services.add("{\"name\":\"s" + i + "\"}");
        }
        String jobs = random.nextBoolean() ? "{\"name\":\"mend\",\"kind\":\"FAILED_DEPLOY\"}" : "";
        return "{\"name\":\"app\",\"services\":%s,\"jobs\":[%s]}".formatted(services, jobs);
    }

    private static Duration some(Random random) {
        return Duration.ofMillis(random.nextInt(4) * 500L);
    }
}
