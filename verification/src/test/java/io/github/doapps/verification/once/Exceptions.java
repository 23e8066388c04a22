package io.github.doapps.verification.once;

import io.github.doapps.ApiException;
import io.github.doapps.BadRequestException;
import io.github.doapps.ConflictException;
import io.github.doapps.DeadlineExceededException;
import io.github.doapps.ForbiddenException;
import io.github.doapps.MalformedResponseException;
import io.github.doapps.NoResponseException;
import io.github.doapps.NotFoundException;
import io.github.doapps.RateLimitedException;
import io.github.doapps.ServerErrorException;
import io.github.doapps.UnauthorizedException;
import io.github.doapps.UnprocessableEntityException;

/** What a reader is thrown after an event, by the design's list of errors. */
final class Exceptions {

    private Exceptions() {}

    static Class<? extends Throwable> after(Event event) {
        return switch (event.row()) {
            case LATE_ANSWERING, LATE_READING -> DeadlineExceededException.class;
            case CUT, INCOMPLETE, FOREIGN -> MalformedResponseException.class;
            default -> event.status() == 0 ? NoResponseException.class : of(event.status());
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
}
