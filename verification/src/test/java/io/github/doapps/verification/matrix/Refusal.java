package io.github.doapps.verification.matrix;

import io.github.doapps.ApiException;
import io.github.doapps.BadRequestException;
import io.github.doapps.ConflictException;
import io.github.doapps.ErrorCode;
import io.github.doapps.ForbiddenException;
import io.github.doapps.NotFoundException;
import io.github.doapps.UnauthorizedException;
import io.github.doapps.UnprocessableEntityException;

/** An answer that says: not acted on, and no use in asking again. */
enum Refusal {
    BAD_REQUEST(
            400,
            BadRequestException.class,
            ErrorCode.BAD_REQUEST,
            "error validating app spec field \"services.name\": <empty> & \\ too short",
            "Correct the request: the same one will fail again. [bad-request]"),
    UNAUTHORIZED(
            401,
            UnauthorizedException.class,
            ErrorCode.UNAUTHORIZED,
            "Unable to authenticate you",
            "Check the token: it is missing, wrong or expired. [unauthorized]"),
    FORBIDDEN(
            403,
            ForbiddenException.class,
            ErrorCode.FORBIDDEN,
            "You are not authorized to perform this operation",
            "Give the token the scope that the operation needs. [forbidden]"),
    NOT_FOUND(
            404,
            NotFoundException.class,
            ErrorCode.NOT_FOUND,
            "The resource you requested could not be found.",
            "Check %s. [not-found]"),
    CONFLICT(
            409,
            ConflictException.class,
            ErrorCode.CONFLICT,
            "App name already exists",
            "Look at what is there already, then change the request. [conflict]"),
    UNPROCESSABLE_ENTITY(
            422,
            UnprocessableEntityException.class,
            ErrorCode.UNPROCESSABLE_ENTITY,
            "die App heißt schon so 😀",
            "Correct the request: the same one will fail again. [unprocessable-entity]");

    private final int status;
    private final Class<? extends ApiException> type;
    private final ErrorCode code;
    private final String message;
    private final String advice;

    Refusal(
            int status,
            Class<? extends ApiException> type,
            ErrorCode code,
            String message,
            String advice) {
        this.status = status;
        this.type = type;
        this.code = code;
        this.message = message;
        this.advice = advice;
    }

    int status() {
        return status;
    }

    Class<? extends ApiException> type() {
        return type;
    }

    ErrorCode code() {
        return code;
    }

    /** The error id of the body. */
    String errorId() {
        return "said_" + status;
    }

    /** The message of the body. */
    String message() {
        return message;
    }

    RawReply reply() {
        return Answers.error(status, errorId(), message);
    }

    /** The text of the exception, whole. */
    String text(Op op) {
        return "%s failed: %d %s: %s (%s, request id %s, attempt 1). Nothing was done on the server. %s"
                .formatted(
                        op,
                        status,
                        errorId(),
                        message,
                        op.route(),
                        Answers.BODY_REQUEST_ID,
                        advice.formatted(op.ids()));
    }
}
