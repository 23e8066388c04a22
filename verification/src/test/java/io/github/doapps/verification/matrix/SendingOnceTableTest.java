package io.github.doapps.verification.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * When a request is sent again, and what a call that fails says it did: every event, for an
 * operation that only reads and for one that must happen once, over sockets, on every stack. A cell
 * reads as {@link TableCell#outcome()} tells it; {@code same} is the cell to its left, {@code
 * unknown} its exception as the cause of an unknown outcome after one attempt, {@code applied} the
 * same of what was done. The waits are half of their bounds of 0.5, 1 and 2 s.
 *
 * <p>No operation may be repeated yet, so that the table has no such column; and none that reads
 * has a body, so that its codec has nothing to write. Neither transport has a timeout of its own
 * for the answer. A bad URI does not get past the client, nor a defect out of a transport: there,
 * one around the stack's own stands in.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SendingOnceTableTest {

    private static final int EVENTS = 70;
    private static final int CELLS = 560;

    private static final String TABLE =
            """
            EVENT                             | GET_DEPLOYMENT                            | CREATE_DEPLOYMENT
            refused                           | RequestNotSent NONE x4 seen 0, BACKOFF    | same
            unknown host                      | RequestNotSent NONE x4 seen 0, BACKOFF    | same
            connect timeout                   | RequestNotSent NONE x4 seen 0, BACKOFF    | same
            lease timeout                     | RequestNotSent NONE x4 seen 0, BACKOFF    | same
            untrusted certificate             | RequestNotSent NONE x1 seen 0             | same
            bad URI                           | RequestNotSent NONE x1 seen 0             | same

            429                               | RateLimited NONE x4 seen 4, BACKOFF       | same
            429 in 3 s                        | RateLimited NONE x4 seen 4, waits 3s 3s 3s | same
            429 reset in 5 s                  | RateLimited NONE x4 seen 4, waits 5250ms 500ms 1s | same
            429 reset alone, in 5 s           | RateLimited NONE x4 seen 4, waits 5250ms 500ms 1s | same
            429 in 75 s                       | RateLimited NONE x1 seen 1                | same
            429 reset in 75 s                 | RateLimited NONE x1 seen 1                | same
            429, then 200                     | ok x2 seen 2, waits 250ms                 | same
            429 in 3 s, then 200              | ok x2 seen 2, waits 3s                    | same
            401                               | Unauthorized NONE x1 seen 1               | same
            another token after 401           | ok x2 seen 2                              | same
            425                               | Api NONE x2 seen 2, waits 250ms           | same
            425, then 200                     | ok x2 seen 2, waits 250ms                 | same

            408                               | Api NONE x4 seen 4, BACKOFF               | unknown
            408, then 200                     | ok x2 seen 2, waits 250ms                 | OutcomeUnknown<Api UNKNOWN x1 seen 1
            500                               | ServerError NONE x4 seen 4, BACKOFF       | unknown
            502                               | ServerError NONE x4 seen 4, BACKOFF       | unknown
            503                               | ServerError NONE x4 seen 4, BACKOFF       | unknown
            503 in 3 s                        | ServerError NONE x4 seen 4, waits 3s 3s 3s | unknown
            503 in 75 s                       | ServerError NONE x1 seen 1                | unknown
            503, then 200                     | ok x2 seen 2, waits 250ms                 | OutcomeUnknown<ServerError UNKNOWN x1 seen 1
            504                               | ServerError NONE x4 seen 4, BACKOFF       | unknown
            524                               | ServerError NONE x4 seen 4, BACKOFF       | unknown
            lost by FIN                       | NoResponse NONE x4 seen 4, BACKOFF        | unknown
            lost by RST                       | NoResponse NONE x4 seen 4, BACKOFF        | unknown
            lost in the status line           | NoResponse NONE x4 seen 4, BACKOFF        | unknown
            lost by FIN, then 200             | ok x2 seen 2, waits 250ms                 | OutcomeUnknown<NoResponse UNKNOWN x1 seen 1
            lost by RST, then 200             | ok x2 seen 2, waits 250ms                 | OutcomeUnknown<NoResponse UNKNOWN x1 seen 1

            501                               | ServerError NONE x1 seen 1                | same
            505                               | ServerError NONE x1 seen 1                | same
            400                               | BadRequest NONE x1 seen 1                 | same
            403                               | Forbidden NONE x1 seen 1                  | same
            404                               | NotFound NONE x1 seen 1                   | same
            405                               | Api NONE x1 seen 1                        | same
            409                               | Conflict NONE x1 seen 1                   | same
            410                               | Api NONE x1 seen 1                        | same
            422                               | UnprocessableEntity NONE x1 seen 1        | same

            301                               | Api NONE x1 seen 1                        | same
            307                               | Api NONE x1 seen 1                        | same
            308                               | Api NONE x1 seen 1                        | same
            302                               | Api NONE x1 seen 1                        | unknown
            303                               | Api NONE x1 seen 1                        | unknown

            200 cut by FIN                    | MalformedResponse NONE x4 seen 4, BACKOFF | applied
            200 cut by RST                    | MalformedResponse NONE x4 seen 4, BACKOFF | applied
            200 cut by FIN, then 200          | ok x2 seen 2, waits 250ms                 | OutcomeUnknown<MalformedResponse APPLIED x1 seen 1
            200 too large                     | MalformedResponse NONE x1 seen 1          | unknown
            200 empty                         | MalformedResponse NONE x1 seen 1          | unknown
            200 HTML                          | MalformedResponse NONE x1 seen 1          | unknown
            200 foreign JSON                  | MalformedResponse NONE x1 seen 1          | unknown
            200 without an id                 | MalformedResponse NONE x1 seen 1          | applied

            deadline before sending           | DeadlineExceeded NONE x0 seen 0           | same
            deadline in backoff               | DeadlineExceeded NONE x1 seen 1, waits 250ms | same
            deadline while connecting         | DeadlineExceeded NONE x1 seen 0           | same
            deadline in flight, no head       | DeadlineExceeded NONE x1 seen 1           | unknown
            deadline in flight, 200           | DeadlineExceeded NONE x1 seen 1           | applied
            interrupt before sending          | CallInterrupted NONE x0 seen 0, interrupted | same
            interrupt in backoff              | CallInterrupted NONE x1 seen 1, waits 250ms, interrupted | same
            interrupt in flight, lost         | CallInterrupted NONE x1 seen 1, interrupted | OutcomeUnknown<CallInterrupted UNKNOWN x1 seen 1, interrupted
            interrupt in flight, 200          | ok x1 seen 1, interrupted                 | same
            cancel in flight, no head         | Cancellation, CALL_INTERRUPTED NONE x1 seen 1 | Cancellation, OUTCOME_UNKNOWN UNKNOWN x1 seen 1

            RuntimeException before sending   | Provider NONE x1 seen 0                   | OutcomeUnknown<Provider UNKNOWN x1 seen 0
            RuntimeException after the answer | Provider NONE x1 seen 1                   | unknown
            encode failure                    | ok x1 seen 1                              | Json x0 seen 0
            blank id                          | IllegalArgument seen 0                    | same
            closed client                     | IllegalState seen 0                       | same
            """;

    private final TableEvents events = new TableEvents();

    /** All cells of a row at the same time: some take as long as a deadline. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = TABLE)
    void anEventEndsACallAsTheTableSays(String event, String read, String once) throws Exception {
        Map<String, String> expected = new TreeMap<>();
        Map<String, String> outcomes = new ConcurrentHashMap<>();
        try (AtOnce threads = AtOnce.of(Stack.values().length * Op.values().length)) {
            List<Future<?>> all = new ArrayList<>();
            for (Stack stack : Stack.values()) {
                for (Op op : Op.values()) {
                    String cell = op + " on " + stack;
                    expected.put(cell, expected(op, read, once));
                    all.add(threads.start(() -> outcomes.put(cell, outcome(event, stack, op))));
                }
            }
            threads.await(all);
        }
        assertThat(new TreeMap<>(outcomes)).isEqualTo(expected);
        assertThat(outcomes).hasSize(CELLS / EVENTS);
    }

    @Test
    void theTableHasAllItsCells() {
        List<String> rows = TABLE.lines().skip(1).filter(line -> !line.isBlank()).toList();
        assertThat(rows).allMatch(row -> row.split("\\|", -1).length == 3);
        assertThat(rows.stream().map(row -> row.split("\\|", 2)[0]).distinct()).hasSize(EVENTS);
        assertThat(rows.size() * Op.values().length * Stack.values().length).isEqualTo(CELLS);
    }

    private String outcome(String event, Stack stack, Op op) throws Exception {
        try (TableCell cell = new TableCell(stack, op)) {
            events.befall(event, cell);
            String outcome = cell.outcome();
            cell.requireTheTruth(outcome);
            return outcome;
        }
    }

    private static String expected(Op op, String read, String once) {
        if (op == Op.GET_DEPLOYMENT || once.equals("same")) {
            return read.replace("BACKOFF", "waits 250ms 500ms 1s");
        }
        String type = "OutcomeUnknown<" + read.substring(0, read.indexOf(' '));
        return switch (once) {
            case "unknown" -> type + " UNKNOWN x1 seen 1";
            case "applied" -> type + " APPLIED x1 seen 1";
            default -> once;
        };
    }
}
