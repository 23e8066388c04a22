package io.github.doapps.spi;

import io.github.doapps.json.JsonException;
import io.github.doapps.json.JsonValue;

/**
 * Translates between UTF-8 bytes and documents.
 *
 * <p>The contract of an implementation:
 *
 * <ul>
 *   <li>It MUST be safe for use by any number of threads at once, and MUST NOT keep state between
 *       calls.
 *   <li>What it decodes MUST encode to the same document: member order, explicit nulls, empty
 *       strings and the text of numbers ({@link io.github.doapps.json.JsonNumber#text()}) are kept.
 *   <li>It MUST refuse a text that is not one JSON document (RFC 8259), and an object with a member
 *       name twice ({@link io.github.doapps.json.JsonObject.Builder#add} throws).
 *   <li>It MUST write no insignificant white space and no byte order mark, and MUST write a lone
 *       surrogate as an escape, never as a replacement character.
 *   <li>Every failure MUST be a {@link JsonException} whose message and causes quote nothing of the
 *       document.
 *   <li>It MUST NOT change or close what the user handed in.
 * </ul>
 *
 * <p>The client checks the bytes of a response before it calls a codec: strict UTF-8, no byte order
 * mark, not empty, nesting to 256, nothing but white space after the document. A codec need not
 * limit sizes for itself.
 */
public interface JsonCodec extends AutoCloseable {

    /**
     * Reads one document.
     *
     * @param utf8 the document's bytes; MUST NOT be changed or kept
     * @return the document
     * @throws JsonException if the bytes are not one JSON document
     */
    JsonValue decode(byte[] utf8);

    /**
     * Writes one document.
     *
     * @param document the document
     * @return its compact text in UTF-8, in an array that is the caller's
     * @throws JsonException if the document cannot be written
     */
    byte[] encode(JsonValue document);

    /**
     * The codec's name: lower case, one word, such as {@code jackson}. Part of the User-Agent.
     *
     * @return the name
     */
    String name();

    /**
     * The version of the library behind it, as found at run time; {@code unknown} if it cannot be
     * told.
     *
     * @return the version
     */
    String libraryVersion();

    /**
     * Frees what the codec created for itself. MUST be harmless when called twice. Defaults to
     * nothing.
     */
    @Override
    default void close() {}
}
