package io.github.doapps.client.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.doapps.AppPlatformException;
import io.github.doapps.EffectOnServer;
import io.github.doapps.OutcomeUnknownException;
import io.github.doapps.client.internal.operation.Effect;
import io.github.doapps.client.internal.pipeline.Fault.Server;
import io.github.doapps.client.scripted.Calls;
import io.github.doapps.client.scripted.Rounds;
import io.github.doapps.client.scripted.ScriptedTransport;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Random runs of faults, against a model of what the server did. */
final class FaultScheduleTest {

    private static final int ROUNDS = 4_000;

    /** How one schedule ended: no failure means that it succeeded. */
    private record Ending(
            Schedule schedule,
            List<Fault> befallen,
            @Nullable AppPlatformException failure,
            String story) {

        boolean isAnyOf(Server server) {
            return befallen.stream().anyMatch(fault -> fault.server() == server);
        }
    }

    private interface Check {
        void of(Ending ending);
    }

    private static void forEverySchedule(Effect effect, Check check) {
        Rounds.run(ROUNDS, (random, seed) -> check.of(ending(effect, new Schedule(random), seed)));
    }

    private static Ending ending(Effect effect, Schedule schedule, String seed) {
        ScriptedTransport transport = new ScriptedTransport();
        Calls calls = schedule.arrange(transport);
        AppPlatformException failure = null;
        try {
            calls.make(effect);
        } catch (AppPlatformException expected) {
            failure = expected;
        }
        String story = seed + ": " + effect + ", " + schedule;
        assertThat(calls.report().attempts()).as(story).isEqualTo(transport.sent().size());
        assertThat(transport.open()).as("responses left open, %s", story).isZero();
        assertThat(calls.clock.elapsed()).as(story).isLessThanOrEqualTo(schedule.latestEnd());
        return new Ending(schedule, schedule.befallen(transport.sent().size()), failure, story);
    }

    @Test
    void whatMustHappenOnceIsNeverSentAfterAnAttemptThatMayHaveDoneIt() {
        forEverySchedule(
                Effect.ONCE,
                ending -> {
                    List<Fault> befallen = ending.befallen();
                    if (befallen.size() > 1) {
                        assertThat(befallen.subList(0, befallen.size() - 1))
                                .as(ending.story())
                                .allMatch(fault -> fault.server() == Server.DID_NOTHING);
                    }
                    requireTruth(ending);
                    AppPlatformException failure = ending.failure();
                    if (failure != null) {
                        assertThat(failure instanceof OutcomeUnknownException)
                                .as(ending.story())
                                .isEqualTo(failure.effectOnServer() != EffectOnServer.NONE);
                    }
                });
    }

    @Test
    void whatMayBeRepeatedSaysWhatAnyOfItsAttemptsMayHaveDone() {
        forEverySchedule(
                Effect.REPEATABLE,
                ending -> {
                    requireTruth(ending);
                    assertThat(ending.failure() == null)
                            .as(ending.story())
                            .isEqualTo(ending.schedule().readSucceeds());
                });
    }

    @Test
    void aReadSucceedsWheneverAnAttemptInTimeWould() {
        forEverySchedule(
                Effect.READ,
                ending -> {
                    AppPlatformException failure = ending.failure();
                    assertThat(failure == null)
                            .as(ending.story())
                            .isEqualTo(ending.schedule().readSucceeds());
                    if (failure != null) {
                        assertThat(failure.effectOnServer()).isEqualTo(EffectOnServer.NONE);
                        assertThat(failure).isNotInstanceOf(OutcomeUnknownException.class);
                    }
                });
    }

    /** NONE and APPLIED are promises; UNKNOWN must have a reason. */
    private static void requireTruth(Ending ending) {
        AppPlatformException failure = ending.failure();
        if (failure == null) {
            assertThat(ending.isAnyOf(Server.ACTED)).as(ending.story()).isTrue();
            return;
        }
        EffectOnServer expected =
                ending.isAnyOf(Server.ACTED)
                        ? EffectOnServer.APPLIED
                        : ending.isAnyOf(Server.NOBODY_KNOWS)
                                ? EffectOnServer.UNKNOWN
                                : EffectOnServer.NONE;
        assertThat(failure.effectOnServer()).as(ending.story()).isEqualTo(expected);
    }

    @Test
    void theSchedulesComeToEveryKindOfEnd() {
        assumeTrue(Rounds.count(ROUNDS) >= 1_000, "too few rounds to count");
        int[] ends = new int[3];
        forEverySchedule(
                Effect.READ,
                ending -> {
                    if (ending.failure() == null) {
                        ends[0]++;
                    } else if (ending.befallen().size() > 2) {
                        ends[1]++;
                    } else {
                        ends[2]++;
                    }
                });
        assertThat(ends).as("successes, long failures, short ones").doesNotContain(0);
        assertThat(ends[0]).as("successes").isGreaterThan(Rounds.count(ROUNDS) / 20);
        assertThat(ends[1]).as("long failures").isGreaterThan(Rounds.count(ROUNDS) / 20);
    }
}
