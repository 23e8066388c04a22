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
 *   <li>It MUST refuse bytes that are not one JSON document (RFC 8259) in strict UTF-8 without a
 *       byte order mark, and one that is nested more than 256 deep. For a member name twice it MUST
 *       let the exception of {@link io.github.doapps.json.JsonObject.Builder#add} through.
 *   <li>It MUST read strings of any length, names to 50,000 bytes and numbers to 1,000 characters.
 *   <li>What it writes MUST be the one canonical text: no insignificant white space, no byte order
 *       mark, and nothing escaped but quotation marks, backslashes, control characters below U+0020
 *       and lone surrogates, which never become a replacement character. Backspace, tab, line feed,
 *       form feed and carriage return have their short escapes, all others four small digits.
 *   <li>Every failure MUST be a {@link JsonException} whose message and causes quote nothing of the
 *       document.
 *   <li>It MUST NOT change or close what the user handed in.
 * </ul>
 *
 * <p>{@link io.github.doapps.json.JsonDocumentBuilder} makes documents of a parser's events, keeps
 * to the depth and refuses a name twice.
 *
 * <p>The client checks the bytes of a response before it calls a codec that is not {@linkplain
 * #isStrict() strict}, so that none is given more than this asks for, nor a name with a lone
 * surrogate, which such a codec may refuse or not. But codecs are called without the client, too. A
 * codec that is not strict need not limit sizes for itself.
 *
 * <p>All of it is tried by {@code JsonCodecTck} of {@code doapps-testkit}.
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
     * Whether {@link #decode} takes nothing that the client would not take: it MUST refuse also a
     * member name of more than 50,000 bytes in UTF-8, one with a lone surrogate, and a number of
     * more than 1,000 characters, as {@link io.github.doapps.json.JsonDocumentBuilder#strict()}
     * does for it. The client looks at what such a codec refused, to say what is wrong with it and
     * where, and spares the look before. MUST always be the same. Defaults to false.
     *
     * @return true if it is that strict
     */
    default boolean isStrict() {
        return false;
    }

    /**
     * Reads one document that the client has looked at: the bytes are one, within all that this
     * contract names. A codec MAY spare what it would look for itself; it MUST give what {@link
     * #decode} gives. The client calls it where the codec is not strict. Defaults to {@link
     * #decode}.
     *
     * @param utf8 the document's bytes; MUST NOT be changed or kept
     * @return the document
     * @throws JsonException if it cannot be read all the same, as for a member name twice
     */
    default JsonValue decodeChecked(byte[] utf8) {
        return decode(utf8);
    }

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
