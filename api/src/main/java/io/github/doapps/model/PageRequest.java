package io.github.doapps.model;

import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for. What is not set is not sent, and the server decides.
 * Immutable.
 */
public abstract class PageRequest {

    private final @Nullable Integer page;
    private final @Nullable Integer perPage;

    /**
     * A request for a page.
     *
     * @param builder what was set
     */
    protected PageRequest(Builder<?> builder) {
        this.page = builder.page;
        this.perPage = builder.perPage;
    }

    /**
     * The page's number, from 1.
     *
     * @return the number, or empty for the first
     */
    public final OptionalInt page() {
        return page == null ? OptionalInt.empty() : OptionalInt.of(page);
    }

    /**
     * How many items a page has at most.
     *
     * @return the number, or empty for the server's 20
     */
    public final OptionalInt perPage() {
        return perPage == null ? OptionalInt.empty() : OptionalInt.of(perPage);
    }

    /** Requests are equal if they are of one kind and ask for the same. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PageRequest that
                && getClass() == that.getClass()
                && Objects.equals(page, that.page)
                && Objects.equals(perPage, that.perPage);
    }

    @Override
    public int hashCode() {
        return Objects.hash(getClass(), page, perPage);
    }

    /** What is asked for, as the query of the request will have it. */
    @Override
    public String toString() {
        return "page "
                + (page == null ? "1" : page)
                + ", per_page "
                + (perPage == null ? "of the server" : perPage);
    }

    /**
     * Collects what is asked for. Not safe for use by several threads.
     *
     * @param <B> the builder's own type
     */
    public abstract static class Builder<B extends Builder<B>> {

        private @Nullable Integer page;
        private @Nullable Integer perPage;

        /** A builder that asks for the first page. */
        protected Builder() {}

        /**
         * A builder that asks for what a request asks for.
         *
         * @param start the request
         */
        protected Builder(PageRequest start) {
            this.page = start.page;
            this.perPage = start.perPage;
        }

        /**
         * Sets the page's number. Defaults to the first.
         *
         * @param page the number, from 1
         * @return this builder
         * @throws IllegalArgumentException if it is less than 1
         */
        public final B page(int page) {
            if (page < 1) {
                throw new IllegalArgumentException(
                        "page is " + page + ", pages are numbered from 1 [invalid-argument]");
            }
            this.page = page;
            return self();
        }

        /**
         * Sets how many items a page has at most. Defaults to the server's 20.
         *
         * @param perPage the number, 1 to 200
         * @return this builder
         * @throws IllegalArgumentException if it is out of that range
         */
        public final B perPage(int perPage) {
            if (perPage < 1 || perPage > 200) {
                throw new IllegalArgumentException(
                        "per_page is " + perPage + ", the API takes 1 to 200 [invalid-argument]");
            }
            this.perPage = perPage;
            return self();
        }

        /**
         * This builder, by its own type.
         *
         * @return this
         */
        protected abstract B self();
    }
}
