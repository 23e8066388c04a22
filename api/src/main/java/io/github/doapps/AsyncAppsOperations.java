package io.github.doapps;

import io.github.doapps.model.Page;
import io.github.doapps.model.app.App;
import io.github.doapps.model.app.CreateAppRequest;
import io.github.doapps.model.app.ListAppsRequest;
import io.github.doapps.model.deployment.CreateDeploymentRequest;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.deployment.ListDeploymentsRequest;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of {@link AppsOperations}, each of which returns at once: the same names and
 * arguments, and a {@link CompletableFuture} of the result. What is said there of each operation
 * holds here.
 *
 * <p>Safe for use by any number of threads. Every failure comes through the future, as {@link
 * AppsOperations} would throw it: an id that cannot be sent and a closed client, too, and {@link
 * RequestNotSentException} where the client's executor refuses the call. {@code whenComplete} on
 * the future that was returned sees the exception itself; {@code join} and {@code get} wrap it, as
 * they always do. The deadline runs from the call, also while an executor lets it wait.
 *
 * <p>To cancel the returned future, or to complete it in whatever way, such as by {@code
 * orTimeout}, aborts the call, and {@link CallReport#effectOnServer()} of the client's listener
 * tells what it may have done: an operation that changes something may have been acted on. What is
 * done to a future that is derived from it, as by {@code thenApply}, does not reach the call.
 *
 * <p>Stages without an executor of their own run on the call's thread, which is there for that call
 * alone unless the client was given an executor. Those that {@code orTimeout} or {@code
 * completeOnTimeout} sets off, on the client's future or on one derived from it, run on a thread of
 * their own, where the JDK would run them on the one timer thread of the JVM: so they may block.
 *
 * <p>The client implements this interface; a test may, too. It is not for implementation elsewhere:
 * it grows with the API, and every method is a default that gives a future failed with {@link
 * UnsupportedOperationException}, so that a fake stays loadable when methods are added.
 */
public interface AsyncAppsOperations {

    /**
     * As {@link AppsOperations#createDeployment(String)}. Sent at most once.
     *
     * @param appId the app's id
     * @return the deployment as it starts
     */
    default CompletableFuture<Deployment> createDeployment(String appId) {
        return createDeployment(appId, CreateDeploymentRequest.empty());
    }

    /**
     * As {@link AppsOperations#createDeployment(String, CreateDeploymentRequest)}. Sent at most
     * once.
     *
     * @param appId the app's id
     * @param request whether to build anew
     * @return the deployment as it starts
     */
    default CompletableFuture<Deployment> createDeployment(
            String appId, CreateDeploymentRequest request) {
        return unsupported("createDeployment");
    }

    /**
     * As {@link AppsOperations#getDeployment}.
     *
     * @param appId the app's id
     * @param deploymentId the deployment's id
     * @return the deployment
     */
    default CompletableFuture<Deployment> getDeployment(String appId, String deploymentId) {
        return unsupported("getDeployment");
    }

    /**
     * As {@link AppsOperations#cancelDeployment}. May be sent more than once.
     *
     * @param appId the app's id
     * @param deploymentId the deployment's id
     * @return the deployment
     */
    default CompletableFuture<Deployment> cancelDeployment(String appId, String deploymentId) {
        return unsupported("cancelDeployment");
    }

    /**
     * As {@link AppsOperations#listDeployments(String)}. {@link Page#nextAsync()} goes on.
     *
     * @param appId the app's id
     * @return the first page
     */
    default CompletableFuture<Page<Deployment>> listDeployments(String appId) {
        return listDeployments(appId, ListDeploymentsRequest.defaults());
    }

    /**
     * As {@link AppsOperations#listDeployments(String, ListDeploymentsRequest)}. {@link
     * Page#nextAsync()} goes on.
     *
     * @param appId the app's id
     * @param request which page, how large, and which types of deployment
     * @return the page
     */
    default CompletableFuture<Page<Deployment>> listDeployments(
            String appId, ListDeploymentsRequest request) {
        return unsupported("listDeployments");
    }

    /**
     * As {@link AppsOperations#create}. Sent at most once.
     *
     * @param request the app's spec, and the project it goes to
     * @return the app
     */
    default CompletableFuture<App> create(CreateAppRequest request) {
        return unsupported("create");
    }

    /**
     * As {@link AppsOperations#get}.
     *
     * @param id the app's id
     * @return the app
     */
    default CompletableFuture<App> get(String id) {
        return unsupported("get");
    }

    /**
     * As {@link AppsOperations#list()}. {@link Page#nextAsync()} goes on.
     *
     * @return the first page
     */
    default CompletableFuture<Page<App>> list() {
        return list(ListAppsRequest.defaults());
    }

    /**
     * As {@link AppsOperations#list(ListAppsRequest)}. {@link Page#nextAsync()} goes on.
     *
     * @param request which page, how large, and whether with their projects
     * @return the page
     */
    default CompletableFuture<Page<App>> list(ListAppsRequest request) {
        return unsupported("list");
    }

    private <R> CompletableFuture<R> unsupported(String operation) {
        return CompletableFuture.failedFuture(
                new UnsupportedOperationException(
                        getClass().getName() + " does not implement " + operation));
    }
}
