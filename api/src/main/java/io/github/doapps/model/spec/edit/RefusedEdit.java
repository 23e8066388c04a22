package io.github.doapps.model.spec.edit;

/** What is thrown where an edit in place cannot be done. */
public final class RefusedEdit {

    private RefusedEdit() {}

    /**
     * The exception for an edit that cannot be done.
     *
     * @param why why, and what to do instead, in whole sentences
     * @return the exception
     */
    public static IllegalArgumentException because(String why) {
        return new IllegalArgumentException(
                why + " Nothing was changed or sent. [invalid-argument]");
    }
}
