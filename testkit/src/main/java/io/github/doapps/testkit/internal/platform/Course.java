package io.github.doapps.testkit.internal.platform;

import io.github.doapps.testkit.internal.wire.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How something goes that waits, runs and ends well unless it is canceled: a function of time but
 * for that.
 */
public final class Course {

    /** Where it stands. */
    public enum Stage {
        /** Waits. */
        PENDING,
        /** Has begun. */
        RUNNING,
        /** Has ended well. */
        SUCCEEDED,
        /** Was ended by a user. */
        CANCELED
    }

    private final Instant created;
    private final Instant started;
    private final Instant completed;
    private @Nullable Instant canceled;

    Course(Instant created, Duration waits, Duration runs) {
        this.created = created;
        this.started = created.plus(waits);
        this.completed = started.plus(runs);
    }

    /**
     * When it was asked for.
     *
     * @return the time
     */
    public Instant createdAt() {
        return created;
    }

    /**
     * When it began.
     *
     * @param now the time of asking
     * @return the start, or empty if it has not begun by then
     */
    public Optional<Instant> startedBy(Instant now) {
        boolean runs = canceled == null || started.isBefore(canceled);
        return runs && !now.isBefore(started) ? Optional.of(started) : Optional.empty();
    }

    /**
     * When it ended, well or not.
     *
     * @param now the time of asking
     * @return the end, or empty if it has not ended by then
     */
    public Optional<Instant> endedBy(Instant now) {
        Instant end = canceled == null ? completed : canceled;
        return now.isBefore(end) ? Optional.empty() : Optional.of(end);
    }

    /**
     * Where it stands.
     *
     * @param now the time
     * @return the stage
     */
    public Stage stageAt(Instant now) {
        if (endedBy(now).isPresent()) {
            return canceled == null ? Stage.SUCCEEDED : Stage.CANCELED;
        }
        return startedBy(now).isPresent() ? Stage.RUNNING : Stage.PENDING;
    }

    /**
     * Ends it.
     *
     * @param now the time
     * @throws Refusal with 400 if it has ended
     */
    public void cancel(Instant now) {
        if (endedBy(now).isPresent()) {
            throw Refusal.badRequest("it has come to its end: " + stageAt(now));
        }
        canceled = now;
    }
}
