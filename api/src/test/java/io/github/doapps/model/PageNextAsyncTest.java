package io.github.doapps.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.doapps.json.JsonObject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PageNextAsyncTest {

    private static final JsonObject MORE =
            JsonObject.of(
                    "links", JsonObject.of("pages", JsonObject.of("next", "https://x/?page=2")));

    private static final Page<String> LAST =
            Page.of(JsonObject.empty(), List.of(), PageNextAsyncTest::never);

    private static Page<String> never() {
        throw new AssertionError("the page is not asked for so");
    }

    @Test
    void theLastPageStartsNothing() {
        assertThat(LAST.nextAsync()).isEmpty();
        assertThat(
                        Page.of(JsonObject.empty(), List.of(), PageNextAsyncTest::never, () -> null)
                                .nextAsync())
                .isEmpty();
    }

    @Test
    void theFutureIsTheOneThatWasStarted() {
        CompletableFuture<Page<String>> started = new CompletableFuture<>();
        Page<String> page = Page.of(MORE, List.of("a"), PageNextAsyncTest::never, () -> started);

        assertThat(page.nextAsync().orElseThrow()).isSameAs(started);
    }

    @Test
    void aPageOfATestIsFetchedOnTheCallingThread() {
        IllegalStateException failure = new IllegalStateException("no such page");
        Page<String> page = Page.of(MORE, List.of("a"), () -> LAST);
        Page<String> failing =
                Page.of(
                        MORE,
                        List.of("a"),
                        () -> {
                            throw failure;
                        });

        assertThat(page.nextAsync().orElseThrow()).isCompletedWithValue(LAST);
        assertThat(page.next()).containsSame(LAST);
        assertThat(failing.nextAsync().orElseThrow().handle((next, thrown) -> thrown))
                .isCompletedWithValue(failure);
    }

    @Test
    @SuppressWarnings({"DataFlowIssue", "NullAway"})
    void nothingMayBeNull() {
        assertThatNullPointerException().isThrownBy(() -> Page.of(MORE, List.of(), null));
        assertThatNullPointerException()
                .isThrownBy(() -> Page.of(MORE, List.of(), PageNextAsyncTest::never, null));
    }
}
