package io.github.doapps.client.badday;

import io.github.doapps.client.scripted.Step;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What befalls one attempt, if the deadline does not come first. Immutable.
 *
 * @param name what it is, for people
 * @param row where it stands in the table
 * @param end how far the attempt comes
 * @param status the status of its head, or 0 if none comes
 * @param page whether its head says that the body is a page
 * @param asked how long its head asks to wait
 * @param step what the transport does
 * @param codecThrows what the codec throws over its body, or null
 */
record Fault(
        String name,
        Row row,
        Stage end,
        int status,
        boolean page,
        Asked asked,
        Making step,
        @Nullable Throwable codecThrows) {

    /** Makes a step. */
    @FunctionalInterface
    interface Making {

        /** The step for a server that answers with this deployment at this time. */
        Step of(String id, Instant now);
    }

    /** No head comes. */
    static Fault without(String name, Row row, Stage end, Step step) {
        return new Fault(name, row, end, 0, false, Asked.NOTHING, (id, now) -> step, null);
    }

    /** An answer comes, as the API gives it. */
    static Fault answer(String name, Row row, int status, Making step) {
        return new Fault(name, row, Stage.READING, status, false, Asked.NOTHING, step, null);
    }

    /** A page comes. */
    static Fault page(String name, int status, Step step) {
        return new Fault(
                name,
                Row.FOREIGN,
                Stage.READING,
                status,
                true,
                Asked.NOTHING,
                (id, now) -> step,
                null);
    }

    /** A sound answer comes, over which the codec throws. */
    Fault codecThrowing(Row in, Throwable thrown) {
        return new Fault("codec throws " + thrown, in, end, status, page, asked, step, thrown);
    }

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    @Override
    public String toString() {
        return name + (asked.how() == Asked.How.NOT_AT_ALL ? "" : " " + asked);
    }
}
