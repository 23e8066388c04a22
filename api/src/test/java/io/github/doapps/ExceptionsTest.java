package io.github.doapps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.doapps.spi.TransportException;
import io.github.doapps.testing.Nothing;
import io.github.doapps.testing.Serialization;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExceptionsTest {

    private static final RateLimit RATE_LIMIT =
            RateLimit.of(5000, 4816, Instant.ofEpochSecond(1_444_931_833));
    private static final CallReport REPORT =
            CallReport.builder("createDeployment", "POST", "/v2/apps/{app_id}/deployments")
                    .attempts(2)
                    .duration(Duration.ofMillis(1500))
                    .effectOnServer(EffectOnServer.UNKNOWN)
                    .statusCode(503)
                    .requestId("r-1")
                    .rateLimit(RATE_LIMIT)
                    .retryAfter(Duration.ofSeconds(44))
                    .errorCode(ErrorCode.SERVER_ERROR)
                    .build();
    private final IOException cause = TransportException.unknown("reset", null);

    /** How an exception for an answer is made. */
    private interface OfAnswer {
        ApiException make(
                String message, CallReport report, @Nullable String id, @Nullable String text);
    }

    /** How an exception without an answer's body is made. */
    private interface OfCall {
        AppPlatformException make(String message, CallReport report, @Nullable Throwable cause);
    }

    static List<Arguments> ofAnswers() {
        return List.of(
                arguments("bad-request", answer(BadRequestException::new)),
                arguments("unauthorized", answer(UnauthorizedException::new)),
                arguments("forbidden", answer(ForbiddenException::new)),
                arguments("not-found", answer(NotFoundException::new)),
                arguments("conflict", answer(ConflictException::new)),
                arguments("unprocessable-entity", answer(UnprocessableEntityException::new)),
                arguments("rate-limited", answer(RateLimitedException::new)),
                arguments("server-error", answer(ServerErrorException::new)),
                arguments("redirected", answer(withCode(ErrorCode.REDIRECTED))),
                arguments("unexpected-status", answer(withCode(ErrorCode.UNEXPECTED_STATUS))));
    }

    static List<Arguments> ofCalls() {
        return List.of(
                arguments("request-not-sent", call(RequestNotSentException::new)),
                arguments("no-response", call(NoResponseException::new)),
                arguments("outcome-unknown", call(OutcomeUnknownException::new)),
                arguments("deadline-exceeded", call(DeadlineExceededException::new)),
                arguments("call-interrupted", call(CallInterruptedException::new)),
                arguments("malformed-response", call(MalformedResponseException::new)),
                arguments("provider-failed", call(ExceptionsTest::providerFailed)));
    }

    private static OfAnswer answer(OfAnswer maker) {
        return maker;
    }

    private static OfCall call(OfCall maker) {
        return maker;
    }

    private static OfAnswer withCode(ErrorCode code) {
        return (message, report, id, text) -> new ApiException(code, message, report, id, text);
    }

    private static ProviderException providerFailed(
            String message, CallReport report, @Nullable Throwable cause) {
        return new ProviderException(ErrorCode.PROVIDER_FAILED, message, report, cause);
    }

    @ParameterizedTest
    @MethodSource("ofAnswers")
    void anExceptionForAnAnswerTellsAllThatTheAnswerSaid(String code, OfAnswer maker)
            throws Exception {
        ApiException made = maker.make("it failed.", REPORT, "an_id", "the server's words");

        for (ApiException each : List.of(made, Serialization.copy(made))) {
            assertThatItTellsOfTheCall(each, code);
            assertThat(each).isExactlyInstanceOf(made.getClass()).hasNoCause();
            assertThat(each.statusCode()).isEqualTo(503);
            assertThat(each.errorId()).contains("an_id");
            assertThat(each.serverMessage()).contains("the server's words");
            assertThat(each.rateLimit()).contains(RATE_LIMIT);
            assertThat(each.retryAfter()).contains(Duration.ofSeconds(44));
        }
    }

    @ParameterizedTest
    @MethodSource("ofAnswers")
    void anExceptionForAnAnswerThatSaidNothingHasNothing(String code, OfAnswer maker) {
        CallReport report =
                CallReport.builder("list", "GET", "/v2/apps").attempts(1).statusCode(418).build();

        ApiException exception = maker.make("it failed.", report, null, null);

        assertThat(exception).hasMessage("it failed. [" + code + "]");
        assertThat(exception.statusCode()).isEqualTo(418);
        assertThat(exception.errorId()).isEmpty();
        assertThat(exception.serverMessage()).isEmpty();
        assertThat(exception.rateLimit()).isEmpty();
        assertThat(exception.retryAfter()).isEmpty();
        assertThat(exception.requestId()).isEmpty();
        assertThat(exception.effectOnServer()).isEqualTo(EffectOnServer.NONE);
    }

    @ParameterizedTest
    @MethodSource("ofCalls")
    void anExceptionOfACallTellsOfItAndKeepsItsCause(String code, OfCall maker) throws Exception {
        AppPlatformException made = maker.make("it failed.", REPORT, cause);

        assertThat(made).hasCause(cause);
        for (AppPlatformException each : List.of(made, Serialization.copy(made))) {
            assertThatItTellsOfTheCall(each, code);
            assertThat(each)
                    .isExactlyInstanceOf(made.getClass())
                    .hasCauseExactlyInstanceOf(TransportException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("ofCalls")
    void anExceptionOfACallNeedsNoCause(String code, OfCall maker) {
        assertThat(maker.make("it failed.", REPORT, null))
                .hasMessage("it failed. [" + code + "]")
                .hasNoCause();
    }

    private static void assertThatItTellsOfTheCall(AppPlatformException exception, String code) {
        assertThat(exception).hasMessage("it failed. [" + code + "]");
        assertThat(exception.code().text()).isEqualTo(code);
        assertThat(exception.effectOnServer()).isEqualTo(EffectOnServer.UNKNOWN);
        assertThat(exception.operation()).contains("createDeployment");
        assertThat(exception.attempts()).isEqualTo(2);
        assertThat(exception.requestId()).contains("r-1");
        assertThat(exception.report().orElseThrow()).hasToString(REPORT.toString());
    }

    @ParameterizedTest
    @EnumSource(EffectOnServer.class)
    void serializationKeepsTheEffectOnTheServer(EffectOnServer effect) throws Exception {
        CallReport report =
                CallReport.builder("create", "POST", "/v2/apps").effectOnServer(effect).build();

        OutcomeUnknownException copy =
                Serialization.copy(
                        new OutcomeUnknownException(
                                "lost.",
                                report,
                                new DeadlineExceededException("late.", report, null)));

        assertThat(copy.effectOnServer()).isEqualTo(effect);
        assertThat(copy.getCause())
                .isInstanceOfSatisfying(
                        DeadlineExceededException.class,
                        cause -> assertThat(cause.effectOnServer()).isEqualTo(effect));
    }

    @Test
    void aFailureToSetUpAClientHasNoCall() throws Exception {
        ProviderException made =
                new ProviderException(ErrorCode.PROVIDER_MISSING, "No transport.", null, null);

        for (ProviderException each : List.of(made, Serialization.copy(made))) {
            assertThat(each).hasMessage("No transport. [provider-missing]");
            assertThat(each.code()).isEqualTo(ErrorCode.PROVIDER_MISSING);
            assertThat(each.report()).isEmpty();
            assertThat(each.operation()).isEmpty();
            assertThat(each.requestId()).isEmpty();
            assertThat(each.attempts()).isZero();
            assertThat(each.effectOnServer()).isEqualTo(EffectOnServer.NONE);
        }
    }

    @Test
    void anUnknownOutcomeHasAStatusOnlyIfAHeadWasSeen() {
        CallReport headless = CallReport.builder("create", "POST", "/v2/apps").build();

        assertThat(new OutcomeUnknownException("x", REPORT, null).statusCode()).hasValue(503);
        assertThat(new OutcomeUnknownException("x", headless, null).statusCode()).isEmpty();
    }

    @Test
    void aMalformedResponseHasTheStatusOfItsHead() {
        assertThat(new MalformedResponseException("x", REPORT, null).statusCode()).isEqualTo(503);
    }

    @Test
    void aStatusThatWasNeverReportedIsNotMadeUp() {
        CallReport headless = CallReport.builder("list", "GET", "/v2/apps").build();

        assertThatThrownBy(() -> new NotFoundException("x", headless, null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An answer has a status, and its report too");
    }

    @Test
    void noneIsMadeWithoutACode() {
        ErrorCode none = Nothing.of(ErrorCode.class);

        assertThatThrownBy(() -> new ProviderException(none, "x", null, null))
                .isInstanceOf(NullPointerException.class);
    }
}
