package io.github.doapps.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How an emulator is set up, started and closed. */
class AppPlatformEmulatorTest {

    @Test
    void the_defaults_are_as_documented() {
        try (AppPlatformEmulator platform = AppPlatformEmulator.start()) {
            assertThat(platform.token()).isEqualTo("emulator-token");
            assertThat(platform.endpoint().toString()).matches("http://127\\.0\\.0\\.1:[0-9]+");
            assertThat(platform.clock().instant())
                    .isEqualTo(Instant.parse("2026-01-01T00:00:00.123456789Z"));
            assertThat(DeploymentSchedule.defaults().total()).isEqualTo(Duration.ofSeconds(12));
            assertThat(platform).hasToString("AppPlatformEmulator[" + platform.endpoint() + "]");
        }
    }

    @Test
    void two_run_side_by_side_and_share_nothing() {
        try (AppPlatformEmulator one = AppPlatformEmulator.start();
                AppPlatformEmulator two = AppPlatformEmulator.start()) {
            one.createApp(Specs.ONE_SERVICE);
            one.advance(Duration.ofDays(1));

            assertThat(two.endpoint()).isNotEqualTo(one.endpoint());
            assertThat(two.appIds()).isEmpty();
            assertThat(two.clock().instant()).isBefore(one.clock().instant());
        }
    }

    @Test
    void a_port_may_be_chosen_and_is_free_again_after_close() {
        AppPlatformEmulator first = AppPlatformEmulator.start();
        int port = first.endpoint().getPort();
        AppPlatformEmulatorBuilder builder = AppPlatformEmulator.builder().port(port);
        assertThatThrownBy(builder::start)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cannot listen on port " + port);
        Client.of(first).get("/v2/apps");
        first.close();

        try (AppPlatformEmulator second = builder.start()) {
            assertThat(second.endpoint().getPort()).isEqualTo(port);
        }
    }

    @Test
    void close_ends_its_threads_and_a_second_close_does_nothing() {
        AppPlatformEmulator platform = AppPlatformEmulator.start();
        Client.of(platform).get("/v2/apps");
        String name = "app-platform-emulator-" + platform.endpoint().getPort();
        assertThat(threadsNamed(name)).isPositive();

        platform.close();
        platform.close();

        assertThat(threadsNamed(name)).isZero();
        assertThat(platform.appIds()).isEmpty();
    }

    @Test
    void a_manual_clock_may_be_chosen_after_all_and_a_running_one_can_be_moved_on() {
        try (AppPlatformEmulator manual =
                AppPlatformEmulator.builder().realTime(2).manualClock().start()) {
            assertThat(manual.clock().instant())
                    .isEqualTo(AppPlatformEmulatorBuilder.MANUAL_CLOCK_START);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> manual.advance(Duration.ofNanos(-1)));
            manual.advance(Duration.ofDays(100_000));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> manual.advance(Duration.ofDays(10_000)));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> manual.advance(Duration.ofSeconds(Long.MAX_VALUE)));
            assertThat(manual.clock().instant())
                    .isEqualTo(
                            AppPlatformEmulatorBuilder.MANUAL_CLOCK_START.plus(
                                    Duration.ofDays(100_000)));
        }
        try (AppPlatformEmulator running = AppPlatformEmulator.builder().realTime(1).start()) {
            Instant before = running.clock().instant();
            running.advance(Duration.ofDays(3));
            assertThat(running.clock().instant()).isAfterOrEqualTo(before.plus(Duration.ofDays(3)));
        }
    }

    @Test
    void an_app_is_created_without_a_request_or_refused_with_the_reason() {
        try (AppPlatformEmulator platform = AppPlatformEmulator.start()) {
            String app = platform.createApp(Specs.ONE_SERVICE);

            assertThat(platform.appIds()).containsExactly(app);
            assertThat(platform.requests()).isEmpty();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> platform.createApp("{\"name\":\"X\"}"))
                    .withMessageContaining("\"name\"");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> platform.createApp("{\"name\":\"ab\"},\"project_id\":1"))
                    .withMessageContaining("not JSON");
            assertThatIllegalArgumentException().isThrownBy(() -> platform.createApp(""));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> platform.app(app).phase(Client.UNKNOWN_ID));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> platform.app(Client.UNKNOWN_ID).deploymentIds());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "tök", "a\r\nb", "'; rm"})
    void a_token_that_no_header_carries_is_refused_without_quoting_it(String token) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AppPlatformEmulator.builder().token(token))
                .withMessage("not a token that a header could carry");
    }

    @Test
    void a_setup_that_cannot_work_is_refused() {
        AppPlatformEmulatorBuilder builder = AppPlatformEmulator.builder();
        assertThatIllegalArgumentException().isThrownBy(() -> builder.port(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.port(65_536));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.realTime(0));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.realTime(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.realTime(1e7));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.rateLimit(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeploymentSchedule.ofEachPhase(Duration.ofNanos(-1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeploymentSchedule.ofEachPhase(Duration.ofDays(366)));
        assertThat(DeploymentSchedule.defaults())
                .hasToString(
                        "DeploymentSchedule[pendingBuild=PT2S, building=PT5S, pendingDeploy=PT1S,"
                                + " deploying=PT4S, listedAfter=PT0S]");
    }

    private static long threadsNamed(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(name))
                .count();
    }
}
