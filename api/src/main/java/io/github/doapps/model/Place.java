package io.github.doapps.model;

import org.jspecify.annotations.Nullable;

/**
 * Where a view was found: put into words only for an error text, and without a hold on the document
 * around it.
 */
final class Place {

    private static final int NO_ITEM = -1;

    private final @Nullable Place around;
    private final String name;
    private final int item;

    private Place(@Nullable Place around, String name, int item) {
        this.around = around;
        this.name = name;
        this.item = item;
    }

    /** That of a view that nobody contains. */
    static Place of(Class<? extends ApiObject> view) {
        return new Place(null, view.getSimpleName(), NO_ITEM);
    }

    Place member(String member) {
        return new Place(this, member, NO_ITEM);
    }

    Place item(String list, int index) {
        return new Place(this, list, index);
    }

    @Override
    public String toString() {
        String own = item == NO_ITEM ? name : name + "[" + item + "]";
        return around == null ? own : around + "." + own;
    }
}
