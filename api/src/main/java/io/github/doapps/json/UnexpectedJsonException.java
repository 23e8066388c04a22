package io.github.doapps.json;

import java.util.Objects;

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

    private UnexpectedJsonException(String message) {
        super(message);
        this.path = "";
    }

    /**
     * An exception for a whole document that should have been an object.
     *
     * @param found the document
     * @return the exception, whose path is empty
     */
    public static UnexpectedJsonException noObject(JsonValue found) {
        return new UnexpectedJsonException(
                "The text holds "
                        + Objects.requireNonNull(found, "found").kind()
                        + ", and a view is made of an object [unexpected-json]");
    }

    /**
     * Where the value is.
     *
     * @return the path, from the view's type on, or empty for a whole document
     */
    public String path() {
        return path;
    }
}
