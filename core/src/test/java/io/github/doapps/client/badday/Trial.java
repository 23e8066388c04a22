package io.github.doapps.client.badday;

import java.time.Duration;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * One attempt as it is planned. Each stage takes seconds of the simulated time, so that no real
 * timer ends an attempt that is not meant to be late, however busy the machine is.
 *
 * @param fault what befalls it, if there is time enough
 * @param connecting how long it takes to connect
 * @param answering how long the server takes until its head
 * @param reading how long the body takes
 * @param acts whether the server does what is asked, where the fault leaves that open
 * @param interrupts whether the thread is interrupted meanwhile
 * @param closed at the end of which stage the client is closed, or null
 */
record Trial(
        Fault fault,
        Duration connecting,
        Duration answering,
        Duration reading,
        boolean acts,
        boolean interrupts,
        @Nullable Stage closed) {

    private static final int SHORTEST_MILLIS = 2_000;

    static Trial of(Fault fault, Random random) {
        boolean acts =
                switch (fault.row().tells()) {
                    case NONE -> false;
                    case APPLIED -> true;
                    case UNKNOWN -> random.nextBoolean();
                };
        return new Trial(
                fault,
                aWhile(random),
                aWhile(random),
                aWhile(random),
                acts,
                random.nextInt(60) == 0,
                null);
    }

    /** This attempt, in which the client is closed, and nobody interrupts anything. */
    Trial closedIn(Stage stage) {
        Stage last = stage.compareTo(fault.end()) < 0 ? stage : fault.end();
        return new Trial(fault, connecting, answering, reading, acts, false, last);
    }

    /** This attempt, in which nobody interrupts anything. */
    Trial undisturbed() {
        return new Trial(fault, connecting, answering, reading, acts, false, closed);
    }

    private Stage end() {
        return closed == null ? fault.end() : closed;
    }

    private static Duration aWhile(Random random) {
        int millis = random.nextInt(random.nextInt(12) == 0 ? 100_000 : 3_000);
        return Duration.ofMillis(SHORTEST_MILLIS + millis);
    }

    /** How long it takes if the deadline does not come first. */
    Duration duration() {
        return switch (end()) {
            case CONNECTING -> connecting;
            case ANSWERING -> connecting.plus(answering);
            case READING -> connecting.plus(answering).plus(reading);
        };
    }

    /** The stage in which the deadline comes if so much is left, or null if it does not. */
    @Nullable Stage lateIn(Duration left) {
        if (duration().compareTo(left) < 0) {
            return null;
        }
        if (connecting.compareTo(left) >= 0) {
            return Stage.CONNECTING;
        }
        return connecting.plus(answering).compareTo(left) >= 0 ? Stage.ANSWERING : Stage.READING;
    }

    @Override
    public String toString() {
        return fault
                + (acts ? ", acts" : "")
                + (interrupts ? ", interrupts" : "")
                + (closed == null ? "" : ", client closed " + closed)
                + ", "
                + connecting.toMillis()
                + "+"
                + answering.toMillis()
                + "+"
                + reading.toMillis()
                + " ms";
    }
}
