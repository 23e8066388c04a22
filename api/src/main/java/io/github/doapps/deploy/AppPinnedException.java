package io.github.doapps.deploy;

import io.github.doapps.AppPlatformException;
import io.github.doapps.ErrorCode;
import java.util.Objects;

/**
 * The app is pinned to the deployment of a rollback, so nothing else can be deployed to it until
 * the rollback is committed or reverted. Nothing was created.
 */
public final class AppPinnedException extends AppPlatformException {

    private static final long serialVersionUID = 1L;

    /**
     * @serial the deployment that the app is pinned to
     */
    private final String pinnedDeploymentId;

    /**
     * An exception for an app.
     *
     * @param appId the app's id
     * @param pinnedDeploymentId the id of the deployment that it is pinned to
     */
    public AppPinnedException(String appId, String pinnedDeploymentId) {
        super(
                ErrorCode.APP_PINNED,
                "App "
                        + appId
                        + " is pinned to deployment "
                        + pinnedDeploymentId
                        + " by a rollback, so it cannot be deployed. Nothing was created. Commit or"
                        + " revert the rollback first.",
                null,
                null);
        this.pinnedDeploymentId = Objects.requireNonNull(pinnedDeploymentId, "pinnedDeploymentId");
    }

    /**
     * The deployment that the app is pinned to.
     *
     * @return the deployment's id
     */
    public String pinnedDeploymentId() {
        return pinnedDeploymentId;
    }
}
