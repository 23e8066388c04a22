package io.github.doapps.client.launch;

import io.github.doapps.client.launch.Made.Life;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What is going to happen on a day, drawn at random. */
final class Schedule {

    private static final Fate[] DISTURBANCES = {
        Fate.LIMITED, Fate.FAILED_BEFORE_ACTING, Fate.LOST_BEFORE_ACTING, Fate.NOT_SENT
    };

    private final Random random;

    /** How much the server's clock is ahead of the client's. */
    final Duration skew;

    /** Whether deployments name the one before them, as godo's model has it. */
    final boolean namesPrevious;

    /** Whether the launch may go on with a sole candidate. */
    final boolean adopts;

    /** From when on lists are refused, if they are. */
    final Duration listsRefusedFrom;

    final int before;
    final List<Duration> colleagues = new ArrayList<>();
    private final double troubled;

    Schedule(Random random) {
        this.random = random;
        this.skew = Duration.ofSeconds(random.nextInt(601) - 300);
        this.namesPrevious = random.nextBoolean();
        this.adopts = random.nextBoolean();
        this.troubled = new double[] {0, 0.1, 0.5}[random.nextInt(3)];
        this.before = random.nextInt(13);
        this.listsRefusedFrom =
                random.nextInt(20) == 0 ? seconds(random.nextInt(40)) : Duration.ofDays(1);
        int others = random.nextInt(3);
        for (int i = 0; i < others; i++) {
            colleagues.add(
                    Duration.ofMillis(random.nextInt(random.nextBoolean() ? 6_000 : 60_000)));
        }
        colleagues.sort(null);
    }

    private static Duration seconds(int count) {
        return Duration.ofSeconds(count);
    }

    /** How long a request takes. */
    Duration latency() {
        return Duration.ofMillis(random.nextInt(random.nextInt(10) == 0 ? 4_000 : 300));
    }

    /** The life of the next deployment. */
    Life life() {
        int kind = random.nextInt(4);
        Duration lag =
                switch (kind) {
                    case 0 -> seconds(random.nextInt(25));
                    case 1 -> seconds(35 + random.nextInt(40));
                    default -> Duration.ZERO;
                };
        String[] ends = {"ACTIVE", "ACTIVE", "ERROR", "CANCELED"};
        return new Life(
                lag,
                seconds(90 + random.nextInt(600)),
                ends[random.nextInt(ends.length)],
                random.nextBoolean() ? "manual" : "commit 9a4df0b pushed to acme/shop");
    }

    /** What becomes of an attempt to create. */
    Fate creation() {
        Fate[] fates = Fate.values();
        return random.nextInt(4) == 0 ? Fate.ANSWERED : fates[random.nextInt(fates.length)];
    }

    /** What becomes of a request that only looks. */
    Fate look() {
        return random.nextDouble() < troubled
                ? DISTURBANCES[random.nextInt(DISTURBANCES.length)]
                : Fate.ANSWERED;
    }

    /** Whether every look at a time is answered. */
    boolean answersLooks(Duration at) {
        return troubled == 0 && at.compareTo(listsRefusedFrom) < 0;
    }

    /** When a limited client is to come back. */
    int retryAfter() {
        return 1 + random.nextInt(10);
    }

    @Override
    public String toString() {
        return "skew "
                + skew
                + ", previous named "
                + namesPrevious
                + ", adopts "
                + adopts
                + ", troubled "
                + troubled
                + ", before "
                + before
                + ", colleagues at "
                + colleagues
                + ", lists refused from "
                + listsRefusedFrom;
    }
}
