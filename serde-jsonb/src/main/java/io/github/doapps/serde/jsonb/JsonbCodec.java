package io.github.doapps.serde.jsonb;

import io.github.doapps.json.JsonValue;
import io.github.doapps.spi.CodecSettings;
import io.github.doapps.spi.JsonCodec;
import io.github.doapps.spi.LibraryVersion;
import jakarta.json.bind.Jsonb;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Documents by way of JSON-B, implemented by Eclipse Yasson on Eclipse Parsson. What it reads and
 * writes depends on no setting of the Jsonb it was given: the text is compact, in UTF-8, with
 * nothing escaped but what JSON asks for and lone surrogates.
 *
 * <p>Objects and arrays nest at most 256 deep. Safe for use by any number of threads.
 */
public final class JsonbCodec implements JsonCodec {

    static final String NAME = "jsonb";

    private final Jsonb jsonb;
    private final AtomicBoolean toClose;

    private JsonbCodec(Jsonb jsonb, boolean owned) {
        this.jsonb = jsonb;
        this.toClose = new AtomicBoolean(owned);
    }

    /**
     * A codec over a Jsonb of its own. The implementations of JSON-B and JSON-P are the first that
     * carry documents, of those that this library's class loader sees, and then of those that the
     * thread's context class loader sees.
     *
     * @return a new codec
     * @throws IllegalStateException if no implementation is found that can carry documents
     */
    public static JsonbCodec create() {
        return create(CodecSettings.defaults());
    }

    /**
     * A codec over a Jsonb of its own. The settings' class loader, if there is one, is asked for
     * the implementation first.
     *
     * @param settings what the client asks for
     * @return a new codec
     * @throws IllegalStateException if no implementation is found that can carry documents
     */
    public static JsonbCodec create(CodecSettings settings) {
        return JsonbSearch.of(settings).codec();
    }

    /**
     * A codec over an application's Jsonb, which is borrowed: never closed.
     *
     * @param jsonb a Jsonb whose config went through {@link DoappsJsonb#configure}
     * @return a new codec
     * @throws IllegalArgumentException if it does not carry documents: not configured so, or of
     *     another implementation than Yasson
     */
    public static JsonbCodec over(Jsonb jsonb) {
        JsonbCodec codec = new JsonbCodec(jsonb, false);
        if (!Probe.passes(codec)) {
            throw new IllegalArgumentException(
                    "This Jsonb (a "
                            + jsonb.getClass().getName()
                            + ") does not carry documents as they are. Build it of"
                            + " DoappsJsonb.configure(config), with Eclipse Yasson on Eclipse"
                            + " Parsson; Apache Johnzon is not supported, neither as JSON-B nor as"
                            + " JSON-P.");
        }
        return codec;
    }

    /** A codec that closes its Jsonb, which nobody has probed yet. */
    static JsonbCodec owning(Jsonb jsonb) {
        return new JsonbCodec(jsonb, true);
    }

    @Override
    public JsonValue decode(byte[] utf8) {
        DocumentText.check(utf8);
        return decodeChecked(utf8);
    }

    @Override
    public JsonValue decodeChecked(byte[] utf8) {
        try {
            return jsonb.fromJson(new Utf8Reader(utf8), JsonValue.class);
        } catch (RuntimeException failure) {
            throw Refusals.within(failure).orElseGet(Refusals::malformed);
        }
    }

    @Override
    public byte[] encode(JsonValue document) {
        CompactUtf8Writer text = new CompactUtf8Writer();
        try {
            jsonb.toJson(document, text);
        } catch (RuntimeException quotesTheText) {
            throw Refusals.unwritable();
        }
        return text.toByteArray();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String libraryVersion() {
        return LibraryVersion.of(jsonb.getClass());
    }

    /** Closes the Jsonb that {@link #create()} made; one that was given is left open. */
    @Override
    public void close() {
        if (toClose.compareAndSet(true, false)) {
            try {
                jsonb.close();
            } catch (Exception failure) {
                if (failure instanceof InterruptedException) {
                    Thread.currentThread().interrupt();
                }
                throw new IllegalStateException("The Jsonb could not be closed", failure);
            }
        }
    }
}
