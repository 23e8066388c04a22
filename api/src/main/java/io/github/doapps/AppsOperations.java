package io.github.doapps;

import io.github.doapps.model.Page;
import io.github.doapps.model.app.App;
import io.github.doapps.model.app.CreateAppRequest;
import io.github.doapps.model.app.ListAppsRequest;
import io.github.doapps.model.deployment.CreateDeploymentRequest;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.deployment.ListDeploymentsRequest;

/**
 * The operations of DigitalOcean's Apps API, each one call on the wire, named as in DigitalOcean's
 * reference and in pydo's {@code client.apps}.
 *
 * <p>Safe for use by any number of threads. Every method blocks until the call has ended, at the
 * latest by its deadline (60 seconds unless set otherwise; what cannot be ended from outside may
 * outlast it: a {@code TokenSource} that blocks, the operating system's name resolution, a
 * transport that does not promise {@link io.github.doapps.spi.TransportCapability#ABORTS}), and
 * throws:
 *
 * <ul>
 *   <li>{@link IllegalArgumentException} for an id that is null, blank, a dot segment or has
 *       control characters, and {@link IllegalStateException} on a closed client; nothing is sent
 *       then;
 *   <li>a subclass of {@link ApiException} by the status of the answer;
 *   <li>for methods that are sent at most once, {@link OutcomeUnknownException} where the request
 *       may have been acted on and no usable answer came; those that change something and may be
 *       sent more than once leave the same behind however often they are done, and say in {@link
 *       AppPlatformException#effectOnServer()} what any of their attempts may have done;
 *   <li>any other {@link AppPlatformException}, whose {@link AppPlatformException#effectOnServer()}
 *       tells what was done.
 * </ul>
 *
 * <p>The client implements this interface; a test may, too. It is not for implementation elsewhere:
 * it grows with the API, and every method is a default that throws {@link
 * UnsupportedOperationException}, so that a fake stays loadable when methods are added.
 */
public interface AppsOperations {

    /**
     * Starts a deployment of an app from its newest sources, with a cached build where one fits
     * (POST {@code /v2/apps/{app_id}/deployments} with {@code {}}). Sent at most once.
     *
     * @param appId the app's id
     * @return the deployment as it starts
     */
    default Deployment createDeployment(String appId) {
        return createDeployment(appId, CreateDeploymentRequest.empty());
    }

    /**
     * Starts a deployment of an app from its newest sources (POST {@code
     * /v2/apps/{app_id}/deployments}). Sent at most once. The deployment is only scheduled: {@link
     * Deployment#phase()} of {@link #getDeployment} tells how it goes.
     *
     * @param appId the app's id
     * @param request whether to build anew
     * @return the deployment as it starts
     */
    default Deployment createDeployment(String appId, CreateDeploymentRequest request) {
        throw unsupported("createDeployment");
    }

    /**
     * A deployment as it stands (GET {@code /v2/apps/{app_id}/deployments/{deployment_id}}).
     *
     * @param appId the app's id
     * @param deploymentId the deployment's id
     * @return the deployment
     */
    default Deployment getDeployment(String appId, String deploymentId) {
        throw unsupported("getDeployment");
    }

    /**
     * Ends a deployment that is on its way (POST {@code
     * /v2/apps/{app_id}/deployments/{deployment_id}/cancel}). May be sent more than once. Its steps
     * stay as they were; only {@link Deployment#phase()} of {@link #getDeployment} tells that it
     * has ended.
     *
     * @param appId the app's id
     * @param deploymentId the deployment's id
     * @return the deployment
     */
    default Deployment cancelDeployment(String appId, String deploymentId) {
        throw unsupported("cancelDeployment");
    }

    /**
     * An app's deployments, the newest first, 20 to a page.
     *
     * @param appId the app's id
     * @return the first page
     */
    default Page<Deployment> listDeployments(String appId) {
        return listDeployments(appId, ListDeploymentsRequest.defaults());
    }

    /**
     * An app's deployments, the newest first (GET {@code /v2/apps/{app_id}/deployments}). Each
     * holds its whole spec, so a large page is slow: 200 of them came to 7 MB
     * (terraform-provider-digitalocean, issue 864).
     *
     * @param appId the app's id
     * @param request which page, how large, and which types of deployment
     * @return the page
     */
    default Page<Deployment> listDeployments(String appId, ListDeploymentsRequest request) {
        throw unsupported("listDeployments");
    }

    /**
     * Creates an app and starts its first deployment, {@link App#pendingDeployment()} (POST {@code
     * /v2/apps}). Sent at most once.
     *
     * @param request the app's spec, and the project it goes to
     * @return the app
     */
    default App create(CreateAppRequest request) {
        throw unsupported("create");
    }

    /**
     * An app as it stands (GET {@code /v2/apps/{id}}).
     *
     * @param id the app's id
     * @return the app
     */
    default App get(String id) {
        throw unsupported("get");
    }

    /**
     * The account's apps, 20 to a page.
     *
     * @return the first page
     */
    default Page<App> list() {
        return list(ListAppsRequest.defaults());
    }

    /**
     * The account's apps (GET {@code /v2/apps}).
     *
     * @param request which page, how large, and whether with their projects
     * @return the page
     */
    default Page<App> list(ListAppsRequest request) {
        throw unsupported("list");
    }

    private UnsupportedOperationException unsupported(String operation) {
        return new UnsupportedOperationException(
                getClass().getName() + " does not implement " + operation);
    }
}
