package io.github.doapps.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two runs of the same calls give the same answers, ids and times included. */
class DeterminismTest {

    @Test
    void two_runs_print_the_same() {
        assertThat(run()).isEqualTo(run()).hasSize(8);
    }

    @Test
    void requests_in_between_do_not_change_the_ids_of_what_is_created() {
        try (AppPlatformEmulator quiet = AppPlatformEmulator.start();
                AppPlatformEmulator busy = AppPlatformEmulator.start()) {
            Client.of(busy).get("/v2/apps");
            String one = quiet.createApp(Specs.ONE_SERVICE);
            String two = busy.createApp(Specs.ONE_SERVICE);

            assertThat(two).isEqualTo(one);
            assertThat(busy.app(two).deploymentIds()).isEqualTo(quiet.app(one).deploymentIds());
        }
    }

    private static List<String> run() {
        try (AppPlatformEmulator platform = AppPlatformEmulator.start()) {
            List<String> printed = new ArrayList<>();
            Client client = Client.of(platform);
            String app = platform.createApp(Specs.ALL_KINDS);
            for (int i = 0; i < 4; i++) {
                Client.Answer created = client.post(Client.deployments(app), "{}");
                printed.add(created.text() + created.response().headers().map());
                platform.advance(Duration.ofMillis(3_777));
                printed.add(client.get("/v2/apps/" + app).text());
            }
            return printed.stream()
                    .map(text -> text.replace(platform.endpoint().toString(), ""))
                    .toList();
        }
    }
}
