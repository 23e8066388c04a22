package io.github.doapps.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.model.app.ListAppsRequest;
import io.github.doapps.model.deployment.DeploymentType;
import io.github.doapps.model.deployment.ListDeploymentsRequest;
import org.junit.jupiter.api.Test;

class PageRequestEqualityTest {

    @Test
    void requestsForTheSameAreEqual() {
        ListAppsRequest apps = ListAppsRequest.builder().page(2).withProjects(true).build();
        ListDeploymentsRequest deployments =
                ListDeploymentsRequest.builder()
                        .perPage(5)
                        .deploymentTypes(DeploymentType.MANUAL)
                        .build();

        assertThat(apps.toBuilder().build()).isEqualTo(apps).hasSameHashCodeAs(apps);
        assertThat(deployments.toBuilder().build())
                .isEqualTo(deployments)
                .hasSameHashCodeAs(deployments);
    }

    @Test
    void requestsThatDifferInAnythingAreNot() {
        ListAppsRequest apps = ListAppsRequest.builder().page(2).build();
        ListDeploymentsRequest deployments = ListDeploymentsRequest.builder().page(2).build();

        assertThat(apps)
                .isNotEqualTo(ListAppsRequest.defaults())
                .isNotEqualTo(apps.toBuilder().perPage(2).build())
                .isNotEqualTo(apps.toBuilder().withProjects(true).build())
                .isNotEqualTo(deployments)
                .isNotEqualTo(null);
        assertThat(deployments)
                .isNotEqualTo(ListDeploymentsRequest.defaults())
                .isNotEqualTo(
                        deployments.toBuilder().deploymentTypes(DeploymentType.MANUAL).build());
    }

    @Test
    void saysWhatItAsksFor() {
        assertThat(ListAppsRequest.defaults()).hasToString("ListAppsRequest{}");
        assertThat(
                        ListDeploymentsRequest.builder()
                                .page(3)
                                .perPage(200)
                                .deploymentTypes(DeploymentType.of("NEW"), DeploymentType.MANUAL)
                                .build())
                .hasToString(
                        "ListDeploymentsRequest{page=[3], per_page=[200],"
                                + " deployment_types=[NEW, MANUAL]}");
    }
}
