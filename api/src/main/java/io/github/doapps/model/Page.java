package io.github.doapps.model;

import io.github.doapps.json.JsonException;
import io.github.doapps.json.JsonNull;
import io.github.doapps.json.JsonNumber;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonString;
import io.github.doapps.json.JsonValue;
import io.github.doapps.json.Redaction;
import io.github.doapps.json.UnexpectedJsonException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, and the way to those after it. Immutable, and safe for use by any number of
 * threads; {@link #next()}, {@link #nextAsync()} and the stream of {@link #all()} make calls.
 *
 * @param <T> the items' type
 */
public final class Page<T> {

    private final JsonObject json;
    private final List<T> items;
    private final Supplier<Page<T>> next;
    private final Supplier<CompletableFuture<Page<T>>> nextAsync;

    private Page(
            JsonObject json,
            List<T> items,
            Supplier<Page<T>> next,
            Supplier<CompletableFuture<Page<T>>> nextAsync) {
        this.json = Objects.requireNonNull(json, "json");
        Objects.requireNonNull(items, "items");
        items.forEach(item -> Objects.requireNonNull(item, "items"));
        this.items = List.copyOf(items);
        this.next = Objects.requireNonNull(next, "next");
        this.nextAsync = Objects.requireNonNull(nextAsync, "nextAsync");
    }

    /**
     * A page whose {@link #nextAsync()} fetches the page after it on the calling thread, as a test
     * may want it.
     *
     * @param json the whole answer
     * @param items its items
     * @param next fetches the page after it; asked only where the answer links to one
     * @param <T> the items' type
     * @return the page
     */
    public static <T> Page<T> of(JsonObject json, List<T> items, Supplier<Page<T>> next) {
        Objects.requireNonNull(next, "next");
        return of(json, items, next, () -> fetched(next));
    }

    /**
     * A page.
     *
     * @param json the whole answer
     * @param items its items
     * @param next fetches the page after it; asked only where the answer links to one
     * @param nextAsync starts to fetch the page after it; asked only where the answer links to one
     * @param <T> the items' type
     * @return the page
     */
    public static <T> Page<T> of(
            JsonObject json,
            List<T> items,
            Supplier<Page<T>> next,
            Supplier<CompletableFuture<Page<T>>> nextAsync) {
        return new Page<>(json, items, next, nextAsync);
    }

    private static <T> CompletableFuture<Page<T>> fetched(Supplier<Page<T>> next) {
        try {
            return CompletableFuture.completedFuture(next.get());
        } catch (RuntimeException failed) {
            return CompletableFuture.failedFuture(failed);
        }
    }

    /**
     * The items of this page.
     *
     * @return the items; unmodifiable
     */
    public List<T> items() {
        return items;
    }

    /**
     * How many items there were on all pages when this one was made.
     *
     * @return the answer's {@code meta.total}, 0 if it states none
     * @throws UnexpectedJsonException if that is no whole number of 64 bits
     */
    public long total() {
        JsonValue total = member(member(json, "meta"), "total");
        if (total == null || total instanceof JsonNull) {
            return 0;
        }
        try {
            if (total instanceof JsonNumber number) {
                return number.longValue();
            }
            if (total instanceof JsonString text) {
                return JsonNumber.ofText(text.value()).longValue();
            }
        } catch (JsonException notThisNumber) {
            throw unexpectedTotal(total);
        }
        throw unexpectedTotal(total);
    }

    private static UnexpectedJsonException unexpectedTotal(JsonValue total) {
        return new UnexpectedJsonException(
                "Page.meta.total", "a whole number of 64 bits", total.kind());
    }

    /**
     * Whether the answer links to a page after this one.
     *
     * @return true if there is one
     */
    public boolean hasNext() {
        return !link().isEmpty();
    }

    /** Where the answer says the next page is, or empty. */
    String link() {
        return member(member(json, "links"), "pages") instanceof JsonObject pages
                        && pages.get("next") instanceof JsonString link
                ? link.value()
                : "";
    }

    /**
     * Fetches the page after this one, with the same request settings. Blocks until it is there, on
     * a page of an async call, too: {@link #nextAsync()} does not.
     *
     * @return the page, or empty if this is the last
     * @throws io.github.doapps.AppPlatformException as the call that gave this page
     * @throws UnexpectedJsonException if that page has no items and links to itself: the list would
     *     have no end
     */
    public Optional<Page<T>> next() {
        if (!hasNext()) {
            return Optional.empty();
        }
        Page<T> page = next.get();
        if (page.items.isEmpty() && page.link().equals(link())) {
            throw linkingToItself();
        }
        return Optional.of(page);
    }

    static UnexpectedJsonException linkingToItself() {
        return new UnexpectedJsonException(
                "Page.links.pages.next", "a link to another page", "the page's own link again");
    }

    /**
     * Starts to fetch the page after this one, with the same request settings, as the async
     * operations do: on their executor, and so that canceling the future aborts the call.
     *
     * @return the page to come, or empty if this is the last; the future fails as the call that
     *     gave this page
     */
    public Optional<CompletableFuture<Page<T>>> nextAsync() {
        return hasNext() ? Optional.of(nextAsync.get()) : Optional.empty();
    }

    /**
     * The items of this page and of all after it. Each further page is fetched when the stream
     * comes to it, which blocks until then.
     *
     * <p>The API pages by number, so that a list which changes meanwhile moves under the pages. An
     * item that comes again, as newer ones push it to the next page, is given once, by its id; one
     * that a deleted item pulls to a page before is not seen.
     *
     * @return a sequential stream, which may throw as {@link #next()} does
     * @throws UnexpectedJsonException in the stream, if page after page brings nothing new: the
     *     list would have no end
     */
    public Stream<T> all() {
        PageWalk<T> walk = new PageWalk<>(this);
        return Stream.<@Nullable List<T>>iterate(
                        walk.items(), Objects::nonNull, items -> walk.next() ? walk.items() : null)
                .flatMap(items -> items == null ? Stream.empty() : items.stream());
    }

    /**
     * Gathers the items of this page and of all after it, as {@link #all()} gives them, without
     * blocking. All are held at once: {@link #findAsync(Predicate)} stops where it may.
     *
     * @return the items to come; fails as {@link #nextAsync()} does, and canceling it aborts the
     *     call in flight and makes no other
     */
    public CompletableFuture<List<T>> allAsync() {
        List<T> all = new ArrayList<>();
        return new AsyncPageWalk<>(
                        CompletableFuture.completedFuture(this),
                        items -> {
                            all.addAll(items);
                            return Optional.<List<T>>empty();
                        },
                        () -> List.copyOf(all))
                .start();
    }

    /**
     * Looks for an item on this page and on those after it, without blocking, and fetches no page
     * after the one that has it.
     *
     * @param wanted tells whether an item is the one
     * @return the first that is, to come, or empty if none is; fails as {@link #nextAsync()} does
     *     or as {@code wanted} does, and canceling it aborts the call in flight and makes no other
     */
    public CompletableFuture<Optional<T>> findAsync(Predicate<? super T> wanted) {
        return findAsync(CompletableFuture.completedFuture(this), wanted);
    }

    /**
     * As {@link #findAsync(Predicate)}, from a page that is to come.
     *
     * @param first the first page to look on
     * @param wanted tells whether an item is the one
     * @param <T> the items' type
     * @return the first that is, to come, or empty if none is; canceling it cancels {@code first},
     *     too
     */
    public static <T> CompletableFuture<Optional<T>> findAsync(
            CompletableFuture<Page<T>> first, Predicate<? super T> wanted) {
        Objects.requireNonNull(wanted, "wanted");
        return new AsyncPageWalk<T, Optional<T>>(
                        first,
                        items -> {
                            Optional<T> found = items.stream().filter(wanted).findFirst();
                            return found.isPresent() ? Optional.of(found) : Optional.empty();
                        },
                        Optional::empty)
                .start();
    }

    /**
     * The whole answer, with its links.
     *
     * @return the document
     */
    public JsonObject json() {
        return json;
    }

    /** The answer's text, with its secrets blanked. */
    @Override
    public String toString() {
        return "Page" + Redaction.text(json);
    }

    private static @Nullable JsonValue member(@Nullable JsonValue holder, String name) {
        return holder instanceof JsonObject object ? object.get(name) : null;
    }
}
