package io.github.doapps.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The header fields of answers: the rate limit, the request's id, the date. */
@ExtendWith(AppPlatformEmulatorExtension.class)
class HeadersTest {

    private static final long START = 1_767_225_600L;

    @Test
    void answers_count_the_requests_down_and_say_when_the_oldest_expires(
            AppPlatformEmulator platform) {
        Client client = Client.of(platform);

        assertRate(client.get("/v2/apps"), 5000, 4999, START + 3601);
        platform.advance(Duration.ofMinutes(10));
        assertRate(client.get("/v2/apps/" + Client.UNKNOWN_ID), 5000, 4998, START + 3601);
        platform.advance(Duration.ofMinutes(50));
        assertRate(client.get("/v2/apps"), 5000, 4998, START + 601 + 3600);
    }

    @Test
    void a_request_without_a_token_counts_for_nobody(AppPlatformEmulator platform) {
        Client client = Client.of(platform);
        client.withoutAuthorization().get("/v2/apps");

        assertRate(client.get("/v2/apps"), 5000, 4999, START + 3601);
    }

    @Test
    void one_request_too_many_is_refused_until_the_oldest_has_expired() {
        try (AppPlatformEmulator strict = AppPlatformEmulator.builder().rateLimit(2).start()) {
            Client client = Client.of(strict);
            client.get("/v2/apps");
            strict.advance(Duration.ofMinutes(1));
            client.get("/v2/apps");

            Client.Answer refused = client.post("/v2/apps", Specs.request(Specs.ONE_SERVICE));
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.json().path("id").asText()).isEqualTo("too_many_requests");
            assertRate(refused, 2, 0, START + 3601);
            assertThat(refused.response().headers().firstValue("retry-after")).isEmpty();
            assertThat(strict.appIds()).isEmpty();

            strict.advance(Duration.ofMinutes(59));
            assertThat(client.get("/v2/apps").status()).isEqualTo(200);
            assertThat(client.get("/v2/apps").status()).isEqualTo(429);
        }
    }

    @Test
    void whoever_waits_until_the_reset_finds_room() {
        try (AppPlatformEmulator strict = AppPlatformEmulator.builder().rateLimit(1).start()) {
            Client client = Client.of(strict);
            long reset = Long.parseLong(client.get("/v2/apps").header("ratelimit-reset"));
            Duration wait =
                    Duration.between(strict.clock().instant(), Instant.ofEpochSecond(reset));

            strict.advance(wait);

            assertThat(client.get("/v2/apps").status()).isEqualTo(200);
        }
    }

    @Test
    void one_request_too_many_in_a_minute_is_refused_with_the_seconds_until_there_is_room() {
        try (AppPlatformEmulator strict =
                AppPlatformEmulator.builder().rateLimitPerMinute(2).start()) {
            Client client = Client.of(strict);
            client.get("/v2/apps");
            strict.advance(Duration.ofMillis(15_500));
            client.get("/v2/apps");

            Client.Answer refused = client.post("/v2/apps", Specs.request(Specs.ONE_SERVICE));
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.json().path("id").asText()).isEqualTo("too_many_requests");
            assertThat(refused.header("retry-after")).isEqualTo("45");
            assertRate(refused, 5000, 0, START + 3601);
            assertThat(strict.appIds()).isEmpty();

            strict.advance(Duration.ofMillis(44_499));
            assertThat(client.get("/v2/apps").header("retry-after")).isEqualTo("1");
            strict.advance(Duration.ofMillis(501));
            Client.Answer allowed = client.get("/v2/apps");
            assertThat(allowed.status()).isEqualTo(200);
            assertRate(allowed, 5000, 4997, START + 3601);
            assertThat(client.get("/v2/apps").header("retry-after")).isEqualTo("15");
        }
    }

    @Test
    void two_hundred_and_fifty_requests_are_allowed_in_a_minute(AppPlatformEmulator platform) {
        Client client = Client.of(platform);
        for (int i = 0; i < 250; i++) {
            assertThat(client.get("/v2/apps").status()).isEqualTo(200);
        }

        assertThat(client.get("/v2/apps").header("retry-after")).isEqualTo("60");
        platform.advance(Duration.ofMinutes(1));
        assertThat(client.get("/v2/apps").status()).isEqualTo(200);
    }

    @Test
    void a_limit_that_allows_nothing_is_refused() {
        AppPlatformEmulatorBuilder builder = AppPlatformEmulator.builder();

        assertThatIllegalArgumentException().isThrownBy(() -> builder.rateLimit(0));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.rateLimitPerMinute(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.clockSkew(Duration.ofDays(-366)));
    }

    @ParameterizedTest
    @ValueSource(ints = {-7, 7})
    void the_platforms_clock_may_differ_from_the_tests(int minutes) {
        Duration skew = Duration.ofMinutes(minutes);
        try (AppPlatformEmulator platform =
                AppPlatformEmulator.builder().clockSkew(skew).rateLimit(1).start()) {
            String app = platform.createApp(Specs.ONE_SERVICE);
            platform.advance(Duration.ofSeconds(3));
            Instant test = AppPlatformEmulatorBuilder.MANUAL_CLOCK_START.plusSeconds(3);

            Client.Answer answer = Client.of(platform).get("/v2/apps/" + app);

            assertThat(platform.clock().instant()).isEqualTo(test);
            assertThat(
                            DateTimeFormatter.RFC_1123_DATE_TIME.parse(
                                    answer.header("date"), Instant::from))
                    .isEqualTo(test.plus(skew).truncatedTo(ChronoUnit.SECONDS));
            assertThat(answer.json().at("/app/created_at").asText())
                    .isEqualTo(
                            test.plus(skew)
                                    .minusSeconds(3)
                                    .truncatedTo(ChronoUnit.SECONDS)
                                    .toString());
            assertRate(answer, 1, 0, START + 4 + 3600 + minutes * 60L);
            assertThat(answer.json().at("/app/in_progress_deployment/phase").asText())
                    .isEqualTo("BUILDING");
        }
    }

    @Test
    void every_request_has_an_id_of_its_own(AppPlatformEmulator platform) {
        Client client = Client.of(platform);

        String one = client.get("/v2/apps").header("x-request-id");
        String two = client.get("/v2/apps").header("x-request-id");

        assertThat(one).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}").isNotEqualTo(two);
    }

    @Test
    void the_date_is_that_of_the_emulators_clock(AppPlatformEmulator platform) {
        Client client = Client.of(platform);

        assertThat(client.get("/v2/apps").header("date"))
                .isEqualTo("Thu, 01 Jan 2026 00:00:00 GMT");
        platform.advance(Duration.ofDays(40));
        assertThat(client.get("/v2/apps").header("date"))
                .isEqualTo("Tue, 10 Feb 2026 00:00:00 GMT");
        assertThat(platform.clock().instant())
                .isEqualTo(AppPlatformEmulatorBuilder.MANUAL_CLOCK_START.plus(Duration.ofDays(40)));
    }

    private static void assertRate(Client.Answer answer, int limit, int remaining, long reset) {
        assertThat(answer.header("ratelimit-limit")).isEqualTo("" + limit);
        assertThat(answer.header("ratelimit-remaining")).isEqualTo("" + remaining);
        assertThat(answer.header("ratelimit-reset")).isEqualTo("" + reset);
    }
}
