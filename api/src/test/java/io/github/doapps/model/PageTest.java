package io.github.doapps.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.json.JsonObject;
import io.github.doapps.json.UnexpectedJsonException;
import io.github.doapps.testing.Documents;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    private static final JsonObject MORE = linkingTo(2);
    private static final JsonObject LAST = Documents.parse("{'links':{'pages':{}}}");

    private final AtomicInteger fetches = new AtomicInteger();

    /** The first of some pages, each with so many items, counted from 0 over all pages. */
    private Page<Integer> pages(int... sizes) {
        return page(0, 0, sizes);
    }

    private Page<Integer> page(int index, int first, int... sizes) {
        List<Integer> items = IntStream.range(first, first + sizes[index]).boxed().toList();
        return Page.of(
                index + 1 < sizes.length ? linkingTo(index + 2) : LAST,
                items,
                () -> {
                    fetches.incrementAndGet();
                    return page(index + 1, first + sizes[index], sizes);
                });
    }

    private Page<Integer> unreachable() {
        throw new AssertionError("no third page is asked for");
    }

    private static JsonObject linkingTo(int page) {
        return Documents.parse(
                "{'links':{'pages':{'next':'https://h/v2/apps?page="
                        + page
                        + "'}},'meta':{'total':9}}");
    }

    private static Page<String> over(String json) {
        return Page.of(
                Documents.parse(json),
                List.of("a"),
                () -> {
                    throw new AssertionError("there is no next page");
                });
    }

    @Test
    void givesItsItemsAndItsDocument() {
        List<String> items = new ArrayList<>(List.of("a", "b"));
        Page<String> page = Page.of(MORE, items, () -> over("{}"));
        items.clear();

        assertThat(page.items()).containsExactly("a", "b");
        assertThat(page.json()).isSameAs(MORE);
        assertThatThrownBy(() -> page.items().add("c"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {'meta':{'total':7}}            | 7
                    {'meta':{'total':7.0}}          | 7
                    {'meta':{'total':3000000000}}   | 3000000000
                    {'meta':{'total':'513668'}}     | 513668
                    {'meta':{'total':null}}         | 0
                    {'meta':{}}                     | 0
                    {'meta':null}                   | 0
                    {}                              | 0
                    """)
    void countsTheItemsOfAllPages(String json, long total) {
        assertThat(over(json).total()).isEqualTo(total);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {'meta':{'total':1.5}}          | a number
                    {'meta':{'total':1e999999999}}  | a number
                    {'meta':{'total':'many'}}       | a string
                    {'meta':{'total':[]}}           | an array
                    """)
    void refusesACountThatIsNone(String json, String kind) {
        Page<String> page = over(json);

        assertThatThrownBy(page::total)
                .isExactlyInstanceOf(UnexpectedJsonException.class)
                .hasMessage(
                        "Page.meta.total: expected a whole number of 64 bits, found "
                                + kind
                                + "; json() gives the raw document [unexpected-json]");
        assertThat(page.items()).containsExactly("a");
        assertThat(page.hasNext()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'links':null}",
                "{'links':[]}",
                "{'links':{}}",
                "{'links':{'pages':null}}",
                "{'links':{'pages':{}}}",
                "{'links':{'pages':{'next':null}}}",
                "{'links':{'pages':{'next':''}}}",
                "{'links':{'pages':{'next':2}}}",
                "{'links':{'pages':{'prev':'https://h','first':'https://h'}}}"
            })
    void isTheLastIfItLinksToNoNext(String json) {
        Page<String> page = over(json);

        assertThat(page.hasNext()).isFalse();
        assertThat(page.next()).isEmpty();
        assertThat(page.all()).containsExactly("a");
    }

    @Test
    void fetchesTheNextPageOnlyWhenItIsAskedFor() {
        Page<Integer> first = pages(2, 1);

        assertThat(first.hasNext()).isTrue();
        assertThat(first.total()).isEqualTo(9);
        assertThat(fetches).hasValue(0);

        Page<Integer> second = first.next().orElseThrow();

        assertThat(second.items()).containsExactly(2);
        assertThat(second.hasNext()).isFalse();
        assertThat(second.next()).isEmpty();
        assertThat(fetches).hasValue(1);
    }

    @Test
    void streamsTheItemsOfAllPages() {
        assertThat(pages(2, 3, 1).all()).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(fetches).hasValue(2);
    }

    @Test
    void streamsThroughPagesWithoutItems() {
        assertThat(pages(0, 2, 0, 0, 1, 0).all()).containsExactly(0, 1, 2);
        assertThat(fetches).hasValue(5);
        assertThat(pages(0).all()).isEmpty();
    }

    @Test
    void aPageThatLinksToItselfDoesNotGoOnForEver() {
        Page<Integer> page =
                Page.of(MORE, List.of(0), () -> Page.of(MORE, List.of(), this::unreachable));

        assertThatThrownBy(() -> page.all().count())
                .isExactlyInstanceOf(UnexpectedJsonException.class)
                .hasMessage(
                        "Page.links.pages.next: expected a link to another page, found the page's own"
                                + " link again; json() gives the raw document [unexpected-json]");
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,0", "2,0", "3,1", "5,1", "6,2", "99,2"})
    void streamsNoPageThatALimitDoesNotComeTo(int limit, int expected) {
        assertThat(pages(2, 3, 1).all().limit(limit)).hasSize(Math.min(limit, 6));
        assertThat(fetches).hasValue(expected);
    }

    @Test
    void aStreamThatNobodyReadsFetchesNothing() {
        var stream = pages(2, 3).all().map(item -> item + 1).filter(item -> item > 0);

        assertThat(fetches).hasValue(0);
        assertThat(stream).hasSize(5);
        assertThat(fetches).hasValue(1);
    }

    @Test
    void aSearchEndsWithThePageThatHasTheItem() {
        assertThat(pages(2, 3, 1).all().filter(item -> item == 1).findFirst()).contains(1);
        assertThat(fetches).hasValue(0);
        assertThat(pages(2, 3, 1).all().anyMatch(item -> item == 2)).isTrue();
        assertThat(fetches).hasValue(1);
    }

    @Test
    void anIteratorOverTheStreamFetchesAPageWhenItComesToIt() {
        Iterator<Integer> items = pages(2, 3, 1).all().iterator();

        assertThat(items.next()).isZero();
        assertThat(items.next()).isEqualTo(1);
        assertThat(fetches).hasValue(0);
        assertThat(items.next()).isEqualTo(2);
        assertThat(fetches).hasValue(1);
    }

    @Test
    void canBeStreamedAgain() {
        Page<Integer> page = pages(1, 1);

        assertThat(page.all().count()).isEqualTo(2);
        assertThat(page.all().parallel().collect(Collectors.toSet())).containsExactly(0, 1);
        assertThat(fetches).hasValue(2);
    }

    @Test
    void aFailureToFetchComesOutOfTheStreamAfterTheItemsBeforeIt() {
        List<Integer> seen = new ArrayList<>();
        Page<Integer> page =
                Page.of(
                        MORE,
                        List.of(0, 1),
                        () -> {
                            throw new IllegalStateException("no network");
                        });

        assertThatThrownBy(() -> page.all().forEach(seen::add))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no network");
        assertThat(seen).containsExactly(0, 1);
        assertThatThrownBy(page::next).hasMessage("no network");
    }

    @Test
    void showsItsAnswerWithoutItsSecrets() {
        assertThat(over("{'apps':[{'spec':{'envs':[{'key':'A','value':'canary'}]}}]}"))
                .hasToString(
                        "Page{\"apps\":[{\"spec\":{\"envs\":[{\"key\":\"A\","
                                + "\"value\":\"<redacted>\"}]}}]}");
    }
}
