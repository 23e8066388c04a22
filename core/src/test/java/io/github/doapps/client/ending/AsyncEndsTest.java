package io.github.doapps.client.ending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.AppPlatformException;
import io.github.doapps.CallReport;
import io.github.doapps.NotFoundException;
import io.github.doapps.OutcomeUnknownException;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.CallOptions;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Clients;
import io.github.doapps.client.scripted.FaultyCodec;
import io.github.doapps.client.scripted.ScriptedTransport;
import io.github.doapps.client.scripted.Step;
import io.github.doapps.client.scripted.Steps;
import io.github.doapps.client.scripted.Undeclared;
import io.github.doapps.json.JsonException;
import io.github.doapps.json.JsonObject;
import io.github.doapps.model.app.CreateAppRequest;
import io.github.doapps.model.deployment.CreateDeploymentRequest;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.spec.AppSpec;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How calls end that nobody ends from outside, as their futures tell it. */
@Timeout(120)
final class AsyncEndsTest {

    private final List<CallReport> reports = new CopyOnWriteArrayList<>();

    private AppPlatformClient client(Step... steps) {
        return Clients.builder(ScriptedTransport.of(steps)).listener(reports::add).build();
    }

    /** What {@code whenComplete} on the very future sees. */
    private static Throwable seenOf(CompletableFuture<?> future) throws Exception {
        CompletableFuture<Throwable> seen = new CompletableFuture<>();
        var unused = future.whenComplete((result, failure) -> seen.complete(failure));
        return seen.get(Latches.LONG_ENOUGH_SECONDS, TimeUnit.SECONDS);
    }

    @Test
    void aSuccessIsTheResult() throws Exception {
        try (AppPlatformClient platform = client(Answer.deployment("d-1"))) {
            CompletableFuture<Deployment> future = platform.appsAsync().createDeployment("a-1");
            assertThat(future.get(1, TimeUnit.MINUTES).id()).isEqualTo("d-1");
            assertThat(reports).singleElement().hasToString(reports.get(0).toString());
            assertThat(Standstill.inWords(reports.get(0))).isEqualTo("ok APPLIED x1");
        }
    }

    @Test
    void theListenerHearsBeforeTheFuture() throws Exception {
        try (AppPlatformClient platform = client(Answer.deployment("d-1"))) {
            CompletableFuture<Integer> told =
                    platform.appsAsync()
                            .createDeployment("a-1")
                            .thenApply(deployment -> reports.size());
            assertThat(told.get(1, TimeUnit.MINUTES)).isEqualTo(1);
        }
    }

    @Test
    void aFailureIsTheExceptionItself() throws Exception {
        try (AppPlatformClient platform =
                client(Answer.failure(404, "not_found", "no"), Steps.lost(), Steps.lost())) {
            CompletableFuture<Deployment> missing =
                    platform.appsAsync().getDeployment("a-1", "d-1");
            assertThat(seenOf(missing))
                    .isExactlyInstanceOf(NotFoundException.class)
                    .isInstanceOfSatisfying(
                            AppPlatformException.class,
                            failure -> assertThat(failure.report()).containsSame(reports.get(0)));
            assertThatThrownBy(missing::join)
                    .isExactlyInstanceOf(CompletionException.class)
                    .hasCauseExactlyInstanceOf(NotFoundException.class);
            assertThat(seenOf(platform.appsAsync().createDeployment("a-1")))
                    .isExactlyInstanceOf(OutcomeUnknownException.class);
        }
        assertThat(reports).hasSize(2);
    }

    @Test
    void whatIsRefusedBeforeACallComesThroughTheFutureAndIsToldNobody() throws Exception {
        AppPlatformClient platform = client();
        for (String id : new String[] {null, "", " ", "..", "a\nb"}) {
            assertThat(seenOf(platform.appsAsync().get(id)))
                    .isExactlyInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Nothing was sent")
                    .hasMessageEndingWith("[invalid-argument]");
        }
        assertThat(seenOf(platform.appsAsync().createDeployment("a-1", null)))
                .isExactlyInstanceOf(NullPointerException.class);
        platform.close();
        assertThat(seenOf(platform.appsAsync(CallOptions.defaults()).list()))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "list: this AppPlatformClient is closed. Nothing was sent. Build one client"
                                + " for as long as calls are made, and close it after the last"
                                + " [client-closed]");
        assertThat(reports).isEmpty();
    }

    @Test
    void aRequestThatCannotBeWrittenComesThroughTheFuture() throws Exception {
        AppSpec spec = AppSpec.of(JsonObject.of("name", "shop"));
        FaultyCodec codec = FaultyCodec.thatCannotWrite(new JsonException("cannot be written"));
        try (AppPlatformClient platform =
                Clients.builder(ScriptedTransport.of())
                        .codec(codec)
                        .listener(reports::add)
                        .build()) {
            assertThat(seenOf(platform.appsAsync().create(CreateAppRequest.of(spec))))
                    .isExactlyInstanceOf(JsonException.class);
        }
        assertThat(Standstill.inWords(reports.get(0))).isEqualTo("malformed-json NONE x0");
    }

    @Test
    void anErrorOutOfAPluginComesThroughTheFutureAndIsTold() throws Exception {
        for (Error error : List.of(new AssertionError("a"), new StackOverflowError("b"))) {
            reports.clear();
            try (AppPlatformClient platform = client(Steps.throwing(error))) {
                assertThat(seenOf(platform.appsAsync().createDeployment("a-1")))
                        .isExactlyInstanceOf(OutcomeUnknownException.class)
                        .rootCause()
                        .isSameAs(error);
            }
            assertThat(reports).hasSize(1);
            assertThat(Standstill.inWords(reports.get(0))).isEqualTo("outcome-unknown UNKNOWN x1");
        }
        reports.clear();
        Error error = new AssertionError("in the token source");
        try (AppPlatformClient platform =
                Clients.builder(ScriptedTransport.of())
                        .tokenSource(
                                () -> {
                                    throw Undeclared.<RuntimeException>thrown(error);
                                })
                        .listener(reports::add)
                        .build()) {
            CompletableFuture<Deployment> future =
                    platform.appsAsync()
                            .createDeployment("a-1", CreateDeploymentRequest.forcingBuild());
            assertThat(seenOf(future)).isSameAs(error);
        }
        assertThat(reports).hasSize(1);
        assertThat(Standstill.inWords(reports.get(0))).isEqualTo("provider-failed NONE x0");
    }
}
