package io.github.doapps.verification.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.deployment.Deployment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * When a request is sent again, and what a call that fails says it did: every event, for an
 * operation that only reads, for one that may be repeated and for one that must happen once, over
 * sockets, on every stack. A cell reads as {@link TableCell#outcome()} tells it; {@code same} is
 * the reader's. For what may be repeated, {@code unknown} and {@code applied} are the reader's with
 * that effect; for what must happen once, the reader's exception as the cause of an unknown outcome
 * after one attempt. The waits are half of their bounds of 0.5, 1 and 2 s.
 *
 * <p>Only the operation that must happen once has a body: the others' codec has nothing to write.
 * Neither transport has a timeout of its own for the answer. A bad URI does not get past the
 * client, nor a defect out of a transport: there, one around the stack's own stands in.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SendingOnceTableTest {

    private static final int EVENTS = 76;
    private static final int CELLS = 912;

    private static final String TABLE =
            """
            EVENT                             | GET_DEPLOYMENT                            | CANCEL_DEPLOYMENT | CREATE_DEPLOYMENT
            refused                           | RequestNotSent NONE x4 seen 0, BACKOFF    | same              | same
            unknown host                      | RequestNotSent NONE x4 seen 0, BACKOFF    | same              | same
            connect timeout                   | RequestNotSent NONE x4 seen 0, BACKOFF    | same              | same
            lease timeout                     | RequestNotSent NONE x4 seen 0, BACKOFF    | same              | same
            untrusted certificate             | RequestNotSent NONE x1 seen 0             | same              | same
            bad URI                           | RequestNotSent NONE x1 seen 0             | same              | same

            429                               | RateLimited NONE x4 seen 4, BACKOFF       | same              | same
            429 in 3 s                        | RateLimited NONE x4 seen 4, waits 3s 3s 3s | same              | same
            429 reset in 5 s                  | RateLimited NONE x4 seen 4, waits 5250ms 500ms 1s | same              | same
            429 reset alone, in 5 s           | RateLimited NONE x4 seen 4, waits 5250ms 500ms 1s | same              | same
            429 in 75 s                       | RateLimited NONE x1 seen 1                | same              | same
            429 reset in 75 s                 | RateLimited NONE x1 seen 1                | same              | same
            429, then 200                     | ok x2 seen 2, waits 250ms                 | same              | same
            429 in 3 s, then 200              | ok x2 seen 2, waits 3s                    | same              | same
            401                               | Unauthorized NONE x1 seen 1               | same              | same
            another token after 401           | ok x2 seen 2                              | same              | same
            425                               | Api NONE x2 seen 2, waits 250ms           | same              | same
            425, then 200                     | ok x2 seen 2, waits 250ms                 | same              | same

            408                               | Api NONE x4 seen 4, BACKOFF               | unknown           | unknown
            408, then 200                     | ok x2 seen 2, waits 250ms                 | same              | OutcomeUnknown<Api UNKNOWN x1 seen 1
            500                               | ServerError NONE x4 seen 4, BACKOFF       | unknown           | unknown
            502                               | ServerError NONE x4 seen 4, BACKOFF       | unknown           | unknown
            503                               | ServerError NONE x4 seen 4, BACKOFF       | unknown           | unknown
            503 in 3 s                        | ServerError NONE x4 seen 4, waits 3s 3s 3s | unknown           | unknown
            503 in 75 s                       | ServerError NONE x1 seen 1                | unknown           | unknown
            503, then 200                     | ok x2 seen 2, waits 250ms                 | same              | OutcomeUnknown<ServerError UNKNOWN x1 seen 1
            504                               | ServerError NONE x4 seen 4, BACKOFF       | unknown           | unknown
            524                               | ServerError NONE x4 seen 4, BACKOFF       | unknown           | unknown
            lost by FIN                       | NoResponse NONE x4 seen 4, BACKOFF        | unknown           | unknown
            lost by RST                       | NoResponse NONE x4 seen 4, BACKOFF        | unknown           | unknown
            lost in the status line           | NoResponse NONE x4 seen 4, BACKOFF        | unknown           | unknown
            lost by FIN, then 200             | ok x2 seen 2, waits 250ms                 | same              | OutcomeUnknown<NoResponse UNKNOWN x1 seen 1
            lost by RST, then 200             | ok x2 seen 2, waits 250ms                 | same              | OutcomeUnknown<NoResponse UNKNOWN x1 seen 1
            503, then 404                     | NotFound NONE x2 seen 2, waits 250ms      | unknown           | OutcomeUnknown<ServerError UNKNOWN x1 seen 1
            503, then 429 in 75 s             | RateLimited NONE x2 seen 2, waits 250ms   | unknown           | OutcomeUnknown<ServerError UNKNOWN x1 seen 1
            lost by RST, then 409             | Conflict NONE x2 seen 2, waits 250ms      | unknown           | OutcomeUnknown<NoResponse UNKNOWN x1 seen 1
            429, then 404                     | NotFound NONE x2 seen 2, waits 250ms      | same              | same
            200 cut by FIN, then 404          | NotFound NONE x2 seen 2, waits 250ms      | applied           | OutcomeUnknown<MalformedResponse APPLIED x1 seen 1
            200 cut by RST, then 500          | ServerError NONE x4 seen 4, BACKOFF       | applied           | OutcomeUnknown<MalformedResponse APPLIED x1 seen 1

            501                               | ServerError NONE x1 seen 1                | same              | same
            505                               | ServerError NONE x1 seen 1                | same              | same
            400                               | BadRequest NONE x1 seen 1                 | same              | same
            403                               | Forbidden NONE x1 seen 1                  | same              | same
            404                               | NotFound NONE x1 seen 1                   | same              | same
            405                               | Api NONE x1 seen 1                        | same              | same
            409                               | Conflict NONE x1 seen 1                   | same              | same
            410                               | Api NONE x1 seen 1                        | same              | same
            422                               | UnprocessableEntity NONE x1 seen 1        | same              | same

            301                               | Api NONE x1 seen 1                        | same              | same
            307                               | Api NONE x1 seen 1                        | same              | same
            308                               | Api NONE x1 seen 1                        | same              | same
            302                               | Api NONE x1 seen 1                        | unknown           | unknown
            303                               | Api NONE x1 seen 1                        | unknown           | unknown

            200 cut by FIN                    | MalformedResponse NONE x4 seen 4, BACKOFF | applied           | applied
            200 cut by RST                    | MalformedResponse NONE x4 seen 4, BACKOFF | applied           | applied
            200 cut by FIN, then 200          | ok x2 seen 2, waits 250ms                 | same              | OutcomeUnknown<MalformedResponse APPLIED x1 seen 1
            200 too large                     | MalformedResponse NONE x1 seen 1          | unknown           | unknown
            200 empty                         | MalformedResponse NONE x1 seen 1          | unknown           | unknown
            200 HTML                          | MalformedResponse NONE x1 seen 1          | unknown           | unknown
            200 foreign JSON                  | MalformedResponse NONE x1 seen 1          | unknown           | unknown
            200 without an id                 | MalformedResponse NONE x1 seen 1          | applied           | applied

            deadline before sending           | DeadlineExceeded NONE x0 seen 0           | same              | same
            deadline in backoff               | DeadlineExceeded NONE x1 seen 1, waits 250ms | same              | same
            deadline while connecting         | DeadlineExceeded NONE x1 seen 0           | same              | same
            deadline in flight, no head       | DeadlineExceeded NONE x1 seen 1           | unknown           | unknown
            deadline in flight, 200           | DeadlineExceeded NONE x1 seen 1           | applied           | applied
            interrupt before sending          | CallInterrupted NONE x0 seen 0, interrupted | same              | same
            interrupt in backoff              | CallInterrupted NONE x1 seen 1, waits 250ms, interrupted | same              | same
            interrupt in flight, lost         | CallInterrupted NONE x1 seen 1, interrupted | unknown           | OutcomeUnknown<CallInterrupted UNKNOWN x1 seen 1, interrupted
            interrupt in flight, 200          | ok x1 seen 1, interrupted                 | same              | same
            cancel in flight, no head         | Cancellation, CALL_INTERRUPTED NONE x1 seen 1 | unknown           | Cancellation, OUTCOME_UNKNOWN UNKNOWN x1 seen 1

            RuntimeException before sending   | Provider NONE x1 seen 0                   | unknown           | OutcomeUnknown<Provider UNKNOWN x1 seen 0
            RuntimeException after the answer | Provider NONE x1 seen 1                   | unknown           | unknown
            encode failure                    | ok x1 seen 1                              | same              | Json x0 seen 0
            blank id                          | IllegalArgument seen 0                    | same              | same
            closed client                     | IllegalState seen 0                       | same              | same
            """;

    private final TableEvents events = new TableEvents();

    /** All cells of a row at the same time: some take as long as a deadline. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = TABLE)
    void anEventEndsACallAsTheTableSays(String event, String read, String repeated, String once)
            throws Exception {
        Map<String, String> expected = new TreeMap<>();
        Map<String, String> outcomes = new ConcurrentHashMap<>();
        try (AtOnce threads = AtOnce.of(Stack.values().length * Op.values().length)) {
            List<Future<?>> all = new ArrayList<>();
            for (Stack stack : Stack.values()) {
                for (Op op : Op.values()) {
                    String cell = op + " on " + stack;
                    expected.put(cell, expected(op, read, repeated, once));
                    all.add(threads.start(() -> outcomes.put(cell, outcome(event, stack, op))));
                }
            }
            threads.await(all);
        }
        assertThat(new TreeMap<>(outcomes)).isEqualTo(expected);
        assertThat(outcomes).hasSize(CELLS / EVENTS);
    }

    /** The one operation that may be repeated and whose success has no result. */
    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("commits")
    void anEmptySuccessCommitsARollback(String event, Stack stack, String expected)
            throws Exception {
        try (TableCell cell = new TableCell(stack, Op.CANCEL_DEPLOYMENT)) {
            events.befall(event, cell);
            cell.callBy(
                    platform -> {
                        platform.apps().commitRollback(Scene.APP);
                        return Deployment.of(JsonObject.of("id", Scene.DEPLOYMENT));
                    });
            String outcome = cell.outcome();

            assertThat(outcome).isEqualTo(expected);
            assertThat(cell.server().requests())
                    .allMatch(one -> one.target().endsWith("/rollback/commit"));
            cell.requireTheTruth(outcome);
        }
    }

    static Stream<Arguments> commits() {
        Map<String, String> cells =
                Map.of(
                        "200 empty", "ok x1 seen 1",
                        "200 foreign JSON", "ok x1 seen 1",
                        "200 HTML", "MalformedResponse UNKNOWN x1 seen 1",
                        "503, then 200 empty", "ok x2 seen 2, waits 250ms",
                        "404", "NotFound NONE x1 seen 1");
        return cells.entrySet().stream()
                .flatMap(
                        cell ->
                                Arrays.stream(Stack.values())
                                        .map(
                                                stack ->
                                                        Arguments.of(
                                                                cell.getKey(),
                                                                stack,
                                                                cell.getValue())));
    }

    @Test
    void theTableHasAllItsCells() {
        List<String> rows = TABLE.lines().skip(1).filter(line -> !line.isBlank()).toList();
        assertThat(rows).allMatch(row -> row.split("\\|", -1).length == 4);
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

    private static String expected(Op op, String read, String repeated, String once) {
        String here = op == Op.CANCEL_DEPLOYMENT ? repeated : once;
        String reading = read.replace("BACKOFF", "waits 250ms 500ms 1s");
        if (op == Op.GET_DEPLOYMENT || here.equals("same")) {
            return reading;
        }
        if (op == Op.CANCEL_DEPLOYMENT) {
            return reading.replace(" NONE ", " " + repeated.toUpperCase(Locale.ROOT) + " ");
        }
        String type = "OutcomeUnknown<" + read.substring(0, read.indexOf(' '));
        return switch (once) {
            case "unknown" -> type + " UNKNOWN x1 seen 1";
            case "applied" -> type + " APPLIED x1 seen 1";
            default -> once;
        };
    }
}
