package io.github.doapps.model;

import io.github.doapps.json.JsonString;
import io.github.doapps.json.UnexpectedJsonException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A walk over a page and those after it, which gives each item once though the list moves under the
 * pages, and comes to an end whatever the server links to. Used by one thread at a time.
 */
final class PageWalk<T> {

    /** More items than these pages hold would have to be created between two calls. */
    private static final int PAGES_WITHOUT_NEWS = 10;

    private final Set<String> seen = new HashSet<>();
    private Page<T> page;
    private List<T> items;
    private int withoutNews;

    PageWalk(Page<T> first) {
        page = first;
        items = unseen(first);
    }

    /** The items of the page that the walk is at, without those that came before. */
    List<T> items() {
        return items;
    }

    /** The page that the walk is at. */
    Page<T> page() {
        return page;
    }

    /** Fetches the next page. False if there is none. */
    boolean next() {
        Optional<Page<T>> next = page.next();
        return next.isPresent() && moveTo(next.get());
    }

    /**
     * Moves to the page that came as the next one.
     *
     * @return false if it is the same page once more, so that there is none after it
     * @throws UnexpectedJsonException if the list would have no end
     */
    boolean moveTo(Page<T> next) {
        List<T> news = unseen(next);
        withoutNews = news.isEmpty() ? withoutNews + 1 : 0;
        if (withoutNews > PAGES_WITHOUT_NEWS) {
            throw new UnexpectedJsonException(
                    "Page.links.pages.next",
                    "a link to further items",
                    withoutNews + " pages without one in a row");
        }
        if (news.isEmpty() && next.link().equals(page.link())) {
            if (next.items().isEmpty()) {
                throw Page.linkingToItself();
            }
            return false;
        }
        page = next;
        items = news;
        return true;
    }

    private List<T> unseen(Page<T> next) {
        List<T> news = new ArrayList<>();
        for (T item : next.items()) {
            if (!(item instanceof ApiObject view)
                    || !(view.json().get("id") instanceof JsonString id)
                    || seen.add(id.value())) {
                news.add(item);
            }
        }
        return news;
    }
}
