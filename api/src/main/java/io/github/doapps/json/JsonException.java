package io.github.doapps.json;

/**
 * A text that is not a JSON document, or a value that is not of the JSON type asked for.
 *
 * <p>Stands apart from {@link io.github.doapps.AppPlatformException}: inside a call the client
 * turns it into that hierarchy. Its message never quotes the document, which may hold secrets.
 */
public class JsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception with a message.
     *
     * @param message what is wrong, without a word of the document
     */
    public JsonException(String message) {
        super(message);
    }
}
