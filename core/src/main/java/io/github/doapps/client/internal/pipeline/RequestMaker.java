package io.github.doapps.client.internal.pipeline;

import io.github.doapps.client.internal.failure.Redactor;
import io.github.doapps.client.internal.operation.Call;
import io.github.doapps.client.internal.pipeline.AttemptFailure.CutShort;
import io.github.doapps.client.internal.pipeline.AttemptFailure.NoToken;
import io.github.doapps.client.internal.pipeline.AttemptFailure.Progress;
import io.github.doapps.client.internal.wire.Token;
import io.github.doapps.spi.HttpRequest;
import org.jspecify.annotations.Nullable;

/** Makes each attempt's request, with the token that holds then. Used by one call. */
final class RequestMaker {

    private final Stack stack;
    private final ClientHeaders clientHeaders;
    private final CallSettings settings;
    private final Redactor redactor;

    private @Nullable String lastToken;
    private @Nullable String newToken;
    private boolean askedAgain;

    RequestMaker(
            Stack stack, ClientHeaders clientHeaders, CallSettings settings, Redactor redactor) {
        this.stack = stack;
        this.clientHeaders = clientHeaders;
        this.settings = settings;
        this.redactor = redactor;
        settings.headers().forEach((name, value) -> redactor.add(value));
    }

    /**
     * A request, or why there is none: one of the two is there.
     *
     * @param request the request, or null
     * @param failure why there is none, or null
     */
    record Made(@Nullable HttpRequest request, @Nullable AttemptFailure failure) {}

    Made make(Call<?> call, byte @Nullable [] body) {
        String token = newToken;
        if (token == null) {
            String given;
            try {
                given = stack.tokens().token();
            } catch (Exception | LinkageError thrown) {
                if (thrown instanceof InterruptedException) {
                    Thread.currentThread().interrupt();
                }
                if (Thread.currentThread().isInterrupted()) {
                    return new Made(
                            null, new CutShort(EndReason.INTERRUPTED, Progress.BETWEEN, null));
                }
                return noToken(
                        "the token source threw " + thrown.getClass().getSimpleName(),
                        redactor.safe(thrown));
            }
            String defect = Token.defectOf(given);
            if (defect != null) {
                return noToken("the token from the token source " + defect, null);
            }
            token = given.strip();
            redactor.add(token);
        }
        newToken = null;
        lastToken = token;
        return new Made(
                new HttpRequest(
                        call.operation().method(),
                        stack.endpoint().resolve(call.target()),
                        clientHeaders.with(token, body != null, settings.headers()),
                        body),
                null);
    }

    /**
     * Asks for the token once more in a call; the next request takes it. False if it is the same.
     */
    boolean tokenHasChanged() {
        if (askedAgain) {
            return false;
        }
        askedAgain = true;
        try {
            String token = stack.tokens().token();
            if (Token.defectOf(token) != null || token.strip().equals(lastToken)) {
                return false;
            }
            newToken = token.strip();
            redactor.add(newToken);
            return true;
        } catch (Exception | LinkageError noToken) {
            // The 401 is what the caller must see.
            return false;
        }
    }

    private static Made noToken(String message, @Nullable Throwable cause) {
        return new Made(null, new NoToken(message, cause));
    }
}
