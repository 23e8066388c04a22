package io.github.doapps.client.internal.pipeline;

import io.github.doapps.ApiException;
import io.github.doapps.AppPlatformException;
import io.github.doapps.BadRequestException;
import io.github.doapps.CallInterruptedException;
import io.github.doapps.CallReport;
import io.github.doapps.ConflictException;
import io.github.doapps.DeadlineExceededException;
import io.github.doapps.EffectOnServer;
import io.github.doapps.ErrorCode;
import io.github.doapps.ForbiddenException;
import io.github.doapps.MalformedResponseException;
import io.github.doapps.NoResponseException;
import io.github.doapps.NotFoundException;
import io.github.doapps.OutcomeUnknownException;
import io.github.doapps.ProviderException;
import io.github.doapps.RateLimitedException;
import io.github.doapps.RequestNotSentException;
import io.github.doapps.ServerErrorException;
import io.github.doapps.UnauthorizedException;
import io.github.doapps.UnprocessableEntityException;
import io.github.doapps.client.internal.failure.CallFacts;
import io.github.doapps.client.internal.failure.ServerText;
import io.github.doapps.client.internal.operation.Effect;
import io.github.doapps.client.internal.pipeline.AttemptFailure.CutShort;
import io.github.doapps.client.internal.pipeline.AttemptFailure.Lost;
import io.github.doapps.client.internal.pipeline.AttemptFailure.NotSent;
import io.github.doapps.client.internal.pipeline.AttemptFailure.Refused;
import io.github.doapps.client.internal.pipeline.AttemptFailure.Rejected;
import io.github.doapps.client.internal.pipeline.AttemptFailure.Unusable;

/** Turns the failure that ends a call into its exception. */
final class Failures {

    private Failures() {}

    /**
     * The exception for a call that ends.
     *
     * @param failure how the last attempt failed
     * @param effect what all attempts together may have done
     * @param facts what is known of the call
     * @param settings the call's
     * @param whyNoMore why it was not tried again though it might have been, or an empty string
     */
    static AppPlatformException exception(
            AttemptFailure failure,
            EffectOnServer effect,
            CallFacts facts,
            CallSettings settings,
            String whyNoMore) {
        ErrorCode code = codeOf(failure);
        boolean outcomeUnknown =
                facts.operation().effect() == Effect.ONCE && effect != EffectOnServer.NONE;
        String what =
                FailureTexts.whatHappened(failure, settings, facts.attempts())
                        + facts.inParentheses()
                        + ".";
        AppPlatformException plain =
                plain(
                        failure,
                        code,
                        sentences(
                                facts.operation().name() + " failed: " + what,
                                FailureTexts.effect(effect, failure),
                                whyNoMore,
                                FailureTexts.advice(code, failure, effect, facts, !outcomeUnknown)),
                        facts.report(effect, code));
        if (!outcomeUnknown) {
            return plain;
        }
        return new OutcomeUnknownException(
                sentences(
                        facts.operation().name() + ", outcome unknown: " + what,
                        FailureTexts.effect(effect, failure),
                        FailureTexts.lookFirst(effect, facts)),
                facts.report(effect, ErrorCode.OUTCOME_UNKNOWN),
                plain);
    }

    private static AppPlatformException plain(
            AttemptFailure failure, ErrorCode code, String message, CallReport report) {
        if (failure instanceof Refused refused) {
            return refused(code, message, report, refused.text());
        }
        if (failure instanceof Unusable) {
            return new MalformedResponseException(message, report, null);
        }
        return switch (code) {
            case REQUEST_NOT_SENT -> new RequestNotSentException(message, report, failure.cause());
            case NO_RESPONSE -> new NoResponseException(message, report, failure.cause());
            case DEADLINE_EXCEEDED -> new DeadlineExceededException(message, report, null);
            case CALL_INTERRUPTED -> new CallInterruptedException(message, report, failure.cause());
            default -> new ProviderException(code, message, report, failure.cause());
        };
    }

    private static ApiException refused(
            ErrorCode code, String message, CallReport report, ServerText text) {
        String id = text.errorId().orElse(null);
        String words = text.message().orElse(null);
        return switch (code) {
            case BAD_REQUEST -> new BadRequestException(message, report, id, words);
            case UNAUTHORIZED -> new UnauthorizedException(message, report, id, words);
            case FORBIDDEN -> new ForbiddenException(message, report, id, words);
            case NOT_FOUND -> new NotFoundException(message, report, id, words);
            case CONFLICT -> new ConflictException(message, report, id, words);
            case UNPROCESSABLE_ENTITY ->
                    new UnprocessableEntityException(message, report, id, words);
            case RATE_LIMITED -> new RateLimitedException(message, report, id, words);
            case SERVER_ERROR -> new ServerErrorException(message, report, id, words);
            default -> new ApiException(code, message, report, id, words);
        };
    }

    private static ErrorCode codeOf(AttemptFailure failure) {
        if (failure instanceof Refused refused) {
            return codeOf(refused);
        }
        if (failure instanceof Unusable) {
            return ErrorCode.MALFORMED_RESPONSE;
        }
        if (failure instanceof NotSent || failure instanceof Rejected) {
            return ErrorCode.REQUEST_NOT_SENT;
        }
        if (failure instanceof Lost) {
            return ErrorCode.NO_RESPONSE;
        }
        return failure instanceof CutShort cut ? codeOf(cut) : ErrorCode.PROVIDER_FAILED;
    }

    private static ErrorCode codeOf(CutShort cut) {
        return switch (cut.reason()) {
            case DEADLINE -> ErrorCode.DEADLINE_EXCEEDED;
            case INTERRUPTED, CANCELED -> ErrorCode.CALL_INTERRUPTED;
            case CLIENT_CLOSED -> cut.sent() ? ErrorCode.NO_RESPONSE : ErrorCode.REQUEST_NOT_SENT;
        };
    }

    private static ErrorCode codeOf(Refused refused) {
        return switch (refused.status()) {
            case 400 -> ErrorCode.BAD_REQUEST;
            case Refused.UNAUTHORIZED -> ErrorCode.UNAUTHORIZED;
            case 403 -> ErrorCode.FORBIDDEN;
            case 404 -> ErrorCode.NOT_FOUND;
            case 409 -> ErrorCode.CONFLICT;
            case 422 -> ErrorCode.UNPROCESSABLE_ENTITY;
            case Refused.TOO_MANY_REQUESTS -> ErrorCode.RATE_LIMITED;
            default -> {
                if (FailureTexts.isRedirect(refused)) {
                    yield ErrorCode.REDIRECTED;
                }
                yield refused.status() >= 500 && refused.status() < 600
                        ? ErrorCode.SERVER_ERROR
                        : ErrorCode.UNEXPECTED_STATUS;
            }
        };
    }

    private static String sentences(String... sentences) {
        StringBuilder text = new StringBuilder();
        for (String sentence : sentences) {
            if (!sentence.isEmpty()) {
                text.append(text.isEmpty() ? "" : " ").append(sentence);
            }
        }
        return text.toString();
    }
}
