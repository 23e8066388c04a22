package io.github.doapps.verification.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.EffectOnServer;
import io.github.doapps.RateLimitedException;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** 429 says that the request was not acted on, so that one that must happen once may go again. */
class RateLimitedCallsTest {

    private static final String LIMITED = "API Rate limit exceeded.";

    private static RawReply limited(String... headers) {
        return Answers.error(429, "too_many_requests", LIMITED, headers);
    }

    /** As the burst limit answers: without the hour's headers. */
    private static RawReply limitedWithoutReset(String... headers) {
        return RawReply.json(429, Answers.errorBody("too_many_requests", LIMITED), headers);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource(Cases.OPS_AND_STACKS)
    void aRetryAfterThatFitsTheDeadlineIsKept(Op op, Stack stack) {
        try (Scene scene = Scene.on(stack, limited("Retry-After: 44"), Answers.deployment())) {
            assertThat(scene.succeed(op).id()).isEqualTo(Scene.DEPLOYMENT);

            assertThat(scene.clock().waits()).containsExactly(Duration.ofSeconds(44));
            assertThat(scene.lastReport().attempts()).isEqualTo(2);
            assertThat(scene.lastReport().errorCode()).isEmpty();
            assertThat(scene.server().requests()).hasSize(2);
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource(Cases.OPS_AND_STACKS)
    void aRetryAfterThatIsADateIsKept(Op op, Stack stack) {
        RawReply limited = limited("Retry-After: Mon, 23 Nov 2026 12:00:07 GMT");
        try (Scene scene = Scene.on(stack, limited, Answers.deployment())) {
            assertThat(scene.succeed(op).id()).isEqualTo(Scene.DEPLOYMENT);

            assertThat(scene.clock().waits()).containsExactly(Duration.ofSeconds(7));
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource(Cases.OPS_AND_STACKS)
    void aRetryAfterPastTheDeadlineEndsTheCallAtOnceAndSaysWhenToComeBack(Op op, Stack stack) {
        try (Scene scene = Scene.on(stack, limited("Retry-After: 120"))) {
            RateLimitedException failure = scene.fail(op, RateLimitedException.class);

            assertThat(failure)
                    .hasMessage(
                            "%s failed: 429 too_many_requests: API Rate limit exceeded. (%s, request id %s, attempt 1). Nothing was done on the server. Another attempt would have to wait 120 s, past the deadline of 60 s. The server asks to come back in 120 s, at 2026-11-23T12:02:00Z. [rate-limited]"
                                    .formatted(op, op.route(), Answers.BODY_REQUEST_ID));
            assertThat(failure.statusCode()).isEqualTo(429);
            assertThat(failure.errorId()).hasValue("too_many_requests");
            assertThat(failure.serverMessage()).hasValue(LIMITED);
            assertThat(failure.requestId()).hasValue(Answers.BODY_REQUEST_ID);
            assertThat(failure.retryAfter()).hasValue(Duration.ofMinutes(2));
            assertThat(failure.rateLimit()).hasValue(Answers.RATE_LIMIT);
            assertThat(failure.effectOnServer()).isEqualTo(EffectOnServer.NONE);
            assertThat(failure.attempts()).isEqualTo(1);
            assertThat(scene.clock().waits()).isEmpty();
            assertThat(scene.server().requests()).hasSize(1);
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource(Cases.OPS_AND_STACKS)
    void withoutRetryAfterItWaitsForTheResetAndALittleLonger(Op op, Stack stack) {
        try (Scene scene = Scene.on(stack, limited(), Answers.deployment())) {
            assertThat(op.call(scene.apps(Duration.ofHours(1), 4)).id())
                    .isEqualTo(Scene.DEPLOYMENT);

            // half of the first backoff of half a second
            assertThat(scene.clock().waits())
                    .containsExactly(Duration.ofMinutes(30).plusMillis(250));
            assertThat(scene.server().requests()).hasSize(2);
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource(Cases.OPS_AND_STACKS)
    void aResetPastTheDeadlineEndsTheCallAtOnceAndSaysWhenItIs(Op op, Stack stack) {
        try (Scene scene = Scene.on(stack, limited())) {
            RateLimitedException failure = scene.fail(op, RateLimitedException.class);

            assertThat(failure)
                    .hasMessage(
                            "%s failed: 429 too_many_requests: API Rate limit exceeded. (%s, request id %s, attempt 1). Nothing was done on the server. Another attempt would have to wait 1800.25 s, past the deadline of 60 s. The rate limit allows the next request at 2026-11-23T12:30:00Z. [rate-limited]"
                                    .formatted(op, op.route(), Answers.BODY_REQUEST_ID));
            assertThat(failure.retryAfter()).isEmpty();
            assertThat(failure.rateLimit()).hasValue(Answers.RATE_LIMIT);
            assertThat(scene.server().requests()).hasSize(1);
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource(Cases.OPS_AND_STACKS)
    void withNeitherItIsTriedAsOftenAsTheSettingsSay(Op op, Stack stack) {
        RawReply limited = limitedWithoutReset();
        try (Scene scene = Scene.on(stack, limited, limited, limited, limited)) {
            RateLimitedException failure = scene.fail(op, RateLimitedException.class);

            assertThat(failure)
                    .hasMessage(
                            "%s failed: 429 too_many_requests: API Rate limit exceeded. (%s, request id %s, attempt 4). Nothing was done on the server. It was tried 4 times. Call it again later. [rate-limited]"
                                    .formatted(op, op.route(), Answers.BODY_REQUEST_ID));
            assertThat(failure.rateLimit()).isEmpty();
            assertThat(failure.attempts()).isEqualTo(4);
            assertThat(scene.clock().waits())
                    .containsExactly(
                            Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(1));
            assertThat(scene.server().requests()).hasSize(4);
        }
    }
}
