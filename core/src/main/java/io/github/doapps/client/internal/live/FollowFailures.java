package io.github.doapps.client.internal.live;

import io.github.doapps.client.CallClock;
import io.github.doapps.client.internal.flow.FlowEndedException;
import io.github.doapps.client.internal.flow.Lane;
import io.github.doapps.client.internal.logs.FetchFailure;
import io.github.doapps.client.internal.logs.ReadingFailures;
import io.github.doapps.client.internal.pipeline.Deadline;
import io.github.doapps.client.internal.pipeline.EndReason;
import java.util.List;

/** What ends the following of a log, as users are told it. */
final class FollowFailures {

    private FollowFailures() {}

    /** In the words of a log's reading where it has none of its own. */
    static Throwable inWords(
            Throwable failure,
            Lane lane,
            CallClock clock,
            Deadline deadline,
            LiveLines lines,
            int failures) {
        ReadingFailures words =
                new ReadingFailures(
                        "followLogs",
                        List.of(),
                        0,
                        0,
                        lines.lines(),
                        deadline.elapsed(),
                        clock.now());
        EndReason end =
                failure instanceof FlowEndedException ended ? ended.reason() : lane.endReason();
        if (end != null
                && (failure instanceof FlowEndedException || failure instanceof FetchFailure)) {
            return words.ended(end);
        }
        return failure instanceof FetchFailure failed
                ? words.of(failed, failures > 1 ? failures + " connections in a row failed." : "")
                : failure;
    }
}
