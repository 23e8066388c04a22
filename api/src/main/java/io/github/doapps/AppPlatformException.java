package io.github.doapps;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The root of what goes wrong in a call, and of a transport or codec that is missing or broken when
 * a client is set up. Unchecked. What a caller can tell beforehand is told by the JDK's own types:
 * {@link IllegalArgumentException} for a value that cannot be used, {@link IllegalStateException}
 * for a client that is closed or has no token, {@link io.github.doapps.json.JsonException} for a
 * request that cannot be written. The message says what happened, what was done on the server, and
 * what to do next, and ends with a stable code in brackets that is a heading in docs/errors.md. It
 * holds no secret.
 */
public abstract class AppPlatformException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @serial the stable code
     */
    private final ErrorCode code;

    /**
     * @serial what is known of the call, if there was one
     */
    private final @Nullable CallReport report;

    /**
     * An exception.
     *
     * @param code its code, which is appended to the message
     * @param message the message, without the code
     * @param report what is known of the call, or null if there was none
     * @param cause the cause, or null for none
     */
    protected AppPlatformException(
            ErrorCode code,
            String message,
            @Nullable CallReport report,
            @Nullable Throwable cause) {
        super(message + " " + code.tag(), cause);
        this.code = Objects.requireNonNull(code, "code");
        this.report = report;
    }

    /**
     * The stable code that the message ends with.
     *
     * @return the code
     */
    public ErrorCode code() {
        return code;
    }

    /**
     * What the call may have done on the server.
     *
     * @return {@link EffectOnServer#NONE} unless the call may have changed something
     */
    public EffectOnServer effectOnServer() {
        return report == null ? EffectOnServer.NONE : report.effectOnServer();
    }

    /**
     * What is known of the call.
     *
     * @return the report, or empty if there was no call: setting up a client failed
     */
    public Optional<CallReport> report() {
        return Optional.ofNullable(report);
    }

    /**
     * The operation that failed, as the method of {@link AppsOperations} is called.
     *
     * @return the name, or empty if there was no call
     */
    public Optional<String> operation() {
        return report().map(CallReport::operation);
    }

    /**
     * How often the request was handed to the transport.
     *
     * @return the number; 0 if there was no call or it ended before
     */
    public int attempts() {
        return report == null ? 0 : report.attempts();
    }

    /**
     * The request id of the last attempt's response, which DigitalOcean's support asks for.
     *
     * @return the id, or empty if none came
     */
    public Optional<String> requestId() {
        return report().flatMap(CallReport::requestId);
    }
}
