package io.github.doapps.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.model.app.ListAppsRequest;
import io.github.doapps.model.deployment.DeploymentType;
import io.github.doapps.model.deployment.ListDeploymentsRequest;
import io.github.doapps.testing.Nothing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRequestTest {

    @Test
    void asksForNothingUnlessToldTo() {
        assertThat(ListAppsRequest.defaults().page()).isEmpty();
        assertThat(ListAppsRequest.defaults().perPage()).isEmpty();
        assertThat(ListAppsRequest.defaults().withProjects()).isFalse();
        assertThat(ListDeploymentsRequest.defaults().page()).isEmpty();
        assertThat(ListDeploymentsRequest.defaults().perPage()).isEmpty();
        assertThat(ListDeploymentsRequest.defaults().deploymentTypes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, Integer.MAX_VALUE})
    void takesPagesFromOne(int page) {
        assertThat(ListAppsRequest.builder().page(page).build().page()).hasValue(page);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void refusesPagesBeforeTheFirst(int page) {
        assertThatThrownBy(() -> ListAppsRequest.builder().page(page))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("page is " + page + ", pages are numbered from 1 [invalid-argument]");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 200})
    void takesOneToTwoHundredItemsToAPage(int perPage) {
        assertThat(ListDeploymentsRequest.builder().perPage(perPage).build().perPage())
                .hasValue(perPage);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 201, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void refusesAnyOtherNumberOfItems(int perPage) {
        assertThatThrownBy(() -> ListDeploymentsRequest.builder().perPage(perPage))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "per_page is " + perPage + ", the API takes 1 to 200 [invalid-argument]");
    }

    @Test
    void aRefusedNumberLeavesTheBuilderAsItWas() {
        ListAppsRequest.Builder builder = ListAppsRequest.builder().page(2).perPage(5);

        assertThatThrownBy(() -> builder.page(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.perPage(0)).isInstanceOf(IllegalArgumentException.class);

        assertThat(builder.build().page()).hasValue(2);
        assertThat(builder.build().perPage()).hasValue(5);
    }

    @Test
    void aBuilderStartsWithAllThatARequestAsksFor() {
        ListAppsRequest apps =
                ListAppsRequest.builder().page(2).perPage(5).withProjects(true).build();
        ListDeploymentsRequest deployments =
                ListDeploymentsRequest.builder()
                        .page(3)
                        .perPage(7)
                        .deploymentTypes(DeploymentType.MANUAL)
                        .build();

        ListAppsRequest nextApps = apps.toBuilder().page(9).build();
        ListDeploymentsRequest nextDeployments =
                deployments.toBuilder().deploymentTypes(DeploymentType.AUTOSCALED).build();

        assertThat(nextApps.page()).hasValue(9);
        assertThat(nextApps.perPage()).hasValue(5);
        assertThat(nextApps.withProjects()).isTrue();
        assertThat(apps.page()).hasValue(2);
        assertThat(nextDeployments.page()).hasValue(3);
        assertThat(nextDeployments.perPage()).hasValue(7);
        assertThat(nextDeployments.deploymentTypes())
                .containsExactly(DeploymentType.MANUAL, DeploymentType.AUTOSCALED);
        assertThat(deployments.deploymentTypes()).containsExactly(DeploymentType.MANUAL);
    }

    @Test
    void keepsTheTypesOfDeploymentInOrder() {
        ListDeploymentsRequest request =
                ListDeploymentsRequest.builder()
                        .deploymentTypes(DeploymentType.MANUAL_ROLLBACK, DeploymentType.of("NEW"))
                        .deploymentTypes(DeploymentType.MANUAL)
                        .build();

        assertThat(request.deploymentTypes())
                .extracting(DeploymentType::value)
                .containsExactly("MANUAL_ROLLBACK", "NEW", "MANUAL");
        assertThatThrownBy(() -> request.deploymentTypes().clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(
                        () ->
                                ListDeploymentsRequest.builder()
                                        .deploymentTypes(Nothing.of(DeploymentType.class)))
                .isInstanceOf(NullPointerException.class);
    }
}
