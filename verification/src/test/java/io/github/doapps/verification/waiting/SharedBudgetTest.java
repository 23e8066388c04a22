package io.github.doapps.verification.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Two hundred waits share what a token may do, and leave something of it. */
class SharedBudgetTest {

    private static List<Duration> lengths(int count) {
        Random random = new Random(5);
        List<Duration> lengths = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lengths.add(Duration.ofSeconds(60 + random.nextInt(39 * 60)));
        }
        return lengths;
    }

    private static void report(String what, Fleet fleet) {
        System.out.printf(
                "%s: %d requests, %d refused, longest delay %s, median %s%n",
                what,
                fleet.emulator().requests().size(),
                fleet.refused(),
                fleet.longestDelay(),
                fleet.medianDelay());
    }

    @Test
    void alone() {
        try (Fleet fleet = new Fleet()) {
            fleet.setOut(lengths(200));
            fleet.clock().runUntil(Duration.ofMinutes(20));
            List<Long> looks = fleet.looksOfThoseOver(Duration.ofMinutes(20));
            System.out.println(looks.stream().mapToLong(x -> x).summaryStatistics());
            fleet.clock().runUntil(Duration.ofHours(4));
            report("alone", fleet);
            assertThat(fleet.live()).isEqualTo(200);
        }
    }

    @Test
    void allLong() {
        for (int m : new int[] {40, 59, 120}) {
            try (Fleet fleet = new Fleet()) {
                fleet.setOut(java.util.Collections.nCopies(200, Duration.ofMinutes(m)));
                fleet.clock().runUntil(Duration.ofHours(4));
                report("all " + m, fleet);
            }
        }
    }

    @Test
    void others() {
        try (Fleet fleet = new Fleet()) {
            fleet.setOut(lengths(200));
            for (int i = 0; i < 90 * 40; i++) {
                fleet.clock().runUntil(Duration.ofMillis(1500L * i));
                fleet.platform().apps().listRegions();
            }
            fleet.clock().runUntil(Duration.ofHours(4));
            report("40 a minute besides", fleet);
        }
    }

    @Test
    void other() {
        try (Fleet fleet = new Fleet()) {
            for (int i = 0; i < 3000; i++) {
                fleet.clock().runUntil(Duration.ofMillis(300L * i));
                fleet.stranger().apps().listRegions();
            }
            fleet.setOut(lengths(200));
            fleet.clock().runUntil(Duration.ofHours(5));
            report("3000 used before", fleet);
        }
    }
}
