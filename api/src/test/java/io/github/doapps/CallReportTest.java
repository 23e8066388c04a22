package io.github.doapps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.testing.Nothing;
import io.github.doapps.testing.Serialization;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallReportTest {

    private static final RateLimit RATE_LIMIT = RateLimit.of(5000, 0, Instant.ofEpochSecond(1));
    private static final CallReport BARE =
            CallReport.builder("get", "GET", "/v2/apps/{id}").build();
    private static final CallReport FULL =
            CallReport.builder("createDeployment", "POST", "/v2/apps/{app_id}/deployments")
                    .attempts(3)
                    .duration(Duration.ofNanos(1_234_999_999))
                    .effectOnServer(EffectOnServer.APPLIED)
                    .statusCode(200)
                    .requestId("r-1")
                    .rateLimit(RATE_LIMIT)
                    .retryAfter(Duration.ofSeconds(5))
                    .comeBackIn(Duration.ofSeconds(6))
                    .errorCode(ErrorCode.OUTCOME_UNKNOWN)
                    .earlierAttempts(
                            List.of(
                                    EarlierAttempt.answered(429, "r-0"),
                                    EarlierAttempt.unanswered()))
                    .build();

    @Test
    void showsAFailedCallInOneLine() {
        assertThat(FULL)
                .hasToString(
                        "createDeployment POST /v2/apps/{app_id}/deployments: outcome-unknown,"
                                + " status 200, attempts 3, 1234 ms, effect on server APPLIED,"
                                + " request id r-1, earlier attempts [429 (request id r-0),"
                                + " no answer]");
    }

    @Test
    void showsASuccessAndWhatIsNotKnown() {
        assertThat(BARE)
                .hasToString(
                        "get GET /v2/apps/{id}: succeeded, status none, attempts 0, 0 ms, effect on"
                                + " server NONE");
    }

    @Test
    void givesBackWhatWasCollectedAlsoAfterSerialization() throws Exception {
        for (CallReport report : List.of(FULL, Serialization.copy(FULL))) {
            assertThat(report.operation()).isEqualTo("createDeployment");
            assertThat(report.method()).isEqualTo("POST");
            assertThat(report.pathTemplate()).isEqualTo("/v2/apps/{app_id}/deployments");
            assertThat(report.attempts()).isEqualTo(3);
            assertThat(report.duration()).isEqualTo(Duration.ofNanos(1_234_999_999));
            assertThat(report.effectOnServer()).isEqualTo(EffectOnServer.APPLIED);
            assertThat(report.statusCode()).hasValue(200);
            assertThat(report.requestId()).contains("r-1");
            assertThat(report.rateLimit()).contains(RATE_LIMIT);
            assertThat(report.retryAfter()).contains(Duration.ofSeconds(5));
            assertThat(report.comeBackIn()).contains(Duration.ofSeconds(6));
            assertThat(report.errorCode()).contains(ErrorCode.OUTCOME_UNKNOWN);
            assertThat(report.earlierAttempts())
                    .containsExactly(
                            EarlierAttempt.answered(429, "r-0"), EarlierAttempt.unanswered());
            assertThat(report.earlierAttempts().get(0).statusCode()).hasValue(429);
            assertThat(report.earlierAttempts().get(0).requestId()).contains("r-0");
            assertThat(report.earlierAttempts().get(1).statusCode()).isEmpty();
            assertThat(report.earlierAttempts().get(1).requestId()).isEmpty();
        }
    }

    @Test
    void hasDefaultsForAllButTheCallItself() throws Exception {
        for (CallReport report : List.of(BARE, Serialization.copy(BARE))) {
            assertThat(report.attempts()).isZero();
            assertThat(report.duration()).isZero();
            assertThat(report.effectOnServer()).isEqualTo(EffectOnServer.NONE);
            assertThat(report.statusCode()).isEmpty();
            assertThat(report.requestId()).isEmpty();
            assertThat(report.rateLimit()).isEmpty();
            assertThat(report.retryAfter()).isEmpty();
            assertThat(report.comeBackIn()).isEmpty();
            assertThat(report.errorCode()).isEmpty();
            assertThat(report.earlierAttempts()).isEmpty();
        }
    }

    @Test
    void takesNullBackWhatMayBeAbsent() {
        CallReport report =
                CallReport.builder("get", "GET", "/v2/apps/{id}")
                        .requestId("r-1")
                        .requestId(null)
                        .rateLimit(RATE_LIMIT)
                        .rateLimit(null)
                        .retryAfter(Duration.ZERO)
                        .retryAfter(null)
                        .errorCode(ErrorCode.CONFLICT)
                        .errorCode(null)
                        .build();

        assertThat(report).hasToString(BARE.toString());
        assertThat(report.rateLimit()).isEmpty();
        assertThat(report.retryAfter()).isEmpty();
    }

    @Test
    void comesBackWhenItWasAskedToUnlessMoreIsKnown() {
        CallReport report =
                CallReport.builder("get", "GET", "/v2/apps/{id}")
                        .retryAfter(Duration.ofSeconds(5))
                        .comeBackIn(Duration.ofSeconds(6))
                        .comeBackIn(null)
                        .build();

        assertThat(report.comeBackIn()).contains(Duration.ofSeconds(5));
    }

    @Test
    void refusesNullForWhatMustBeThere() {
        String none = Nothing.of(String.class);

        assertThatThrownBy(() -> CallReport.builder(none, "GET", "/")).hasMessage("operation");
        assertThatThrownBy(() -> CallReport.builder("get", none, "/")).hasMessage("method");
        assertThatThrownBy(() -> CallReport.builder("get", "GET", none)).hasMessage("pathTemplate");
        assertThatThrownBy(
                        () ->
                                CallReport.builder("get", "GET", "/")
                                        .duration(Nothing.of(Duration.class)))
                .hasMessage("duration");
        assertThatThrownBy(
                        () ->
                                CallReport.builder("get", "GET", "/")
                                        .effectOnServer(Nothing.of(EffectOnServer.class)))
                .hasMessage("effectOnServer");
    }

    @Test
    void aReportDoesNotChangeWithItsBuilder() {
        CallReportBuilder builder = CallReport.builder("get", "GET", "/").attempts(1);
        CallReport first = builder.build();
        builder.attempts(2).statusCode(500);

        assertThat(first.attempts()).isEqualTo(1);
        assertThat(first.statusCode()).isEmpty();
    }

    @Test
    void aRateLimitSaysWhatIsLeftAndUntilWhen() throws Exception {
        RateLimit limit = RateLimit.of(5000, 4816, Instant.ofEpochSecond(1_444_931_833));

        for (RateLimit each : List.of(limit, Serialization.copy(limit))) {
            assertThat(each.limit()).isEqualTo(5000);
            assertThat(each.remaining()).isEqualTo(4816);
            assertThat(each.reset()).isEqualTo("2015-10-15T17:57:13Z");
            assertThat(each).hasToString("4816 of 5000 requests left, reset 2015-10-15T17:57:13Z");
            assertThat(each).isEqualTo(limit).hasSameHashCodeAs(limit);
        }
        assertThat(limit)
                .isNotEqualTo(RateLimit.of(5001, 4816, limit.reset()))
                .isNotEqualTo(RateLimit.of(5000, 4815, limit.reset()))
                .isNotEqualTo(RateLimit.of(5000, 4816, Instant.EPOCH))
                .isNotEqualTo("4816");
        assertThatThrownBy(() -> RateLimit.of(1, 1, Nothing.of(Instant.class))).hasMessage("reset");
    }
}
