package io.github.doapps.verification.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.AppsOperations;
import io.github.doapps.AsyncAppsOperations;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.testkit.AppPlatformEmulator;
import io.github.doapps.verification.matrix.Stack;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every operation on every stack, sync and async, each request and answer judged. */
class OperationMatrixTest {

    /** What is made of operations, and is none. */
    private static final Set<String> NO_OPERATIONS = Set.of("findByName");

    private static ContractJudge judge;

    @FunctionalInterface
    private interface Surface {

        @Nullable Object call(OperationCall call, List<Object> arguments) throws Throwable;
    }

    @BeforeAll
    static void readContract() {
        judge = ContractJudge.get();
    }

    /**
     * Whatever is judged has a row, as {@link #callAll} sees; what no contract knows needs none.
     */
    @Test
    void eachJudgedOperationHasOneRow() {
        Set<String> sync = operations(AppsOperations.class);
        List<String> rows = OperationCalls.ALL.stream().map(OperationCall::name).toList();

        assertThat(rows).doesNotHaveDuplicates().hasSize(38 + 6).isSubsetOf(sync);
        assertThat(operations(AsyncAppsOperations.class)).isEqualTo(sync);
        sync.removeAll(rows);
        System.out.printf("operations: %d judged, not judged: %s%n", rows.size(), sync);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void everyOperationIsAsTheContractSays(Stack stack) {
        try (JudgedEmulator judged = new JudgedEmulator(judge, AppPlatformEmulator.builder());
                AppPlatformClient client = client(stack, judged)) {
            AppsOperations apps = client.apps();

            callAll(judged, (call, arguments) -> call.on(apps, AppsOperations.class, arguments));
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void everyAsyncOperationIsAsTheContractSays(Stack stack) {
        try (JudgedEmulator judged = new JudgedEmulator(judge, AppPlatformEmulator.builder());
                AppPlatformClient client = client(stack, judged)) {
            AsyncAppsOperations apps = client.appsAsync();

            callAll(
                    judged,
                    (call, arguments) -> {
                        Object future = call.on(apps, AsyncAppsOperations.class, arguments);
                        return Objects.requireNonNull((CompletableFuture<?>) future)
                                .get(60, TimeUnit.SECONDS);
                    });
        }
    }

    private static void callAll(JudgedEmulator judged, Surface surface) {
        SoftAssertions every = new SoftAssertions();
        Set<String> routes = new TreeSet<>();
        for (OperationCall call : OperationCalls.ALL) {
            int number = OperationCalls.ALL.indexOf(call);
            Mall mall = new Mall(judged.platform(), "mall-" + number);
            List<Object> arguments = call.arguments().apply(mall);
            judged.forget();
            every.assertThatCode(() -> call(call, arguments, surface))
                    .as(call.name())
                    .doesNotThrowAnyException();
            every.assertThat(judged.complaints()).as(call.name()).isEmpty();
            every.assertThat(judged.answered()).as(call.name()).hasSize(1);
            routes.addAll(judged.answered());
        }
        every.assertThat(routes).isEqualTo(judged.operations()).hasSize(38 + 6);
        every.assertAll();
    }

    private static void call(OperationCall call, List<Object> arguments, Surface surface)
            throws Throwable {
        Object result = surface.call(call, arguments);
        if (call.name().equals("commitRollback")) {
            assertThat(result).isNull();
        } else {
            assertThat(result).isNotNull();
        }
    }

    private static AppPlatformClient client(Stack stack, JudgedEmulator judged) {
        AppPlatformEmulator platform = judged.platform();
        return stack.builder().endpoint(platform.endpoint()).token(platform.token()).build();
    }

    private static Set<String> operations(Class<?> surface) {
        return Arrays.stream(surface.getDeclaredMethods())
                .filter(method -> !method.isSynthetic() && isPublic(method))
                .map(Method::getName)
                .filter(name -> !NO_OPERATIONS.contains(name))
                .collect(Collectors.toSet());
    }

    private static boolean isPublic(Method method) {
        return Modifier.isPublic(method.getModifiers());
    }
}
