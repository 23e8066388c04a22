package io.github.doapps.client.ending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.CallClock;
import io.github.doapps.client.CallOptions;
import io.github.doapps.client.scripted.Clients;
import io.github.doapps.client.scripted.ScriptedTransport;
import io.github.doapps.client.scripted.Steps;
import io.github.doapps.json.JsonObject;
import io.github.doapps.model.deployment.Deployment;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A user's stage that blocks, set off by a time-out of the user's, holds up no other call. */
@Timeout(120)
final class TimeoutsOfFuturesTest {

    private static final Deployment OTHER = Deployment.of(JsonObject.of("id", "other"));
    private static final long SOON = 20;

    private final ScriptedTransport transport = ScriptedTransport.always(Steps.hangs(() -> {}));
    private final AppPlatformClient platform =
            Clients.builder(transport).clock(CallClock.system()).build();

    static Stream<Map.Entry<String, UnaryOperator<CompletableFuture<Deployment>>>> timeouts() {
        return Stream.of(
                Map.entry("orTimeout", future -> future.orTimeout(SOON, TimeUnit.MILLISECONDS)),
                Map.entry(
                        "completeOnTimeout",
                        future -> future.completeOnTimeout(OTHER, SOON, TimeUnit.MILLISECONDS)),
                Map.entry(
                        "orTimeout of a derived one",
                        future ->
                                future.thenApply(deployment -> deployment)
                                        .orTimeout(SOON, TimeUnit.MILLISECONDS)),
                Map.entry(
                        "completeOnTimeout of a copy's derived one",
                        future ->
                                future.copy()
                                        .whenComplete((result, failure) -> {})
                                        .completeOnTimeout(OTHER, SOON, TimeUnit.MILLISECONDS)));
    }

    @ParameterizedTest
    @MethodSource("timeouts")
    void anotherCallsDeadlineHoldsWhileAStageBlocks(
            Map.Entry<String, UnaryOperator<CompletableFuture<Deployment>>> timeout)
            throws Exception {
        CountDownLatch blocking = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        CompletableFuture<Deployment> future = Op.READ.start(platform);
        CompletableFuture<Deployment> blocked =
                timeout.getValue()
                        .apply(future)
                        .whenComplete(
                                (result, failure) -> {
                                    blocking.countDown();
                                    Latches.await(released);
                                });
        try {
            Latches.await(blocking);
            CallOptions hasty = CallOptions.defaults().withDeadline(Duration.ofMillis(50));
            CompletableFuture<Deployment> other =
                    platform.appsAsync(hasty).getDeployment("a-1", "d-2");

            assertThatThrownBy(() -> other.get(30, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasMessageContaining("the deadline of 0.05 s passed");
            assertThat(blocked).isNotDone();
        } finally {
            released.countDown();
            platform.close();
        }
    }

    @Test
    void aTimeOutIsWhatItIsOnAnyFuture() {
        CompletableFuture<Deployment> first = Op.READ.start(platform);
        CompletableFuture<Deployment> second = Op.READ.start(platform);

        assertThat(first.orTimeout(SOON, TimeUnit.MILLISECONDS)).isSameAs(first);
        assertThat(second.completeOnTimeout(OTHER, SOON, TimeUnit.MILLISECONDS)).isSameAs(second);

        assertThatThrownBy(() -> first.get(1, TimeUnit.MINUTES))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isExactlyInstanceOf(TimeoutException.class)
                .hasMessage(null);
        assertThat(second).succeedsWithin(Duration.ofMinutes(1)).isSameAs(OTHER);
        assertThat(second.orTimeout(0, TimeUnit.NANOSECONDS)).succeedsWithin(Duration.ZERO);
        platform.close();
    }
}
