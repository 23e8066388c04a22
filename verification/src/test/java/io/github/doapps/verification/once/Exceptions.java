package io.github.doapps.verification.once;

import io.github.doapps.ApiException;
import io.github.doapps.BadRequestException;
import io.github.doapps.CallInterruptedException;
import io.github.doapps.ConflictException;
import io.github.doapps.DeadlineExceededException;
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
import java.util.Map;
import java.util.Objects;

/** What a reader is thrown after an event, by the design's list of errors. */
final class Exceptions {

    private static final Map<Class<? extends Throwable>, ErrorCode> CODES =
            Map.ofEntries(
                    Map.entry(OutcomeUnknownException.class, ErrorCode.OUTCOME_UNKNOWN),
                    Map.entry(RequestNotSentException.class, ErrorCode.REQUEST_NOT_SENT),
                    Map.entry(NoResponseException.class, ErrorCode.NO_RESPONSE),
                    Map.entry(DeadlineExceededException.class, ErrorCode.DEADLINE_EXCEEDED),
                    Map.entry(CallInterruptedException.class, ErrorCode.CALL_INTERRUPTED),
                    Map.entry(MalformedResponseException.class, ErrorCode.MALFORMED_RESPONSE),
                    Map.entry(ProviderException.class, ErrorCode.PROVIDER_FAILED),
                    Map.entry(BadRequestException.class, ErrorCode.BAD_REQUEST),
                    Map.entry(UnauthorizedException.class, ErrorCode.UNAUTHORIZED),
                    Map.entry(ForbiddenException.class, ErrorCode.FORBIDDEN),
                    Map.entry(NotFoundException.class, ErrorCode.NOT_FOUND),
                    Map.entry(ConflictException.class, ErrorCode.CONFLICT),
                    Map.entry(UnprocessableEntityException.class, ErrorCode.UNPROCESSABLE_ENTITY),
                    Map.entry(RateLimitedException.class, ErrorCode.RATE_LIMITED),
                    Map.entry(ServerErrorException.class, ErrorCode.SERVER_ERROR));

    private Exceptions() {}

    static Class<? extends Throwable> after(Row row, int status) {
        return switch (row) {
            case NOT_SENT, NEVER_SENT -> RequestNotSentException.class;
            case LATE_CONNECTING, LATE_ANSWERING, LATE_READING -> DeadlineExceededException.class;
            case CUT, INCOMPLETE, FOREIGN -> MalformedResponseException.class;
            default -> status == 0 ? NoResponseException.class : of(status);
        };
    }

    private static Class<? extends Throwable> of(int status) {
        return switch (status) {
            case 400 -> BadRequestException.class;
            case 401 -> UnauthorizedException.class;
            case 403 -> ForbiddenException.class;
            case 404 -> NotFoundException.class;
            case 409 -> ConflictException.class;
            case 422 -> UnprocessableEntityException.class;
            case 429 -> RateLimitedException.class;
            default -> status >= 500 ? ServerErrorException.class : ApiException.class;
        };
    }

    /** The code that goes with a class, and for what has no class of its own with a status. */
    static ErrorCode codeOf(Class<? extends Throwable> thrown, int status) {
        if (thrown == ApiException.class) {
            return status < 400 ? ErrorCode.REDIRECTED : ErrorCode.UNEXPECTED_STATUS;
        }
        return Objects.requireNonNull(CODES.get(thrown), thrown::getName);
    }
}
