package io.github.doapps.verification.matrix;

import io.github.doapps.AppsOperations;
import io.github.doapps.model.deployment.CreateDeploymentRequest;
import io.github.doapps.model.deployment.Deployment;

/** An operation that must happen once, and one that only reads. */
enum Op {
    CREATE_DEPLOYMENT("createDeployment", "POST /v2/apps/{app_id}/deployments") {
        @Override
        Deployment call(AppsOperations apps) {
            return apps.createDeployment(Scene.APP, REQUEST);
        }
    },
    GET_DEPLOYMENT("getDeployment", "GET /v2/apps/{app_id}/deployments/{deployment_id}") {
        @Override
        Deployment call(AppsOperations apps) {
            return apps.getDeployment(Scene.APP, Scene.DEPLOYMENT);
        }
    };

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

    /** Method and path, as texts show them. */
    String route() {
        return route;
    }

    /** The name, as texts show it. */
    @Override
    public String toString() {
        return text;
    }
}
