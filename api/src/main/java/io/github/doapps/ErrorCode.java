package io.github.doapps;

import java.util.Locale;

/**
 * The stable codes that stand in brackets in every message, such as {@code [outcome-unknown]}. Each
 * is a heading in docs/errors.md. More may be added in any release; none is renamed.
 */
public enum ErrorCode {
    /** 400: the server refused the request's content. */
    BAD_REQUEST,
    /** 401: the token is missing, wrong or expired. */
    UNAUTHORIZED,
    /** 403: the token lacks a scope. */
    FORBIDDEN,
    /** 404: there is no such app or deployment, or the token cannot see it. */
    NOT_FOUND,
    /** 409: the request conflicts with what there is. */
    CONFLICT,
    /** 422: the server understood the request and will not do it. */
    UNPROCESSABLE_ENTITY,
    /**
     * 429: the rate limit is used up, and the wait does not fit the call's deadline or attempts.
     */
    RATE_LIMITED,
    /** 5xx: the server, or a proxy before it, failed. */
    SERVER_ERROR,
    /** 3xx: the endpoint redirects, which a client with a token does not follow. */
    REDIRECTED,
    /** Any other status that is not a success. */
    UNEXPECTED_STATUS,
    /** The request surely did not reach the server. */
    REQUEST_NOT_SENT,
    /** The request may have reached the server, and no response came. */
    NO_RESPONSE,
    /**
     * The request of an operation that must happen once may have been acted on, and its answer is
     * lost.
     */
    OUTCOME_UNKNOWN,
    /** The call's deadline passed. */
    DEADLINE_EXCEEDED,
    /** The calling thread was interrupted. */
    CALL_INTERRUPTED,
    /** A success whose body cannot be used. */
    MALFORMED_RESPONSE,
    /** A transport, codec or token source threw what it must not, or could not be created. */
    PROVIDER_FAILED,
    /** No transport or codec was found. */
    PROVIDER_MISSING,
    /** Several transports or codecs were found, and none comes first. */
    PROVIDER_AMBIGUOUS,
    /** No transport or codec has the name that was asked for. */
    PROVIDER_NOT_FOUND,
    /** An argument was refused before anything was sent. */
    INVALID_ARGUMENT,
    /** There is no token, or it cannot be one. */
    INVALID_TOKEN,
    /** The endpoint cannot be used. */
    INVALID_ENDPOINT,
    /** The client is closed. */
    CLIENT_CLOSED,
    /** A deployment failed, was canceled or was superseded. */
    DEPLOYMENT_FAILED,
    /** A wait for a deployment ended, and what became of it is not known. */
    WAIT_ENDED,
    /** The app is pinned by a rollback, so nothing else can be deployed. */
    APP_PINNED,
    /** A rollback was refused before it was created. */
    ROLLBACK_REFUSED,
    /** A rollback was created, and is not live and committed. */
    ROLLBACK_FAILED,
    /** The store that a log is kept in refused to give it. */
    LOG_REFUSED,
    /** A text is not a JSON document, or a document cannot be written. */
    MALFORMED_JSON,
    /** A member is absent or of another JSON type than its accessor expects. */
    UNEXPECTED_JSON;

    /**
     * The code as it stands in messages.
     *
     * @return lower case, words joined with hyphens
     */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The code in its brackets, as messages end with it.
     *
     * @return the text in brackets
     */
    public String tag() {
        return "[" + text() + "]";
    }
}
