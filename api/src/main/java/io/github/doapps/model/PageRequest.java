package io.github.doapps.model;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Which page of a list is asked for. What is not set is not sent, and the server decides.
 * Immutable.
 */
public abstract class PageRequest extends QueryRequest {

    private static final String PAGE = "page";
    private static final String PER_PAGE = "per_page";

    /**
     * A request for a page.
     *
     * @param builder what was set
     * @throws IllegalArgumentException if {@code page} or {@code per_page} is no number from 1
     */
    protected PageRequest(Builder<?> builder) {
        super(builder);
        number(PAGE, Integer.MAX_VALUE);
        number(PER_PAGE, Integer.MAX_VALUE);
    }

    /**
     * The page's number, from 1.
     *
     * @return the number, or empty for the first
     */
    public final OptionalInt page() {
        return asInt(PAGE);
    }

    /**
     * How many items a page has at most.
     *
     * @return the number, or empty for the server's 20
     */
    public final OptionalInt perPage() {
        return asInt(PER_PAGE);
    }

    private OptionalInt asInt(String name) {
        OptionalLong number = number(name, Integer.MAX_VALUE);
        return number.isPresent() ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
    }

    /**
     * Collects what is asked for. Not safe for use by several threads.
     *
     * @param <B> the builder's own type
     */
    public abstract static class Builder<B extends Builder<B>> extends QueryRequest.Builder<B> {

        /** A builder that asks for the first page. */
        protected Builder() {}

        /**
         * A builder that asks for what a request asks for.
         *
         * @param start the request
         */
        protected Builder(PageRequest start) {
            super(start);
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
            return set(PAGE, Integer.toString(page));
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
            return set(PER_PAGE, Integer.toString(perPage));
        }
    }
}
