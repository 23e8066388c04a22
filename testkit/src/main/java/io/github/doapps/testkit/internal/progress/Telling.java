package io.github.doapps.testkit.internal.progress;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a deployment tells of itself.
 *
 * @param progress whether it tells its progress at all
 * @param timing whether it tells how long its parts took, which godo alone knows of
 * @param progressFreezes after what time its progress stands still, counted from its creation, if
 *     it does
 * @param listedAfter after what time lists have it, if not as the emulator has it of all
 */
public record Telling(
        boolean progress,
        boolean timing,
        @Nullable Duration progressFreezes,
        @Nullable Duration listedAfter) {

    /** What it tells by itself. */
    public static final Telling ALL = new Telling(true, false, null, null);

    /**
     * Without progress.
     *
     * @return what it tells then
     */
    public Telling withoutProgress() {
        return new Telling(false, timing, progressFreezes, listedAfter);
    }

    /**
     * With its timing.
     *
     * @return what it tells then
     */
    public Telling withTiming() {
        return new Telling(progress, true, progressFreezes, listedAfter);
    }

    /**
     * With progress that stands still.
     *
     * @param after from when on, counted from its creation
     * @return what it tells then
     */
    public Telling freezing(Duration after) {
        return new Telling(progress, timing, after, listedAfter);
    }

    /**
     * In lists after a while.
     *
     * @param lag how long after its creation
     * @return what it tells then
     */
    public Telling listed(Duration lag) {
        return new Telling(progress, timing, progressFreezes, lag);
    }
}
