package io.github.doapps.client.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Clients;
import io.github.doapps.client.scripted.ManualClock;
import io.github.doapps.deploy.LaunchOptions;
import io.github.doapps.deploy.WaitOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A time that the server gives is waited for by the server's clock: a limit that is over in 40
 * seconds, before a client whose clock is wrong.
 */
@Timeout(60)
final class ServersClockTest {

    private static final Duration OVER_IN = Duration.ofSeconds(40);

    private final ScriptedApp app = new ScriptedApp();
    private final List<String> events = Collections.synchronizedList(new ArrayList<>());

    /** How the server tells its time. */
    enum Told {
        BY_THE_RESET {
            @Override
            Answer in(Answer limited, Instant over) {
                return limited.limitedUntil(over);
            }
        },
        BY_A_RESET_ALONE {
            @Override
            Answer in(Answer limited, Instant over) {
                return limited.with("ratelimit-reset", over.getEpochSecond());
            }
        },
        BY_A_DATE {
            @Override
            Answer in(Answer limited, Instant over) {
                return limited.with("Retry-After", httpDate(over));
            }
        };

        abstract Answer in(Answer limited, Instant over);
    }

    private static String httpDate(Instant time) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atZone(ZoneOffset.UTC));
    }

    /** An answer of a server whose clock is so far ahead of the client's. */
    private static Answer limited(Told told, int ahead) {
        Instant now = ManualClock.START.plusSeconds(ahead);
        return told.in(Answer.of(429).with("Date", httpDate(now)), now.plus(OVER_IN));
    }

    static Stream<Arguments> cases() {
        return Stream.of(Told.values())
                .flatMap(
                        told ->
                                Stream.of(-300, 0, 300)
                                        .flatMap(
                                                ahead ->
                                                        Stream.of(Road.values())
                                                                .map(
                                                                        road ->
                                                                                Arguments.of(
                                                                                        told, ahead,
                                                                                        road))));
    }

    private AppPlatformClient client() {
        return Clients.builder(app.transport()).clock(app.clock).build();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aWaitLooksAgainWhenItIsOver(Told told, int ahead, Road road) {
        app.on(
                "GET /v2/apps/a-1/deployments/d-1",
                limited(told, ahead),
                ScriptedApp.phase("d-1", "ACTIVE"));
        try (AppPlatformClient platform = client()) {
            WaitOptions options =
                    WaitOptions.defaults().withListener(event -> events.add(event.summary()));
            assertThat(road.of(platform).await(ScriptedApp.ID, "d-1", options).isLive()).isTrue();
        }
        assertThat(events)
                .containsExactly("looking failed (rate-limited), next look in 40 s", "ACTIVE");
        assertThat(app.asked())
                .containsExactly("0.0 GET /deployments/d-1", "40.0 GET /deployments/d-1");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aLaunchGoesOnWhenItIsOver(Told told, int ahead, Road road) {
        app.on("POST /v2/apps/a-1/deployments", limited(told, ahead), Answer.deployment("d-1"))
                .phases("d-1", "ACTIVE");
        try (AppPlatformClient platform = client()) {
            assertThat(road.of(platform).launch(ScriptedApp.ID, LaunchOptions.defaults()).isLive())
                    .isTrue();
        }
        assertThat(app.asked())
                .containsExactly(
                        "0.0 GET ",
                        "0.0 GET /deployments",
                        "0.0 POST /deployments",
                        "40.0 GET ",
                        "40.0 GET /deployments",
                        "40.0 POST /deployments",
                        "42.0 GET /deployments/d-1");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aCallAloneIsMadeAgainWhenItIsOver(Told told, int ahead, Road road) {
        app.on("GET /v2/apps/a-1", limited(told, ahead), Answer.json("{\"app\":{\"id\":\"a-1\"}}"));
        try (AppPlatformClient platform = client()) {
            assertThat(
                            (road == Road.ON_NO_THREAD
                                            ? platform.appsAsync().get(ScriptedApp.ID).join()
                                            : platform.apps().get(ScriptedApp.ID))
                                    .id())
                    .isEqualTo(ScriptedApp.ID);
        }
        String again = told == Told.BY_A_DATE ? "40.0 GET " : "40.250 GET ";
        assertThat(app.asked()).containsExactly("0.0 GET ", again);
    }
}
