package io.github.doapps.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.json.JsonObject;
import io.github.doapps.json.UnexpectedJsonException;
import io.github.doapps.model.app.App;
import io.github.doapps.testing.Documents;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Walks over lists that move under their pages, blocking and not. */
class PageWalkTest {

    private static final String SAME_LINK = "https://h/v2/apps?page=2";

    private int fetched;
    private CompletableFuture<Page<App>> asked = new CompletableFuture<>();

    /** The first of the pages of a server, whose n-th answer is given, counted from 0. */
    private Page<App> server(int number, IntFunction<String> pages) {
        String text = pages.apply(number);
        boolean more = text.contains(">");
        String link = text.endsWith(">>") ? SAME_LINK : "https://h/v2/apps?page=" + (number + 2);
        List<App> items =
                Arrays.stream(text.replace(">", "").split(" "))
                        .filter(id -> !id.isEmpty())
                        .map(id -> App.of(JsonObject.of("id", id)))
                        .toList();
        return Page.of(
                Documents.parse(
                        more ? "{'links':{'pages':{'next':'" + link + "'}}}" : "{'links':{}}"),
                items,
                () -> {
                    fetched++;
                    return server(number + 1, pages);
                });
    }

    private static List<String> ids(Stream<App> apps) {
        return apps.map(App::id).toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "nothing moves,                     a b>|c d>|e,        a b c d e",
        "a new item pushes one over,        a b>|b c>|d,        a b c d",
        "new items push a whole page over,  a b>|a b>|c,        a b c",
        "a deleted item pulls one out,      a b>|d,             a b d",
        "the list shrinks to less,          a b>|>|,            a b",
        "an empty page in between,          a>|>|b,             a b",
        "the last page comes again for ever, a b>>|b>>|b>>|b>>, a b",
        "the same page twice in one,        a a b,              a b"
    })
    void everyItemComesOnce(String story, String pages, String expected) {
        String[] answers = pages.split("\\|", -1);
        Page<App> first = server(0, number -> answers[number]);

        assertThat(ids(first.all())).as(story).containsExactly(expected.split(" "));
        assertThat(ids(first.allAsync().join().stream()))
                .as(story)
                .containsExactly(expected.split(" "));
    }

    @Test
    void itemsWithoutAnIdAreAllGiven() {
        JsonObject json = Documents.parse("{'links':{}}");
        App same = App.of(JsonObject.of("tier_slug", "basic"));
        Page<App> page = Page.of(json, List.of(same, same), () -> server(0, number -> ""));

        assertThat(page.all()).hasSize(2);
        assertThat(page.allAsync().join()).hasSize(2);
    }

    @Test
    void aListThatBringsNothingNewPageAfterPageHasAnEnd() {
        String text =
                "Page.links.pages.next: expected a link to further items, found 11 pages without one"
                        + " in a row; json() gives the raw document [unexpected-json]";

        assertThatThrownBy(() -> server(0, number -> "a b>").all().count())
                .isExactlyInstanceOf(UnexpectedJsonException.class)
                .hasMessage(text);
        assertThat(fetched).isEqualTo(11);
        assertThatThrownBy(() -> server(0, number -> "a b>").allAsync().join())
                .cause()
                .isExactlyInstanceOf(UnexpectedJsonException.class)
                .hasMessage(text);
        assertThat(fetched).isEqualTo(22);
    }

    @Test
    void anEmptyPageThatLinksToItselfHasAnEndWithoutAThreadToo() {
        assertThatThrownBy(() -> server(0, number -> number == 0 ? "a>>" : ">>").allAsync().join())
                .cause()
                .isExactlyInstanceOf(UnexpectedJsonException.class)
                .hasMessageContaining("the page's own link again");
    }

    @Test
    void aSearchFetchesNoPageAfterTheOneThatHasTheItem() {
        IntFunction<String> pages = number -> number + "a " + number + "b>";

        assertThat(server(0, pages).findAsync(app -> app.id().equals("1b")).join())
                .map(App::id)
                .contains("1b");
        assertThat(fetched).isEqualTo(1);
        assertThat(server(0, number -> "a").findAsync(app -> app.id().equals("b")).join())
                .isEmpty();
    }

    @Test
    void aWalkOfManyPagesNestsNothing() {
        int pages = 20_000;

        List<App> all =
                server(0, number -> number + (number + 1 < pages ? ">" : "")).allAsync().join();

        assertThat(all).extracting(App::id).containsExactlyElementsOf(numbers(pages));
    }

    private static List<String> numbers(int bound) {
        return IntStream.range(0, bound).mapToObj(Integer::toString).toList();
    }

    /** A page whose next one is {@link #asked}, of which each page asks anew. */
    private Page<App> waiting(String id) {
        return Page.of(
                Documents.parse("{'links':{'pages':{'next':'" + id + "'}}}"),
                List.of(App.of(JsonObject.of("id", id))),
                () -> {
                    throw new AssertionError("nobody blocks");
                },
                () -> {
                    fetched++;
                    asked = new CompletableFuture<>();
                    return asked;
                });
    }

    @Test
    void eachPageThatComesStartsTheCallForTheNext() {
        CompletableFuture<List<App>> all = waiting("a").allAsync();
        assertThat(fetched).isEqualTo(1);

        asked.complete(waiting("b"));
        assertThat(fetched).isEqualTo(2);
        assertThat(all).isNotDone();

        asked.complete(server(0, number -> "c"));
        assertThat(ids(all.join().stream())).containsExactly("a", "b", "c");
    }

    @Test
    void cancelingAWalkCancelsTheCallInFlightAndMakesNoOther() {
        CompletableFuture<List<App>> all = waiting("a").allAsync();
        asked.complete(waiting("b"));
        CompletableFuture<Page<App>> inFlight = asked;

        all.cancel(true);

        assertThat(inFlight).isCancelled();
        assertThat(fetched).isEqualTo(2);
    }

    @Test
    void cancelingASearchCancelsTheFirstPageThatIsToCome() {
        CompletableFuture<Page<App>> first = new CompletableFuture<>();

        Page.findAsync(first, app -> true).cancel(true);

        assertThat(first).isCancelled();
    }

    @Test
    void whatFailsACallOrASearchFailsTheWalkAsItIs() {
        IllegalStateException closed = new IllegalStateException("closed");
        CompletableFuture<List<App>> all = waiting("a").allAsync();
        List<Throwable> seen = new ArrayList<>();
        CompletableFuture<List<App>> heard =
                all.whenComplete((result, failure) -> seen.add(failure));

        asked.completeExceptionally(closed);

        assertThat(seen).containsExactly(closed);
        assertThat(heard).isCompletedExceptionally();
        assertThatThrownBy(
                        () ->
                                server(0, number -> "a")
                                        .findAsync(
                                                app -> {
                                                    throw closed;
                                                })
                                        .join())
                .hasCause(closed);
        CompletableFuture<List<App>> another = waiting("a").allAsync();
        asked.cancel(true);
        assertThatThrownBy(another::join).isInstanceOf(CancellationException.class);
    }
}
