package io.github.doapps.deploy;

import io.github.doapps.AppPlatformException;
import io.github.doapps.ErrorCode;
import io.github.doapps.model.rollback.RollbackCondition;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rollback was refused by its validation, or for a warning that the options refuse. Nothing was
 * created.
 */
public final class RollbackRefusedException extends AppPlatformException {

    private static final long serialVersionUID = 1L;

    /**
     * @serial the app
     */
    private final String appId;

    /**
     * @serial the deployment to go back to
     */
    private final String targetId;

    private final transient @Nullable List<RollbackCondition> conditions;

    /**
     * An exception for a rollback.
     *
     * @param message the message, without the code
     * @param appId the app's id
     * @param targetId the deployment to go back to
     * @param conditions what stands against it: the server's reason, or the refused warnings
     */
    public RollbackRefusedException(
            String message, String appId, String targetId, List<RollbackCondition> conditions) {
        super(ErrorCode.ROLLBACK_REFUSED, message, null, null);
        this.appId = Objects.requireNonNull(appId, "appId");
        this.targetId = Objects.requireNonNull(targetId, "targetId");
        this.conditions = List.copyOf(conditions);
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
     * The deployment to go back to.
     *
     * @return the deployment's id
     */
    public String targetId() {
        return targetId;
    }

    /**
     * What stands against it: the server's reason, or else the warnings that the options refuse.
     *
     * @return the conditions; unmodifiable, empty if the server gives no reason, or this exception
     *     was deserialized
     */
    public List<RollbackCondition> conditions() {
        return conditions == null ? List.of() : conditions;
    }
}
