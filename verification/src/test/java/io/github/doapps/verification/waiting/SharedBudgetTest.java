package io.github.doapps.verification.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Two hundred waits share what a token may do, and leave something of it: before an emulator that
 * limits as the API does, none is refused, and none is kept from its outcome for long. The times
 * are the same in every run.
 */
class SharedBudgetTest {

    private static final int WAITS = 200;
    private static final Duration ALL_OVER = Duration.ofMinutes(55);

    /** From one to forty minutes. */
    private static List<Duration> lengths() {
        Random random = new Random(5);
        List<Duration> lengths = new ArrayList<>();
        for (int i = 0; i < WAITS; i++) {
            lengths.add(Duration.ofSeconds(60 + random.nextInt(39 * 60)));
        }
        return lengths;
    }

    private static void requireAllLearned(String what, Fleet fleet, Duration withinAtMost) {
        System.out.printf(
                "%d waits, %s: %d requests, %d of them refused, longest delay %s, median %s%n",
                WAITS,
                what,
                fleet.emulator().requests().size(),
                fleet.refused(),
                fleet.longestDelay(),
                fleet.medianDelay());
        assertThat(fleet.refused()).as("429s").isZero();
        assertThat(fleet.live()).isEqualTo(WAITS);
        assertThat(fleet.longestDelay()).isBetween(Duration.ZERO, withinAtMost);
    }

    private static boolean isShortRun() {
        return Integer.getInteger("doapps.random.rounds", 0) < 10_000;
    }

    @Test
    void allLearnSoonAndEachLooksAsOftenAsTheOthers() {
        try (Fleet fleet = new Fleet()) {
            fleet.setOut(lengths());
            fleet.clock().runUntil(Duration.ofMinutes(20));
            List<Long> looks = fleet.looksOfThoseOver(Duration.ofMinutes(20));
            assertThat(looks).hasSize(101);
            assertThat(Collections.max(looks) - Collections.min(looks)).isLessThanOrEqualTo(1);
            fleet.clock().runUntil(ALL_OVER);
            requireAllLearned("alone", fleet, Duration.ofSeconds(130));
        }
    }

    @Test
    void aFifthIsLeftToOtherCalls() {
        try (Fleet fleet = new Fleet()) {
            fleet.setOut(lengths());
            calling(
                    fleet,
                    40 * 45,
                    Duration.ofMillis(1_500),
                    f -> f.platform().apps().listRegions());
            fleet.clock().runUntil(ALL_OVER);
            requireAllLearned("with 40 other calls a minute", fleet, Duration.ofSeconds(190));
        }
    }

    @Test
    void whatAnotherProcessHasUsedIsNotUsedAgain() {
        if (isShortRun()) {
            return;
        }
        try (Fleet fleet = new Fleet()) {
            calling(fleet, 3_000, Duration.ofMillis(300), f -> f.stranger().apps().listRegions());
            fleet.setOut(lengths());
            fleet.pass(ALL_OVER);
            requireAllLearned("after 3,000 of another process", fleet, Duration.ofMinutes(12));
        }
    }

    @Test
    void thoseThatTakeLongAreNotBlindInTheEnd() {
        if (isShortRun()) {
            return;
        }
        try (Fleet fleet = new Fleet()) {
            fleet.setOut(Collections.nCopies(WAITS, Duration.ofHours(2)));
            fleet.clock().runUntil(Duration.ofMinutes(130));
            requireAllLearned("all of two hours", fleet, Duration.ofSeconds(230));
        }
    }

    private static void calling(Fleet fleet, int times, Duration every, Consumer<Fleet> call) {
        for (int i = 0; i < times; i++) {
            fleet.clock().runUntil(every.multipliedBy(i));
            call.accept(fleet);
        }
    }
}
