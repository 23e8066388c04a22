package io.github.doapps.testkit.tck;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How long is waited for a transport. One that has kept the cases waiting in vain several times
 * gets less from then on, so that one which never returns does not hold up the run for hours. Safe
 * for use by several threads.
 */
final class Patience {

    /** So many waits may end in vain before the others are shortened. */
    private static final int FULL_WAITS = 4;

    /** To a tenth, and further with every wait in vain beyond the tenth. */
    private static final int SHORTENED_BY = 10;

    private static final Duration AT_LEAST = Duration.ofSeconds(1);

    private final AtomicInteger inVain = new AtomicInteger();

    /** One that is short from the start. */
    static Patience alreadyShort() {
        Patience patience = new Patience();
        patience.inVain.set(FULL_WAITS);
        return patience;
    }

    /** What is left of a wait of so many seconds. */
    Duration of(long seconds) {
        Duration full = Duration.ofSeconds(seconds);
        int sofar = inVain.get();
        if (sofar < FULL_WAITS) {
            return full;
        }
        Duration shortened = full.dividedBy(Math.max(SHORTENED_BY, sofar));
        return shortened.compareTo(AT_LEAST) < 0 ? AT_LEAST : shortened;
    }

    /** A wait has ended in vain. */
    void ranOut() {
        inVain.incrementAndGet();
    }

    int waitsInVain() {
        return inVain.get();
    }
}
