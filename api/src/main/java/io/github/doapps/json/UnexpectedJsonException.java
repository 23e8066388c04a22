package io.github.doapps.json;

/**
 * A member is absent or of another JSON type than the accessor that was called expects. Only that
 * accessor fails: the rest of the document stays readable, and the document itself is there to look
 * at.
 */
public final class UnexpectedJsonException extends JsonException {

    private static final long serialVersionUID = 1L;

    /**
     * @serial where the value is
     */
    private final String path;

    /**
     * An exception for the value at a path.
     *
     * @param path where, from the view's type on: {@code Deployment.spec.services[0].name}
     * @param expected what was expected, with its article: {@code a string}
     * @param found what was found: {@code a number}, {@code nothing}
     */
    public UnexpectedJsonException(String path, String expected, String found) {
        super(
                path
                        + ": expected "
                        + expected
                        + ", found "
                        + found
                        + "; json() gives the raw document [unexpected-json]");
        this.path = path;
    }

    /**
     * Where the value is.
     *
     * @return the path, from the view's type on
     */
    public String path() {
        return path;
    }
}
