package io.github.doapps.testkit.internal.rest.route;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.doapps.testkit.internal.wire.Refusal;
import java.util.List;
import java.util.Set;

/** One page of a list, and the links to the others. */
public final class Paging {

    private static final int DEFAULT_PER_PAGE = 20;
    private static final int MAX_PER_PAGE = 200;

    private final String url;
    private final Query query;
    private final int page;
    private final int perPage;

    /**
     * Reads the page that is asked for.
     *
     * @param url the list's address, without a query
     * @param query the query
     * @throws Refusal with 400 if the page is out of bounds
     */
    Paging(String url, Query query) {
        this.url = url;
        this.query = query;
        this.page = query.number("page", 1, 1, Integer.MAX_VALUE);
        this.perPage = query.number("per_page", DEFAULT_PER_PAGE, 1, MAX_PER_PAGE);
    }

    /**
     * The page's items.
     *
     * @param all the list's items
     * @param <T> their type
     * @return those on the page
     */
    public <T> List<T> slice(List<T> all) {
        return all.stream().skip((page - 1L) * perPage).limit(perPage).toList();
    }

    /**
     * Adds {@code links} and {@code meta}; of the links, only those that lead elsewhere.
     *
     * @param envelope what holds the list
     * @param total how many items the list has
     */
    public void addTo(ObjectNode envelope, int total) {
        ObjectNode links = envelope.putObject("links");
        int last = Math.max(1, (total + perPage - 1) / perPage);
        if (last > 1 || page > 1) {
            ObjectNode pages = links.putObject("pages");
            if (page > 1) {
                pages.put("first", link(1));
                pages.put("prev", link(Math.min(page - 1, last)));
            }
            if (page < last) {
                pages.put("next", link(page + 1));
                pages.put("last", link(last));
            }
        }
        envelope.putObject("meta").put("total", total);
    }

    private String link(int number) {
        String others = query.rawWithout(Set.of("page", "per_page"));
        return url + "?" + others + "page=" + number + "&per_page=" + perPage;
    }
}
