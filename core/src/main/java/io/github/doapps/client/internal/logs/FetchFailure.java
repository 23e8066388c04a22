package io.github.doapps.client.internal.logs;

import io.github.doapps.ErrorCode;
import io.github.doapps.client.internal.failure.ServerText;
import io.github.doapps.client.internal.wire.ResponseHead;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How one fetch failed, without secrets. Goes from the fetch to the reading, never to a user. */
public final class FetchFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String AGAIN = "Read the log again later.";
    private static final String ASK_AGAIN =
            "A log's address is good for a short time: ask for the log again.";

    private final ErrorCode code;
    private final boolean mayPass;
    private final String advice;
    private final transient @Nullable ResponseHead head;
    private final transient @Nullable ServerText text;

    private FetchFailure(
            ErrorCode code,
            String what,
            boolean mayPass,
            String advice,
            @Nullable ResponseHead head,
            @Nullable ServerText text,
            @Nullable Throwable cause) {
        super(what, cause, false, false);
        this.code = code;
        this.mayPass = mayPass;
        this.advice = advice;
        this.head = head;
        this.text = text;
    }

    static FetchFailure notSent(String message, boolean permanent, Throwable cause) {
        return new FetchFailure(
                ErrorCode.REQUEST_NOT_SENT,
                "the request could not be sent: " + message,
                !permanent,
                permanent ? "Trying again will not help before that is mended." : AGAIN,
                null,
                null,
                cause);
    }

    /** No answer came, or no connection was made. */
    public static FetchFailure lost(String message, @Nullable Throwable cause) {
        return new FetchFailure(
                ErrorCode.NO_RESPONSE,
                "no answer came through: " + message,
                true,
                AGAIN,
                null,
                null,
                cause);
    }

    static FetchFailure refused(ResponseHead head, ServerText text) {
        int status = head.statusCode();
        boolean redirect = status >= 300 && status < 400;
        boolean server = status >= 500 && status < 600;
        return new FetchFailure(
                server ? ErrorCode.SERVER_ERROR : ErrorCode.LOG_REFUSED,
                redirect
                        ? status
                                + ", a redirect"
                                + head.redirectHost().map(host -> " to " + host).orElse("")
                                + ", which is not followed"
                        : status + text.inWords(),
                server || status == 408 || status == 425 || status == 429,
                server ? AGAIN : ASK_AGAIN,
                head,
                text,
                null);
    }

    /** The body came in part. */
    static FetchFailure cut(ResponseHead head, Throwable cause) {
        return unusable(head, "was cut off", true, AGAIN, cause);
    }

    /** The body is not what its head says. */
    static FetchFailure unsound(ResponseHead head, Throwable cause) {
        return unusable(
                head, "is not the sound gzip that its head says it is", false, AGAIN, cause);
    }

    /** The body is another than the one of which lines were handed on. */
    static FetchFailure changed() {
        return new FetchFailure(
                ErrorCode.MALFORMED_RESPONSE,
                "another text came than before, so its rest cannot be found",
                false,
                AGAIN,
                null,
                null,
                null);
    }

    private static FetchFailure unusable(
            ResponseHead head, String what, boolean mayPass, String advice, Throwable cause) {
        return new FetchFailure(
                ErrorCode.MALFORMED_RESPONSE,
                head.statusCode() + ", but its body " + what,
                mayPass,
                advice,
                head,
                null,
                cause);
    }

    static FetchFailure unusableAddress(String defect) {
        return new FetchFailure(
                ErrorCode.MALFORMED_RESPONSE,
                "the address that the server gives " + defect,
                false,
                "Nothing was fetched from it.",
                null,
                null,
                null);
    }

    static FetchFailure broken(String plugin, Throwable thrown, Throwable safe) {
        String name = thrown.getClass().getName();
        return new FetchFailure(
                ErrorCode.PROVIDER_FAILED,
                "the "
                        + plugin
                        + " threw what its contract does not allow: "
                        + name.substring(name.lastIndexOf('.') + 1),
                false,
                "The cause says where: this is a defect there, not of the call.",
                null,
                null,
                safe);
    }

    static FetchFailure late(@Nullable ResponseHead head) {
        return new FetchFailure(
                ErrorCode.DEADLINE_EXCEEDED,
                "the deadline passed before the whole log came",
                false,
                "Read it again, or give it a longer deadline.",
                head,
                null,
                null);
    }

    ErrorCode code() {
        return code;
    }

    /** Whether another fetch may fare better. */
    boolean mayPass() {
        return mayPass;
    }

    String advice() {
        return advice;
    }

    /** How long the store asked to wait before another request; empty if it did not. */
    Optional<Duration> comeBackIn(Instant now) {
        return head == null ? Optional.empty() : head.retryAfter(now);
    }

    @Nullable ResponseHead head() {
        return head;
    }

    @Nullable ServerText text() {
        return text;
    }
}
