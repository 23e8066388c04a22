package io.github.doapps.client.internal.pipeline;

import io.github.doapps.EffectOnServer;
import io.github.doapps.ErrorCode;
import io.github.doapps.client.internal.failure.CallFacts;
import io.github.doapps.client.internal.pipeline.AttemptFailure.Broken;
import io.github.doapps.client.internal.pipeline.AttemptFailure.CutShort;
import io.github.doapps.client.internal.pipeline.AttemptFailure.Lost;
import io.github.doapps.client.internal.pipeline.AttemptFailure.NoToken;
import io.github.doapps.client.internal.pipeline.AttemptFailure.NotSent;
import io.github.doapps.client.internal.pipeline.AttemptFailure.Progress;
import io.github.doapps.client.internal.pipeline.AttemptFailure.Refused;
import io.github.doapps.client.internal.pipeline.AttemptFailure.Rejected;
import io.github.doapps.client.internal.pipeline.AttemptFailure.Unusable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The sentences of the exceptions: what happened, what was done on the server, what to do next. */
final class FailureTexts {

    private static final String CHECK_THE_WAY =
            "Check the endpoint, and what stands between it and this client.";

    private FailureTexts() {}

    /** What happened, as it continues "failed:". */
    static String whatHappened(AttemptFailure failure, CallSettings settings, int attempts) {
        if (failure instanceof Refused refused) {
            return isRedirect(refused)
                    ? refused.status()
                            + ", a redirect"
                            + refused.head().redirectHost().map(host -> " to " + host).orElse("")
                            + ", which a client with a token does not follow"
                    : refused.status() + refused.text().inWords();
        }
        if (failure instanceof Unusable unusable) {
            return unusable.head().statusCode()
                    + ", but its body "
                    + unusable.reason().getMessage();
        }
        if (failure instanceof NotSent notSent) {
            return "the request could not be sent: " + notSent.message();
        }
        if (failure instanceof Lost lost) {
            return "the request may have been sent, and no answer came through: " + lost.message();
        }
        if (failure instanceof Broken broken) {
            return broken.byTheJvm()
                    ? "the JVM failed while the "
                            + broken.plugin()
                            + " was at work: "
                            + broken.thrown()
                    : "the "
                            + broken.plugin()
                            + " threw what its contract does not allow: "
                            + broken.thrown();
        }
        if (failure instanceof NoToken noToken) {
            return noToken.message();
        }
        if (failure instanceof Rejected rejected) {
            return "the executor of asyncExecutor(...) did not take it: " + rejected.thrown();
        }
        return failure instanceof CutShort cut ? cutShort(cut, settings, attempts) : "";
    }

    private static String cutShort(CutShort cut, CallSettings settings, int attempts) {
        String why =
                switch (cut.reason()) {
                    case DEADLINE -> "the deadline of " + settings.deadlineInWords() + " passed ";
                    case INTERRUPTED -> "the thread was interrupted ";
                    case CANCELED -> "the call was canceled ";
                    case CLIENT_CLOSED -> "the client was closed ";
                };
        if (cut.sent()) {
            return why + "before " + (cut.head() == null ? "an" : "the whole") + " answer came";
        }
        boolean between =
                cut.progress() == Progress.BETWEEN
                        && attempts > 0
                        && cut.reason() != EndReason.DEADLINE;
        return why + (between ? "before another attempt" : "before the request was sent");
    }

    /** What was done on the server, as far as it is known. */
    static String effect(EffectOnServer effect, AttemptFailure last) {
        if (isRefusedAfterAnother(last, effect)) {
            return "This attempt did nothing on the server, but an earlier one "
                    + (effect == EffectOnServer.APPLIED
                            ? "did it, and only its answer is lost."
                            : "may have done it.");
        }
        return switch (effect) {
            case NONE -> "Nothing was done on the server.";
            case UNKNOWN -> "It may or may not have been done on the server.";
            case APPLIED -> "It was done on the server, and only its answer is lost.";
        };
    }

    /** What to do about the outcome of an operation that must happen once. */
    static String lookFirst(EffectOnServer effect, CallFacts facts) {
        return effect == EffectOnServer.APPLIED
                ? "Find its result with " + facts.operation().lookWith() + "; do not call it again."
                : "It was not sent again. Look with "
                        + facts.operation().lookWith()
                        + " whether it was done before you call it again.";
    }

    /**
     * What to do next.
     *
     * @param effect what all attempts together may have done
     * @param mayRepeat whether the call may be made again just so
     */
    static String advice(
            ErrorCode code,
            AttemptFailure failure,
            EffectOnServer effect,
            CallFacts facts,
            boolean mayRepeat) {
        if (isRefusedAfterAnother(failure, effect) && mayComeOfAnother(code, failure)) {
            return "That may be why this one was refused: look with "
                    + facts.operation().lookWith()
                    + ".";
        }
        if (failure instanceof CutShort cut) {
            return adviceAfter(cut.reason(), mayRepeat);
        }
        if (failure instanceof Refused refused
                && refused.status() == Refused.PROXY_AUTHENTICATION_REQUIRED) {
            return "A proxy answered, not the API: it asks for a user name and a password, or for"
                    + " others than it was given; set them with proxy(...) on the builder of the"
                    + " transport.";
        }
        if (failure instanceof Rejected) {
            return "Give the executor more room, or keep it open, then call it again.";
        }
        return switch (code) {
            case BAD_REQUEST, UNPROCESSABLE_ENTITY ->
                    "Correct the request: the same one will fail again.";
            case UNAUTHORIZED -> "Check the token: it is missing, wrong or expired.";
            case FORBIDDEN -> "Give the token the scope that the operation needs.";
            case NOT_FOUND -> checkTheIds(facts.operation().parameters());
            case CONFLICT -> "Look at what is there already, then change the request.";
            case RATE_LIMITED -> comeBack(facts);
            case SERVER_ERROR, UNEXPECTED_STATUS -> {
                if (!failure.mayPass()) {
                    yield CHECK_THE_WAY;
                }
                yield mayRepeat ? "Call it again later." : "";
            }
            case REDIRECTED -> "Set the endpoint to where the API really is.";
            case REQUEST_NOT_SENT ->
                    failure.mayPass()
                            ? "Mend what stood in the way, or let it pass, then call it again."
                            : "Trying again will not help before that is mended.";
            case PROVIDER_FAILED -> {
                if (failure instanceof NoToken) {
                    yield "Mend the token source, then call it again.";
                }
                yield failure instanceof Broken broken && broken.byTheJvm()
                        ? "The cause says what the JVM lacked; neither the call nor a plug-in need be"
                                + " at fault."
                        : "The cause says where: this is a defect there, not of the call.";
            }
            default -> CHECK_THE_WAY;
        };
    }

    private static String checkTheIds(List<String> parameters) {
        if (parameters.isEmpty()) {
            return CHECK_THE_WAY;
        }
        int last = parameters.size() - 1;
        String names = String.join(", ", parameters.subList(0, last));
        return "Check "
                + (last == 0 ? "" : names + " and ")
                + parameters.get(last)
                + ", and that the token belongs to the account that owns "
                + (last == 0 ? "it." : "them.");
    }

    private static String adviceAfter(EndReason reason, boolean mayRepeat) {
        return switch (reason) {
            case DEADLINE ->
                    mayRepeat
                            ? "Call it again, or give it a longer deadline."
                            : "Give it a longer deadline.";
            case INTERRUPTED -> "The thread's interrupt flag is set again.";
            case CANCELED -> "Its future was canceled, or completed from outside.";
            case CLIENT_CLOSED ->
                    "Close a client after its last call"
                            + (mayRepeat ? ", and make this one on a client that is open." : ".");
        };
    }

    static boolean isRedirect(Refused refused) {
        return refused.status() >= 300 && refused.status() < 400;
    }

    /** Whether the server did nothing now, and may have acted on an attempt before. */
    private static boolean isRefusedAfterAnother(AttemptFailure last, EffectOnServer effect) {
        return last instanceof Refused refused
                && refused.status() >= 400
                && refused.status() < 500
                && refused.effect() == EffectOnServer.NONE
                && effect != EffectOnServer.NONE;
    }

    /** A token, a scope or a rate is not refused because of what was done before. */
    private static boolean mayComeOfAnother(ErrorCode code, AttemptFailure refusal) {
        return !refusal.mayPass() && code != ErrorCode.UNAUTHORIZED && code != ErrorCode.FORBIDDEN;
    }

    private static String comeBack(CallFacts facts) {
        Optional<Duration> wait =
                facts.head() == null ? Optional.empty() : facts.head().retryAfter(facts.now());
        Optional<Instant> reset =
                facts.head() == null ? Optional.empty() : facts.head().rateLimitReset();
        return wait.map(
                        time ->
                                "The server asks to come back in "
                                        + inWords(time)
                                        + ", at "
                                        + facts.now().plus(time)
                                        + ".")
                .or(
                        () ->
                                reset.map(
                                        time ->
                                                "The rate limit allows the next request at "
                                                        + time
                                                        + "."))
                .orElse("Call it again later.");
    }

    /** Seconds, to the millisecond. */
    static String inWords(Duration duration) {
        return BigDecimal.valueOf(duration.toSeconds())
                        .add(BigDecimal.valueOf(duration.toMillisPart(), 3))
                        .stripTrailingZeros()
                        .toPlainString()
                + " s";
    }
}
