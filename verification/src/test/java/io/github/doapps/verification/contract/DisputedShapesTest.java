package io.github.doapps.verification.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.model.health.ComponentHealth;
import io.github.doapps.model.job.JobInvocation;
import io.github.doapps.model.job.JobInvocationPhase;
import io.github.doapps.testkit.AppPlatformEmulator;
import io.github.doapps.testkit.DisputedShapes;
import io.github.doapps.verification.matrix.Stack;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where sources disagree about a shape, each of them is read. */
class DisputedShapesTest {

    static Stream<Arguments> shapesOnStacks() {
        return Arrays.stream(DisputedShapes.values())
                .flatMap(
                        shapes ->
                                Arrays.stream(Stack.values())
                                        .map(stack -> Arguments.of(shapes, stack)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("shapesOnStacks")
    void aJobInvocationIsRead(DisputedShapes shapes, Stack stack) {
        try (AppPlatformEmulator emulator = emulator(shapes);
                AppPlatformClient client = client(stack, emulator)) {
            Mall mall = new Mall(emulator, "mall");
            String id = mall.run();

            JobInvocation run = client.apps().getJobInvocation(mall.id(), id);
            JobInvocation canceled = client.apps().cancelJobInvocation(mall.id(), id);

            assertThat(run.id()).isEqualTo(id);
            assertThat(run.jobName()).hasValue("nightly");
            assertThat(run.trigger().orElseThrow().type().isSchedule()).isTrue();
            assertThat(run.phase()).isEqualTo(JobInvocationPhase.PENDING);
            assertThat(canceled.phase()).isEqualTo(JobInvocationPhase.CANCELED);
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("shapesOnStacks")
    void anAppsHealthIsRead(DisputedShapes shapes, Stack stack) {
        try (AppPlatformEmulator emulator = emulator(shapes);
                AppPlatformClient client = client(stack, emulator)) {
            Mall mall = new Mall(emulator, "mall");

            assertThat(client.apps().getHealth(mall.id()).components())
                    .extracting(ComponentHealth::name)
                    .hasSize(2);
        }
    }

    private static AppPlatformEmulator emulator(DisputedShapes shapes) {
        return AppPlatformEmulator.builder().disputedShapes(shapes).start();
    }

    private static AppPlatformClient client(Stack stack, AppPlatformEmulator emulator) {
        return stack.builder().endpoint(emulator.endpoint()).token(emulator.token()).build();
    }
}
