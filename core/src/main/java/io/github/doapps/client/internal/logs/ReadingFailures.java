package io.github.doapps.client.internal.logs;

import io.github.doapps.ApiException;
import io.github.doapps.AppPlatformException;
import io.github.doapps.CallInterruptedException;
import io.github.doapps.CallReport;
import io.github.doapps.CallReportBuilder;
import io.github.doapps.DeadlineExceededException;
import io.github.doapps.ErrorCode;
import io.github.doapps.MalformedResponseException;
import io.github.doapps.NoResponseException;
import io.github.doapps.ProviderException;
import io.github.doapps.RequestNotSentException;
import io.github.doapps.ServerErrorException;
import io.github.doapps.client.internal.failure.ServerText;
import io.github.doapps.client.internal.flow.FlowEndedException;
import io.github.doapps.client.internal.flow.Lane;
import io.github.doapps.client.internal.pipeline.EndReason;
import io.github.doapps.client.internal.wire.ResponseHead;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The exceptions of a reading that fails.
 *
 * @param operation what the reading is called
 * @param addresses where the log is
 * @param at the one that was fetched, counted from 0
 * @param attempts how often it was fetched
 * @param lines how many lines were handed on
 * @param elapsed how long the reading has taken
 * @param now the time, for waits that are given as dates
 */
public record ReadingFailures(
        String operation,
        List<String> addresses,
        int at,
        int attempts,
        long lines,
        Duration elapsed,
        Instant now) {

    /** For a log that is followed, of which no address is fetched. */
    public static ReadingFailures ofFollowing(long lines, Duration elapsed, Instant now) {
        return new ReadingFailures("followLogs", List.of(), 0, 0, lines, elapsed, now);
    }

    /** The exception for a fetch that is not repeated. */
    public AppPlatformException of(FetchFailure failure, String whyNoMore) {
        String message =
                operation
                        + " failed: "
                        + failure.getMessage()
                        + inParentheses()
                        + "."
                        + sentence(whyNoMore)
                        + handedOn()
                        + " Nothing was done on the server."
                        + sentence(failure.advice());
        CallReport report = report(failure.code(), failure.head());
        Throwable cause = failure.getCause();
        ServerText text = failure.text();
        return switch (failure.code()) {
            case REQUEST_NOT_SENT -> new RequestNotSentException(message, report, cause);
            case NO_RESPONSE -> new NoResponseException(message, report, cause);
            case MALFORMED_RESPONSE -> new MalformedResponseException(message, report, cause);
            case DEADLINE_EXCEEDED -> new DeadlineExceededException(message, report, cause);
            case SERVER_ERROR ->
                    new ServerErrorException(message, report, idOf(text), messageOf(text));
            case LOG_REFUSED ->
                    new ApiException(
                            ErrorCode.LOG_REFUSED, message, report, idOf(text), messageOf(text));
            default -> new ProviderException(ErrorCode.PROVIDER_FAILED, message, report, cause);
        };
    }

    /** The exception for a reading that was ended from elsewhere. */
    public AppPlatformException ended(EndReason reason) {
        boolean closed = reason == EndReason.CLIENT_CLOSED;
        String message =
                operation
                        + " failed: "
                        + switch (reason) {
                            case CLIENT_CLOSED -> "the client was closed";
                            case INTERRUPTED -> "the thread was interrupted";
                            case CANCELED, DEADLINE -> "the future was canceled";
                        }
                        + inParentheses()
                        + "."
                        + handedOn()
                        + " Nothing was done on the server."
                        + (reason == EndReason.INTERRUPTED
                                ? " The thread's interrupt flag is set again."
                                : "");
        return closed
                ? new NoResponseException(message, report(ErrorCode.NO_RESPONSE, null), null)
                : new CallInterruptedException(
                        message, report(ErrorCode.CALL_INTERRUPTED, null), null);
    }

    /**
     * What the user gets for what ended a flow that reads a log.
     *
     * @param failure what ended it
     * @param lane where it ran
     * @param whyNoMore why it was not tried again, or an empty string
     * @return the failure in these words, or as it is where it has its own
     */
    public Throwable told(Throwable failure, Lane lane, String whyNoMore) {
        EndReason end = lane.endReason(failure);
        if (end != null
                && (failure instanceof FlowEndedException || failure instanceof FetchFailure)) {
            return ended(end);
        }
        return failure instanceof FetchFailure failed ? of(failed, whyNoMore) : failure;
    }

    private static String sentence(String words) {
        return words.isEmpty() ? "" : " " + words;
    }

    private String handedOn() {
        return switch ((int) Math.min(lines, 2)) {
            case 0 -> "";
            case 1 -> " One line was handed on before.";
            default -> " " + lines + " lines were handed on before.";
        };
    }

    private String inParentheses() {
        if (attempts == 0) {
            return "";
        }
        return " (GET historic_urls["
                + at
                + "] of "
                + addresses.size()
                + ", at "
                + LogAddress.of(addresses.get(at))
                + ", attempt "
                + attempts
                + ")";
    }

    private CallReport report(ErrorCode code, @Nullable ResponseHead head) {
        CallReportBuilder report =
                CallReport.builder(operation, "GET", "{historic_url}")
                        .attempts(attempts)
                        .duration(elapsed)
                        .errorCode(code);
        if (head != null) {
            report.statusCode(head.statusCode())
                    .requestId(head.requestId().orElse(null))
                    .retryAfter(head.retryAfter(now).orElse(null));
        }
        return report.build();
    }

    private static @Nullable String idOf(@Nullable ServerText text) {
        return text == null ? null : text.errorId().orElse(null);
    }

    private static @Nullable String messageOf(@Nullable ServerText text) {
        return text == null ? null : text.message().orElse(null);
    }
}
