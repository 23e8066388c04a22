package io.github.doapps.client.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.doapps.client.internal.operation.Effect;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Calls;
import io.github.doapps.client.scripted.Outcome;
import io.github.doapps.client.scripted.ScriptedTransport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * When a request is sent again, and what a call that fails says it did: every event, for every
 * effect. A cell reads as {@link Outcome} writes it; {@code same} is the cell to its left, {@code
 * unknown} that cell as an unknown outcome after one attempt, {@code applied} the same of what was
 * done. The deadline is 60 s, and the waits are half of their bounds of 0.5, 1 and 2 s.
 */
final class SendingOnceTableTest {

    private static final String TABLE =
            """
            EVENT                           | READ                        | REPEATABLE | ONCE
            200                             | ok x1                       | same       | same
            201                             | ok x1                       | same       | same
            200 gzip                        | ok x1                       | same       | same

            301                             | Api NONE x1                 | same       | same
            302                             | Api NONE x1                 | Api UNKNOWN x1 | unknown
            303                             | Api NONE x1                 | Api UNKNOWN x1 | unknown
            304                             | Api NONE x1                 | Api UNKNOWN x1 | unknown
            307                             | Api NONE x1                 | same       | same
            308                             | Api NONE x1                 | same       | same

            400                             | BadRequest NONE x1          | same       | same
            401                             | Unauthorized NONE x1        | same       | same
            403                             | Forbidden NONE x1           | same       | same
            404                             | NotFound NONE x1            | same       | same
            405                             | Api NONE x1                 | same       | same
            408                             | Api NONE x4, BACKOFF        | Api UNKNOWN x4, BACKOFF | unknown
            409                             | Conflict NONE x1            | same       | same
            410                             | Api NONE x1                 | same       | same
            422                             | UnprocessableEntity NONE x1 | same       | same
            422 reset in its body           | UnprocessableEntity NONE x1 | same       | same
            425                             | Api NONE x2, waits 250ms    | same       | same
            451                             | Api NONE x1                 | same       | same
            499                             | Api NONE x1                 | same       | same

            429                             | RateLimited NONE x4, BACKOFF            | same | same
            429 in 3 s                      | RateLimited NONE x4, waits 3s 3s 3s     | same | same
            429 in 60 s                     | RateLimited NONE x1                     | same | same
            429 at a date                   | RateLimited NONE x4, waits 7s 500ms 1s  | same | same
            429 in 0 s                      | RateLimited NONE x4, BACKOFF            | same | same
            429 at a date gone by           | RateLimited NONE x4, BACKOFF            | same | same
            429 in nonsense                 | RateLimited NONE x4, BACKOFF            | same | same
            429 reset in 5 s                | RateLimited NONE x4, waits 5250ms 500ms 1s | same | same
            429 reset in an hour            | RateLimited NONE x1                     | same | same
            429 reset alone, in 5 s         | RateLimited NONE x4, waits 5250ms 500ms 1s | same | same
            429 reset alone, in an hour     | RateLimited NONE x1                     | same | same
            429 both                        | RateLimited NONE x4, waits 2s 2s 2s     | same | same

            500                             | ServerError NONE x4, BACKOFF | ServerError UNKNOWN x4, BACKOFF | unknown
            501                             | ServerError NONE x1          | same                            | same
            502                             | ServerError NONE x4, BACKOFF | ServerError UNKNOWN x4, BACKOFF | unknown
            502 HTML                        | ServerError NONE x4, BACKOFF | ServerError UNKNOWN x4, BACKOFF | unknown
            503                             | ServerError NONE x4, BACKOFF | ServerError UNKNOWN x4, BACKOFF | unknown
            503 in 3 s                      | ServerError NONE x4, waits 3s 3s 3s | ServerError UNKNOWN x4, waits 3s 3s 3s | unknown
            503 in 60 s                     | ServerError NONE x1          | ServerError UNKNOWN x1          | unknown
            504                             | ServerError NONE x4, BACKOFF | ServerError UNKNOWN x4, BACKOFF | unknown
            505                             | ServerError NONE x1          | same                            | same
            507                             | ServerError NONE x4, BACKOFF | ServerError UNKNOWN x4, BACKOFF | unknown
            520                             | ServerError NONE x4, BACKOFF | ServerError UNKNOWN x4, BACKOFF | unknown
            522                             | ServerError NONE x4, BACKOFF | ServerError UNKNOWN x4, BACKOFF | unknown
            524                             | ServerError NONE x4, BACKOFF | ServerError UNKNOWN x4, BACKOFF | unknown
            599                             | ServerError NONE x4, BACKOFF | ServerError UNKNOWN x4, BACKOFF | unknown
            600                             | Api NONE x1                  | Api UNKNOWN x1                  | unknown
            103                             | Api NONE x1                  | Api UNKNOWN x1                  | unknown

            200 empty                       | MalformedResponse NONE x1 | MalformedResponse UNKNOWN x1 | unknown
            204                             | MalformedResponse NONE x1 | MalformedResponse UNKNOWN x1 | unknown
            200 white space                 | MalformedResponse NONE x1 | MalformedResponse UNKNOWN x1 | unknown
            200 HTML                        | MalformedResponse NONE x1 | MalformedResponse UNKNOWN x1 | unknown
            200 text that says JSON         | MalformedResponse NONE x1 | MalformedResponse UNKNOWN x1 | unknown
            200 foreign JSON                | MalformedResponse NONE x1 | MalformedResponse UNKNOWN x1 | unknown
            200 a JSON array                | MalformedResponse NONE x1 | MalformedResponse UNKNOWN x1 | unknown
            200 null                        | MalformedResponse NONE x1 | MalformedResponse UNKNOWN x1 | unknown
            200 with something behind it    | MalformedResponse NONE x1 | MalformedResponse UNKNOWN x1 | unknown
            200 not UTF-8                   | MalformedResponse NONE x1 | MalformedResponse UNKNOWN x1 | unknown
            200 HTML cut                    | MalformedResponse NONE x1 | MalformedResponse UNKNOWN x1 | unknown
            200 HTML reset                  | MalformedResponse NONE x1 | MalformedResponse UNKNOWN x1 | unknown
            200 too large                   | MalformedResponse NONE x1 | MalformedResponse UNKNOWN x1 | unknown
            200 says too large              | MalformedResponse NONE x1 | MalformedResponse UNKNOWN x1 | unknown
            200 gzip that is none           | MalformedResponse NONE x1 | MalformedResponse UNKNOWN x1 | unknown
            200 gzip bomb                   | MalformedResponse NONE x1 | MalformedResponse UNKNOWN x1 | unknown
            200 brotli                      | MalformedResponse NONE x1 | MalformedResponse UNKNOWN x1 | unknown
            200 envelope null               | MalformedResponse NONE x1 | MalformedResponse APPLIED x1 | applied
            200 envelope a list             | MalformedResponse NONE x1 | MalformedResponse APPLIED x1 | applied
            200 no id                       | MalformedResponse NONE x1 | MalformedResponse APPLIED x1 | applied
            200 blank id                    | MalformedResponse NONE x1 | MalformedResponse APPLIED x1 | applied
            200 id a number                 | MalformedResponse NONE x1 | MalformedResponse APPLIED x1 | applied
            200 cut by its length           | MalformedResponse NONE x4, BACKOFF | MalformedResponse APPLIED x4, BACKOFF | applied
            200 cut by a reset              | MalformedResponse NONE x4, BACKOFF | MalformedResponse APPLIED x4, BACKOFF | applied
            200 reset before the body       | MalformedResponse NONE x4, BACKOFF | MalformedResponse APPLIED x4, BACKOFF | applied
            200 cut, of no type             | MalformedResponse NONE x4, BACKOFF | MalformedResponse APPLIED x4, BACKOFF | applied
            200 gzip cut                    | MalformedResponse NONE x4, BACKOFF | MalformedResponse APPLIED x4, BACKOFF | applied

            not sent                        | RequestNotSent NONE x4, BACKOFF | same                           | same
            not sent, for good              | RequestNotSent NONE x1          | same                           | same
            lost                            | NoResponse NONE x4, BACKOFF     | NoResponse UNKNOWN x4, BACKOFF | unknown
            lost, said not sent             | NoResponse NONE x4, BACKOFF     | NoResponse UNKNOWN x4, BACKOFF | unknown
            lost, not announced             | NoResponse NONE x4, BACKOFF     | NoResponse UNKNOWN x4, BACKOFF | unknown
            RuntimeException                | Provider NONE x1                | Provider UNKNOWN x1            | unknown
            checked exception               | Provider NONE x1                | Provider UNKNOWN x1            | unknown
            LinkageError                    | Provider NONE x1                | Provider UNKNOWN x1            | unknown
            no response object              | Provider NONE x1                | Provider UNKNOWN x1            | unknown
            200 body throws                 | Provider NONE x1                | Provider UNKNOWN x1            | unknown

            deadline before                 | DeadlineExceeded NONE x0               | same                        | same
            deadline in a wait              | DeadlineExceeded NONE x1, waits 250ms  | same                        | same
            deadline in a wait after 503    | DeadlineExceeded NONE x1, waits 250ms  | DeadlineExceeded UNKNOWN x1, waits 250ms | OutcomeUnknown<ServerError UNKNOWN x1
            deadline in flight, connecting  | DeadlineExceeded NONE x1               | same                        | same
            deadline in flight, no head     | DeadlineExceeded NONE x1               | DeadlineExceeded UNKNOWN x1 | unknown
            deadline in flight, no head, RuntimeException | DeadlineExceeded NONE x1 | DeadlineExceeded UNKNOWN x1 | unknown
            deadline in flight, 200         | DeadlineExceeded NONE x1               | DeadlineExceeded APPLIED x1 | applied
            deadline in flight, 200 HTML    | DeadlineExceeded NONE x1               | DeadlineExceeded UNKNOWN x1 | unknown
            deadline in flight, 404         | NotFound NONE x1                       | same                        | same
            deadline in flight, 503         | ServerError NONE x1                    | ServerError UNKNOWN x1      | unknown

            interrupt before                | CallInterrupted NONE x0         | same                        | same
            interrupt in a wait             | CallInterrupted NONE x1         | same                        | same
            interrupt in a wait after 503   | CallInterrupted NONE x1         | CallInterrupted UNKNOWN x1  | OutcomeUnknown<ServerError UNKNOWN x1
            interrupt in flight, lost       | CallInterrupted NONE x1         | CallInterrupted UNKNOWN x1  | unknown
            interrupt in flight, not sent   | CallInterrupted NONE x1         | same                        | same
            """;

    @AfterEach
    void clearTheInterrupt() {
        Thread.interrupted();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = TABLE)
    void anEventEndsACallAsTheTableSays(String event, String read, String repeatable, String once) {
        String expectedRead = read.replace("BACKOFF", "waits 250ms 500ms 1s");
        String expectedRepeatable =
                repeatable.equals("same")
                        ? expectedRead
                        : repeatable.replace("BACKOFF", "waits 250ms 500ms 1s");
        assertThat(outcome(event, Effect.READ)).as("READ").isEqualTo(expectedRead);
        assertThat(outcome(event, Effect.REPEATABLE))
                .as("REPEATABLE")
                .isEqualTo(expectedRepeatable);
        assertThat(outcome(event, Effect.ONCE))
                .as("ONCE")
                .isEqualTo(expectedOnce(once, expectedRepeatable));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = TABLE)
    void whatIsTriedAgainSucceedsAsSoonAsAnAttemptDoes(
            String event, String read, String repeatable, String once) {
        assumeFalse(event.startsWith("deadline in flight"), "there is no time for another");
        for (Effect effect : Effect.values()) {
            int attempts = TableEvents.attempts(TableEvents.callsWith(event), effect);
            clearTheInterrupt();
            ScriptedTransport transport = new ScriptedTransport();
            Calls calls = new Calls(transport);
            transport.then(TableEvents.stepFor(event, calls)).thenAlways(Answer.deployment("d-1"));
            String ending = Outcome.of(calls, effect);
            clearTheInterrupt();
            if (attempts > 1) {
                assertThat(ending).as("%s", effect).startsWith("ok x2");
            } else {
                assertThat(transport.sent()).as("%s", effect).hasSize(attempts);
            }
            assertThat(transport.open()).as("responses left open").isZero();
        }
    }

    private static String outcome(String event, Effect effect) {
        try {
            return Outcome.of(TableEvents.callsWith(event), effect);
        } finally {
            Thread.interrupted();
        }
    }

    private static String expectedOnce(String cell, String repeatable) {
        return switch (cell) {
            case "same" -> repeatable;
            case "unknown" -> unknownOutcome(repeatable, " UNKNOWN ");
            case "applied" -> unknownOutcome(repeatable, " APPLIED ");
            default -> cell;
        };
    }

    private static String unknownOutcome(String repeatable, String effect) {
        assertThat(repeatable).contains(effect);
        return "OutcomeUnknown<" + repeatable.replaceFirst(" x[0-9].*", " x1");
    }
}
