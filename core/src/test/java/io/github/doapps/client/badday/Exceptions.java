package io.github.doapps.client.badday;

import io.github.doapps.ApiException;
import io.github.doapps.BadRequestException;
import io.github.doapps.ConflictException;
import io.github.doapps.ForbiddenException;
import io.github.doapps.MalformedResponseException;
import io.github.doapps.NoResponseException;
import io.github.doapps.NotFoundException;
import io.github.doapps.ProviderException;
import io.github.doapps.RateLimitedException;
import io.github.doapps.RequestNotSentException;
import io.github.doapps.ServerErrorException;
import io.github.doapps.UnauthorizedException;
import io.github.doapps.UnprocessableEntityException;

/** What a reader would be thrown after a fault, by the design's list of errors. */
final class Exceptions {

    private Exceptions() {}

    static Class<? extends Throwable> of(Fault fault) {
        return switch (fault.row()) {
            case NOT_SENT, NOT_SENT_FOR_GOOD -> RequestNotSentException.class;
            case CUT, INCOMPLETE, FOREIGN -> MalformedResponseException.class;
            case BROKEN -> ProviderException.class;
            default -> fault.status() == 0 ? NoResponseException.class : ofStatus(fault.status());
        };
    }

    static Class<? extends Throwable> ofStatus(int status) {
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
