package io.github.doapps.client.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.CallOptions;
import io.github.doapps.client.RetrySettings;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Clients;
import io.github.doapps.client.scripted.ScriptedTransport;
import io.github.doapps.client.scripted.SentRequest;
import io.github.doapps.client.scripted.Step;
import io.github.doapps.client.scripted.Steps;
import io.github.doapps.model.Page;
import io.github.doapps.model.app.App;
import io.github.doapps.model.app.ListAppsRequest;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The two surfaces keep their call's options, and go on from each other's pages. */
@Timeout(60)
final class BothSurfacesTest {

    private static final CallOptions OPTIONS =
            CallOptions.defaults().withHeader("X-Trace", "t-1").withRetry(RetrySettings.none());

    private static final ListAppsRequest APPS =
            ListAppsRequest.builder().page(2).withProjects(true).build();

    private static <T> T get(CompletableFuture<T> future) throws Exception {
        return future.get(60, TimeUnit.SECONDS);
    }

    @Test
    void theOptionsOfACallHoldForItsTwin() {
        ScriptedTransport transport = ScriptedTransport.always(Answer.of(503));
        try (AppPlatformClient platform = Clients.client(transport)) {
            assertThatThrownBy(() -> get(platform.appsAsync(OPTIONS).get("a-1")))
                    .hasMessageContaining("attempt 1");
        }
        assertThat(transport.sent()).hasSize(1);
    }

    private static Step page(String id, boolean more) {
        String links = more ? "\"pages\":{\"next\":\"https://elsewhere.example/\"}" : "";
        return Answer.json("{\"apps\":[{\"id\":\"" + id + "\"}],\"links\":{" + links + "}}");
    }

    @Test
    void pagesOfEitherSurfaceGoOnEitherWay() throws Exception {
        ScriptedTransport transport =
                ScriptedTransport.of(
                        page("a-1", true),
                        page("a-2", true),
                        page("a-3", true),
                        page("a-4", false));
        try (AppPlatformClient platform = Clients.client(transport)) {
            Page<App> first = get(platform.appsAsync(OPTIONS).list(APPS));
            Page<App> second = get(first.nextAsync().orElseThrow());
            Page<App> third = second.next().orElseThrow();
            Page<App> fourth = get(third.nextAsync().orElseThrow());

            assertThat(fourth.nextAsync()).isEmpty();
            assertThat(fourth.next()).isEmpty();
            assertThat(fourth.items()).extracting(App::id).containsExactly("a-4");
        }
        assertThat(transport.sent())
                .allSatisfy(sent -> assertThat(sent.header("X-Trace")).containsExactly("t-1"))
                .extracting(SentRequest::line)
                .containsExactly(
                        "GET /v2/apps?page=2&with_projects=true",
                        "GET /v2/apps?with_projects=true&page=3",
                        "GET /v2/apps?with_projects=true&page=4",
                        "GET /v2/apps?with_projects=true&page=5");
    }

    @Test
    void cancelingTheNextPageAbortsItsCall() throws Exception {
        CountDownLatch aborted = new CountDownLatch(1);
        CountDownLatch sent = new CountDownLatch(1);
        ScriptedTransport transport =
                ScriptedTransport.of(
                        page("a-1", true),
                        (request, control) -> {
                            control.onAbort(aborted::countDown);
                            sent.countDown();
                            return Steps.hangs(() -> {}).run(request, control);
                        });
        try (AppPlatformClient platform = Clients.client(transport)) {
            CompletableFuture<Page<App>> next = platform.apps().list().nextAsync().orElseThrow();
            assertThat(sent.await(60, TimeUnit.SECONDS)).isTrue();

            next.cancel(true);

            assertThat(aborted.await(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void theNextPageOfAClosedClientFailsInItsFuture() {
        ScriptedTransport transport = ScriptedTransport.of(page("a-1", true));
        AppPlatformClient platform = Clients.client(transport);
        Page<App> first = platform.apps().list();
        platform.close();

        assertThatThrownBy(() -> get(first.nextAsync().orElseThrow()))
                .hasCauseExactlyInstanceOf(IllegalStateException.class)
                .hasMessageContaining("list: this AppPlatformClient is closed.");
    }
}
