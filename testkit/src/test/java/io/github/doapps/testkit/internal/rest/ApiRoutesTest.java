package io.github.doapps.testkit.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.testkit.Contract;
import io.github.doapps.testkit.internal.platform.DeploymentHabits;
import io.github.doapps.testkit.internal.platform.EmulatorClock;
import io.github.doapps.testkit.internal.platform.Platform;
import io.github.doapps.testkit.internal.progress.PhaseDurations;
import io.github.doapps.testkit.internal.rest.route.ShapeSource;
import io.github.doapps.testkit.internal.rest.runtime.LiveLogs;
import io.github.doapps.testkit.internal.rest.runtime.LogAddresses;
import io.github.doapps.testkit.internal.rest.runtime.LogUrls;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** There is a route for each of the contract's operations, and for those that only godo has. */
class ApiRoutesTest {

    private static final List<String> ONLY_IN_GODO =
            List.of(
                    "POST /v2/apps/detect",
                    "GET /v2/apps/buildpacks",
                    "POST /v2/apps/{id}/upgrade_buildpack",
                    "GET /v2/apps/{app_id}/database_connection_details",
                    "POST /v2/apps/{app_id}/components/{component_name}/reset_password",
                    "POST /v2/apps/{app_id}/components/{component_name}/trusted_sources");

    @Test
    void they_are_the_contracts_and_six_more() throws IOException {
        List<String> expected = new ArrayList<>(Contract.operations());
        assertThat(expected).hasSize(38);
        expected.addAll(ONLY_IN_GODO);

        assertThat(table()).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<String> table() {
        Duration none = Duration.ZERO;
        Platform platform =
                new Platform(
                        EmulatorClock.manual(Instant.EPOCH, Duration.ZERO),
                        new DeploymentHabits(
                                new PhaseDurations(none, none, none, none), none, true));
        LogUrls urls =
                new LogUrls(platform, "", new LogAddresses(1, "http"), new LiveLogs(platform));
        return ApiRoutes.of(platform, "", ShapeSource.CLIENT, urls).table();
    }
}
