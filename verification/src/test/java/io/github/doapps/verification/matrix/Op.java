package io.github.doapps.verification.matrix;

import io.github.doapps.AppsOperations;
import io.github.doapps.AsyncAppsOperations;
import io.github.doapps.model.deployment.CreateDeploymentRequest;
import io.github.doapps.model.deployment.Deployment;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** An operation that must happen once, one that only reads, and one that may be repeated. */
enum Op {
    CREATE_DEPLOYMENT("createDeployment", "POST /v2/apps/{app_id}/deployments") {
        @Override
        Deployment call(AppsOperations apps) {
            return apps.createDeployment(Scene.APP, REQUEST);
        }

        @Override
        CompletableFuture<Deployment> call(AsyncAppsOperations apps) {
            return apps.createDeployment(Scene.APP, REQUEST);
        }

        @Override
        Deployment callOn(String app, AppsOperations apps) {
            return apps.createDeployment(app, REQUEST);
        }
    },
    GET_DEPLOYMENT("getDeployment", "GET /v2/apps/{app_id}/deployments/{deployment_id}") {
        @Override
        Deployment call(AppsOperations apps) {
            return apps.getDeployment(Scene.APP, Scene.DEPLOYMENT);
        }

        @Override
        CompletableFuture<Deployment> call(AsyncAppsOperations apps) {
            return apps.getDeployment(Scene.APP, Scene.DEPLOYMENT);
        }

        @Override
        Deployment callOn(String app, AppsOperations apps) {
            return apps.getDeployment(app, Scene.DEPLOYMENT);
        }
    },
    CANCEL_DEPLOYMENT(
            "cancelDeployment", "POST /v2/apps/{app_id}/deployments/{deployment_id}/cancel") {
        @Override
        Deployment call(AppsOperations apps) {
            return apps.cancelDeployment(Scene.APP, Scene.DEPLOYMENT);
        }

        @Override
        CompletableFuture<Deployment> call(AsyncAppsOperations apps) {
            return apps.cancelDeployment(Scene.APP, Scene.DEPLOYMENT);
        }

        @Override
        Deployment callOn(String app, AppsOperations apps) {
            return apps.cancelDeployment(app, Scene.DEPLOYMENT);
        }
    };

    /** The two that differ in everything. */
    static final List<Op> EXTREMES = List.of(CREATE_DEPLOYMENT, GET_DEPLOYMENT);

    /** What is created with, which has secrets that the API does not know there. */
    static final CreateDeploymentRequest REQUEST =
            CreateDeploymentRequest.of(
                    CreateDeploymentRequest.forcingBuild().json().with("spec", Canaries.spec()));

    private final String text;
    private final String route;

    Op(String text, String route) {
        this.text = text;
        this.route = route;
    }

    abstract Deployment call(AppsOperations apps);

    abstract CompletableFuture<Deployment> call(AsyncAppsOperations apps);

    abstract Deployment callOn(String app, AppsOperations apps);

    /** Method and path, as texts show them. */
    String route() {
        return route;
    }

    /** What a text says to check where nothing was found. */
    String ids() {
        return this == CREATE_DEPLOYMENT
                ? "app_id, and that the token belongs to the account that owns it"
                : "app_id and deployment_id, and that the token belongs to the account that owns"
                        + " them";
    }

    /** The name, as texts show it. */
    @Override
    public String toString() {
        return text;
    }
}
