package io.github.doapps.client.badday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.doapps.ApiException;
import io.github.doapps.AppPlatformException;
import io.github.doapps.CallReport;
import io.github.doapps.EffectOnServer;
import io.github.doapps.OutcomeUnknownException;
import io.github.doapps.client.internal.operation.Effect;
import io.github.doapps.client.scripted.Rounds;
import io.github.doapps.model.deployment.Deployment;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random bad days: whatever befalls a call, it ends as the design says, says the truth about the
 * server, and leaves nothing behind. {@code -Ddoapps.random.rounds=10000} makes the run long.
 */
final class BadDaysTest {

    private static final int ROUNDS = 1_500;

    /** How a call ended, one of the two. */
    private record Ending(@Nullable Deployment result, @Nullable Throwable thrown) {}

    @AfterEach
    void clearTheInterrupt() {
        Thread.interrupted();
    }

    @ParameterizedTest
    @EnumSource(Effect.class)
    void everyCallEndsAsTheDesignSays(Effect operation) {
        Set<Object> ends = new HashSet<>();
        Rounds.run(
                ROUNDS,
                (random, seed) -> {
                    Expected expected = live(operation, random, seed);
                    ends.add(expected.thrown() == null ? "success" : expected.thrown());
                    if (expected.cause() != null) {
                        ends.add(expected.cause());
                    }
                });
        assumeTrue(Rounds.count(ROUNDS) >= ROUNDS, "too few rounds to count");
        // every exception there is, and a result; only what has a document can be
        // refused by a codec, and only what happens once has an unknown outcome
        assertThat(ends).as("ends of " + operation).hasSize(operation == Effect.ONCE ? 18 : 16);
    }

    private static Expected live(Effect operation, Random random, String seed) {
        BadDay day = new BadDay(random);
        World world = new World(day, operation);
        String story = seed + ": " + operation + ", " + day;
        Ending ending = ending(world);
        boolean interrupted = Thread.interrupted();
        Expected expected = new Model(day, operation).ending(world::reached);

        requireAsExpected(ending, expected, story);
        requireTheSameReport(ending.thrown(), world.report(), expected, story);
        requireTruth(operation, ending, world, story);
        assertThat(world.sent()).as("attempts, %s", story).isEqualTo(expected.attempts());
        assertThat(world.waits()).as("waits, %s", story).isEqualTo(expected.waits());
        assertThat(world.elapsed()).as("time, %s", story).isEqualTo(expected.elapsed());
        assertThat(world.elapsed())
                .as("end by the deadline, %s", story)
                .isLessThanOrEqualTo(day.deadline.plus(world.notTheClients()));
        assertThat(world.asks()).as("tokens asked for, %s", story).isEqualTo(expected.asks());
        assertThat(interrupted).as("interrupt flag, %s", story).isEqualTo(expected.interrupted());
        assertThat(world.leaks()).as("leaks, %s", story).isZero();
        return expected;
    }

    private static Ending ending(World world) {
        try {
            return new Ending(world.call(), null);
        } catch (RuntimeException | Error thrown) {
            return new Ending(null, thrown);
        }
    }

    private static void requireAsExpected(Ending ending, Expected expected, String story) {
        Throwable thrown = ending.thrown();
        assertThat(typeOf(thrown)).as("thrown, %s", story).isEqualTo(expected.thrown());
        if (!(thrown instanceof AppPlatformException failure)) {
            return;
        }
        assertThat(failure.effectOnServer()).as("effect, %s", story).isEqualTo(expected.effect());
        assertThat(failure.attempts()).as("attempts, %s", story).isEqualTo(expected.attempts());
        if (failure instanceof OutcomeUnknownException unknown) {
            assertThat(typeOf(unknown.getCause()))
                    .as("cause, %s", story)
                    .isEqualTo(expected.cause());
            assertThat(unknown.statusCode().orElse(0))
                    .as("status, %s", story)
                    .isEqualTo(expected.status());
        } else if (failure instanceof ApiException api) {
            assertThat(api.statusCode()).as("status, %s", story).isEqualTo(expected.status());
        }
    }

    private static @Nullable Class<?> typeOf(@Nullable Throwable thrown) {
        return thrown == null ? null : thrown.getClass();
    }

    /** The listener heard once, and of the same. */
    private static void requireTheSameReport(
            @Nullable Throwable thrown, CallReport report, Expected expected, String story) {
        assertThat(report.errorCode().isEmpty()).as(story).isEqualTo(thrown == null);
        assertThat(report.attempts()).as(story).isEqualTo(expected.attempts());
        assertThat(report.effectOnServer()).as(story).isEqualTo(expected.effect());
        // What ends at the deadline is ended by the JDK's timer, a few milliseconds before it.
        assertThat(report.duration())
                .as(story)
                .isBetween(expected.elapsed().minusMillis(5), expected.elapsed());
        if (thrown instanceof AppPlatformException failure) {
            assertThat(failure.report().orElseThrow()).as(story).isSameAs(report);
            assertThat(report.errorCode()).as(story).contains(failure.code());
        }
        assertThat(report.statusCode().orElse(0)).as(story).isEqualTo(expected.status());
    }

    /** Held against what the server did, and not against the model. */
    private static void requireTruth(Effect operation, Ending ending, World world, String story) {
        if (operation == Effect.ONCE) {
            assertThat(world.acted()).as("times done, %s", story).isLessThanOrEqualTo(1);
        }
        if (ending.result() != null) {
            assertThat(ending.result().id()).as(story).isEqualTo(world.answered());
        }
        EffectOnServer told = world.report().effectOnServer();
        if (operation == Effect.READ) {
            assertThat(told).as(story).isEqualTo(EffectOnServer.NONE);
        } else if (told != EffectOnServer.UNKNOWN) {
            assertThat(world.acted() > 0)
                    .as("whether it was done, %s", story)
                    .isEqualTo(told == EffectOnServer.APPLIED);
        }
    }
}
