package io.github.doapps.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.model.app.ListAppsRequest;
import io.github.doapps.model.deployment.DeploymentType;
import io.github.doapps.model.deployment.ListDeploymentsRequest;
import io.github.doapps.model.log.LogType;
import io.github.doapps.model.log.LogsRequest;
import io.github.doapps.testing.Nothing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource({
        "page, x, 2147483647",
        "page, '', 2147483647",
        "page, 0, 2147483647",
        "page, -1, 2147483647",
        "page, +1, 2147483647",
        "page, 1.0, 2147483647",
        "page, \u0661, 2147483647",
        "page, 2147483648, 2147483647",
        "per_page, many, 2147483647",
        "per_page, 99999999999999999999, 2147483647",
    })
    void refusesAParameterThatIsNoNumberAsTheRequestIsBuilt(
            String name, String value, String most) {
        ListAppsRequest.Builder builder = ListAppsRequest.builder().parameter(name, value);

        assertThatThrownBy(builder::build)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        name
                                + " is ["
                                + value
                                + "], and takes one whole number, 1 to "
                                + most
                                + " [invalid-argument]");
    }

    @Test
    void refusesAParameterThatIsTwoNumbers() {
        assertThatThrownBy(() -> ListAppsRequest.builder().parameter("page", "1", "2").build())
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "page is [1, 2], and takes one whole number, 1 to 2147483647"
                                + " [invalid-argument]");
        assertThat(ListAppsRequest.builder().parameter("page").build().page()).isEmpty();
        assertThat(ListAppsRequest.builder().parameter("page", "7").build().page()).hasValue(7);
    }

    @Test
    void refusesLinesThatAreNoNumber() {
        assertThatThrownBy(
                        () ->
                                LogsRequest.builder(LogType.RUN)
                                        .parameter("tail_lines", "9223372036854775808")
                                        .build())
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "tail_lines is [9223372036854775808], and takes one whole number, 1 to"
                                + " 9223372036854775807 [invalid-argument]");
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
