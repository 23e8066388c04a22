package io.github.doapps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.Page;
import io.github.doapps.model.app.App;
import io.github.doapps.model.app.ListAppsRequest;
import io.github.doapps.model.deployment.CreateDeploymentRequest;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.deployment.ListDeploymentsRequest;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AppsOperationsTest {

    private static final Page<Deployment> NO_DEPLOYMENTS =
            Page.of(JsonObject.empty(), List.of(), () -> AppsOperationsTest.NO_DEPLOYMENTS);
    private static final Page<App> NO_APPS =
            Page.of(JsonObject.empty(), List.of(), () -> AppsOperationsTest.NO_APPS);

    /** A user's fake, written when there was one operation. */
    private static class OldFake implements AppsOperations {

        @Override
        public App get(String id) {
            return App.of(JsonObject.of("id", id));
        }
    }

    /** A fake that keeps what it was asked. */
    private static class Recorder implements AppsOperations {

        private @Nullable Object asked;

        @Override
        public Deployment createDeployment(String appId, CreateDeploymentRequest request) {
            asked = List.of(appId, request);
            return Deployment.of(JsonObject.of("id", "d-1"));
        }

        @Override
        public Page<Deployment> listDeployments(String appId, ListDeploymentsRequest request) {
            asked = List.of(appId, request);
            return NO_DEPLOYMENTS;
        }

        @Override
        public Page<App> list(ListAppsRequest request) {
            asked = request;
            return NO_APPS;
        }
    }

    @Test
    void aFakeNeedsNoMoreThanTheOperationItFakes() {
        assertThat(new OldFake().get("a-1").id()).isEqualTo("a-1");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void anOperationThatAFakeLacksSaysWhoDoesNotImplementWhat(Method operation) {
        AppsOperations nothing = new AppsOperations() {};

        assertThatThrownBy(() -> operation.invoke(nothing, argumentsOf(operation)))
                .cause()
                .isExactlyInstanceOf(UnsupportedOperationException.class)
                .hasMessage(
                        nothing.getClass().getName()
                                + " does not implement "
                                + operationBehind(operation));
    }

    @Test
    void aFakeOfAnotherOperationSaysSo() {
        assertThatThrownBy(() -> new OldFake().list())
                .hasMessage(OldFake.class.getName() + " does not implement list");
    }

    /** Text for each id, and no request: who implements nothing looks at none. */
    static @Nullable Object[] argumentsOf(Method operation) {
        return Arrays.stream(operation.getParameterTypes())
                .map(type -> type == String.class ? "a" : null)
                .toArray();
    }

    /** What looks for an app by its name lists them. */
    static String operationBehind(Method operation) {
        return operation.getName().equals("findByName") ? "list" : operation.getName();
    }

    @Test
    void everyOperationIsADefaultSoThatFakesStayLoadable() {
        assertThat(operations()).isNotEmpty().allMatch(Method::isDefault);
    }

    static List<Method> operations() {
        return Arrays.stream(AppsOperations.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !method.isSynthetic())
                .toList();
    }

    @Test
    void createDeploymentWithoutARequestSendsAnEmptyObject() {
        Recorder recorder = new Recorder();

        assertThat(recorder.createDeployment("a-1").id()).isEqualTo("d-1");

        assertThat(recorder.asked).isEqualTo(List.of("a-1", CreateDeploymentRequest.empty()));
        assertThat(CreateDeploymentRequest.empty().json()).isSameAs(JsonObject.empty());
    }

    @Test
    void listsWithoutARequestAskForTheServersDefaults() {
        Recorder recorder = new Recorder();

        assertThat(recorder.listDeployments("a-1")).isSameAs(NO_DEPLOYMENTS);
        assertThat(recorder.asked).isEqualTo(List.of("a-1", ListDeploymentsRequest.defaults()));
        assertThat(recorder.list()).isSameAs(NO_APPS);
        assertThat(recorder.asked).isSameAs(ListAppsRequest.defaults());
    }
}
