package io.github.doapps.deploy;

import io.github.doapps.AppPlatformException;
import io.github.doapps.EffectOnServer;
import io.github.doapps.ErrorCode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A wait ended, and what became of the deployment is not known: it goes on unless it was canceled.
 * Its id is in the message and here, so that it can be waited for again.
 */
public final class WaitEndedException extends AppPlatformException {

    private static final long serialVersionUID = 1L;

    /** Why a wait ended. */
    public enum Reason {
        /** Ten looks in a row failed. */
        LOOKS_FAILED,
        /** The server refused a look with a status of 4xx that will stay, as 401, 403 and 404. */
        REFUSED,
        /** The thread was interrupted; its flag is set again. */
        INTERRUPTED,
        /** The client was closed. */
        CLIENT_CLOSED
    }

    /**
     * @serial why the wait ended
     */
    private final Reason reason;

    /**
     * @serial the app
     */
    private final String appId;

    /**
     * @serial the deployment
     */
    private final String deploymentId;

    /**
     * @serial what was done on the server
     */
    private final EffectOnServer effect;

    /**
     * An exception for a wait.
     *
     * @param reason why it ended
     * @param message the message, without the code
     * @param appId the app's id
     * @param deploymentId the deployment's id
     * @param effect what was done on the server
     * @param cause how the last look failed, or where none did, the request to cancel it; or null
     */
    public WaitEndedException(
            Reason reason,
            String message,
            String appId,
            String deploymentId,
            EffectOnServer effect,
            @Nullable Throwable cause) {
        super(ErrorCode.WAIT_ENDED, message, null, cause);
        this.reason = Objects.requireNonNull(reason, "reason");
        this.appId = Objects.requireNonNull(appId, "appId");
        this.deploymentId = Objects.requireNonNull(deploymentId, "deploymentId");
        this.effect = Objects.requireNonNull(effect, "effect");
    }

    /**
     * Why the wait ended.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }

    /**
     * The app.
     *
     * @return the app's id
     */
    public String appId() {
        return appId;
    }

    /**
     * The deployment that was waited for last.
     *
     * @return the deployment's id
     */
    public String deploymentId() {
        return deploymentId;
    }

    /**
     * {@link EffectOnServer#APPLIED} if the deployment was launched or canceled by the call that
     * failed, {@link EffectOnServer#UNKNOWN} if it may have been canceled.
     */
    @Override
    public EffectOnServer effectOnServer() {
        return effect;
    }
}
