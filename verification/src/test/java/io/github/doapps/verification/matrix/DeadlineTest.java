package io.github.doapps.verification.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.doapps.AppPlatformException;
import io.github.doapps.AppsOperations;
import io.github.doapps.CallReport;
import io.github.doapps.DeadlineExceededException;
import io.github.doapps.EffectOnServer;
import io.github.doapps.OutcomeUnknownException;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.CallOptions;
import io.github.doapps.verification.matrix.RawReply.Then;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** A call ends by its deadline, whatever the server does. Real time is the point here. */
class DeadlineTest {

    private static final Duration DEADLINE = Duration.ofMillis(2_500);

    /** What tells a call that was ended from one that ended by itself, on a busy machine. */
    private static final Duration FAR_TOO_LONG = Duration.ofSeconds(25);

    /** How a server lets a call wait, in all for half a minute or more. */
    enum Stall {
        NEVER_ANSWERS(RawReply.nothing().then(Then.HOLD), "before an answer came", false),
        STOPS_IN_THE_STATUS_LINE(first(9), "before an answer came", false),
        STOPS_IN_THE_HEADERS(first(60), "before an answer came", false),
        DRIPS_THE_HEAD(
                RawReply.raw("HTTP/1.1 200 OK\r\nX-Slow: " + "x".repeat(2_000)).drippingLast(2_015),
                "before an answer came",
                false),
        STOPS_BEFORE_THE_BODY(
                RawReply.raw("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n").then(Then.HOLD),
                "before the whole answer came",
                true),
        STOPS_IN_THE_BODY(
                Answers.deployment().withoutLast(5).then(Then.HOLD),
                "before the whole answer came",
                true),
        DRIPS_THE_BODY(
                RawReply.json(200, "{\"deployment\":{\"id\":\"" + "x".repeat(2_000) + "\"}}")
                        .drippingLast(2_010),
                "before the whole answer came",
                true),
        DRIPS_CHUNKS(
                RawReply.raw(
                                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                                        + "1\r\n \r\n".repeat(400))
                        .drippingLast(2_400),
                "before the whole answer came",
                true);

        @SuppressWarnings("ImmutableEnumChecker") // it never changes, and cannot be told so
        private final RawReply reply;

        private final String when;
        private final boolean headCame;

        Stall(RawReply reply, String when, boolean headCame) {
            this.reply = reply;
            this.when = when;
            this.headCame = headCame;
        }

        private static RawReply first(int count) {
            return Answers.deployment().first(count).then(Then.HOLD);
        }

        private String what(Op op) {
            return "the deadline of 2.5 s passed %s (%s%s, attempt 1). "
                    .formatted(
                            when,
                            op.route(),
                            this == STOPS_IN_THE_BODY ? ", request id " + Answers.REQUEST_ID : "");
        }
    }

    /** Every stall on every stack at the same time, for each takes as long as the deadline. */
    private static <E extends AppPlatformException> void eachStall(
            Op op, Class<E> type, BiConsumer<Stall, E> assertions)
            throws InterruptedException, ExecutionException, TimeoutException {
        Stall[] stalls = Stall.values();
        Stack[] stacks = Stack.values();
        try (AtOnce threads = AtOnce.of(stalls.length * stacks.length)) {
            List<Future<?>> all = new ArrayList<>();
            for (Stack stack : stacks) {
                for (Stall stall : stalls) {
                    all.add(
                            threads.start(
                                    () ->
                                            assertions.accept(
                                                    stall, failure(stall, op, stack, type))));
                }
            }
            threads.await(all);
        }
    }

    private static <E extends AppPlatformException> E failure(
            Stall stall, Op op, Stack stack, Class<E> type) {
        try (RawServer server = RawServer.answering(stall.reply);
                AppPlatformClient platform =
                        stack.builder().endpoint(server.endpoint()).token("t-1234").build()) {
            AppsOperations apps = platform.apps(CallOptions.defaults().withDeadline(DEADLINE));
            E failure = catchThrowableOfType(type, () -> op.call(apps));
            String what = stall + " on " + stack;

            assertThat(failure).as(what).isNotNull();
            CallReport report = failure.report().orElseThrow();
            assertThat(report.duration()).as(what).isBetween(DEADLINE, FAR_TOO_LONG);
            assertThat(report.attempts()).as(what).isEqualTo(1);
            assertThat(server.requests()).as(what).hasSize(1);
            return failure;
        }
    }

    @Test
    void theOutcomeOfCreateDeploymentIsUnknownAndItIsNotSentAgain()
            throws InterruptedException, ExecutionException, TimeoutException {
        Op op = Op.CREATE_DEPLOYMENT;
        eachStall(
                op,
                OutcomeUnknownException.class,
                (stall, failure) -> {
                    assertThat(failure)
                            .hasMessage(
                                    "createDeployment, outcome unknown: "
                                            + stall.what(op)
                                            + (stall.headCame
                                                    ? "It was done on the server, and only its answer is lost. Find its result with listDeployments; do not call it again. [outcome-unknown]"
                                                    : "It may or may not have been done on the server. It was not sent again. Look with listDeployments whether it was done before you call it again. [outcome-unknown]"))
                            .hasCauseExactlyInstanceOf(DeadlineExceededException.class);
                    assertThat(failure.effectOnServer())
                            .isEqualTo(
                                    stall.headCame
                                            ? EffectOnServer.APPLIED
                                            : EffectOnServer.UNKNOWN);
                    assertThat(failure.statusCode().isPresent()).isEqualTo(stall.headCame);
                });
    }

    @Test
    void getDeploymentSaysThatItsDeadlinePassed()
            throws InterruptedException, ExecutionException, TimeoutException {
        Op op = Op.GET_DEPLOYMENT;
        eachStall(
                op,
                DeadlineExceededException.class,
                (stall, failure) -> {
                    assertThat(failure)
                            .hasMessage(
                                    "getDeployment failed: "
                                            + stall.what(op)
                                            + "Nothing was done on the server. Call it again, or give it a longer deadline. [deadline-exceeded]");
                    assertThat(failure.effectOnServer()).isEqualTo(EffectOnServer.NONE);
                });
    }
}
