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
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AsyncAppsOperationsTest {

    /** A user's fake, written when there was one operation. */
    private static class OldFake implements AsyncAppsOperations {

        @Override
        public CompletableFuture<App> get(String id) {
            return CompletableFuture.completedFuture(App.of(JsonObject.of("id", id)));
        }
    }

    /** A fake that keeps what it was asked. */
    private static class Recorder implements AsyncAppsOperations {

        private final List<Object> asked = new ArrayList<>();

        @Override
        public CompletableFuture<Deployment> createDeployment(
                String appId, CreateDeploymentRequest request) {
            asked.addAll(List.of(appId, request));
            return new CompletableFuture<>();
        }

        @Override
        public CompletableFuture<Page<Deployment>> listDeployments(
                String appId, ListDeploymentsRequest request) {
            asked.addAll(List.of(appId, request));
            return new CompletableFuture<>();
        }

        @Override
        public CompletableFuture<Page<App>> list(ListAppsRequest request) {
            asked.add(request);
            return new CompletableFuture<>();
        }
    }

    @Test
    void everyOperationHasItsTwin() {
        assertThat(signatures(AsyncAppsOperations.class))
                .isEqualTo(signatures(AppsOperations.class))
                .hasSizeGreaterThan(5);
        for (Method async : operations(AsyncAppsOperations.class)) {
            assertThat(async.getReturnType()).as("%s", async).isEqualTo(CompletableFuture.class);
        }
    }

    /** What each operation is called and takes, and what it comes to in the end. */
    private static Map<String, String> signatures(Class<?> surface) {
        return operations(surface).stream()
                .collect(
                        Collectors.toMap(
                                method ->
                                        method.getName()
                                                + Arrays.toString(
                                                        method.getGenericParameterTypes()),
                                AsyncAppsOperationsTest::resultOf));
    }

    private static String resultOf(Method method) {
        return method.getReturnType() == CompletableFuture.class
                        && method.getGenericReturnType() instanceof ParameterizedType future
                ? future.getActualTypeArguments()[0].getTypeName()
                : method.getGenericReturnType().getTypeName().replace("void", Void.class.getName());
    }

    private static List<Method> operations(Class<?> surface) {
        return Arrays.stream(surface.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !method.isSynthetic())
                .toList();
    }

    @Test
    void everyOperationIsADefaultSoThatFakesStayLoadable() {
        assertThat(operations(AsyncAppsOperations.class)).allMatch(Method::isDefault);
        assertThat(new OldFake().get("a-1").join().id()).isEqualTo("a-1");
    }

    static List<Method> operations() {
        return operations(AsyncAppsOperations.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void anOperationThatAFakeLacksFailsInItsFuture(Method operation) throws Exception {
        AsyncAppsOperations nothing = new AsyncAppsOperations() {};
        CompletableFuture<?> future =
                (CompletableFuture<?>)
                        operation.invoke(nothing, AppsOperationsTest.argumentsOf(operation));

        assertThatThrownBy(future::join)
                .cause()
                .isExactlyInstanceOf(UnsupportedOperationException.class)
                .hasMessage(
                        nothing.getClass().getName()
                                + " does not implement "
                                + AppsOperationsTest.operationBehind(operation));
    }

    @Test
    void whatIsLeftOutIsWhatTheTwinLeavesOut() {
        Recorder recorder = new Recorder();

        assertThat(recorder.createDeployment("a-1")).isNotDone();
        assertThat(recorder.listDeployments("a-2")).isNotDone();
        assertThat(recorder.list()).isNotDone();

        assertThat(recorder.asked)
                .containsExactly(
                        "a-1",
                        CreateDeploymentRequest.empty(),
                        "a-2",
                        ListDeploymentsRequest.defaults(),
                        ListAppsRequest.defaults());
    }
}
