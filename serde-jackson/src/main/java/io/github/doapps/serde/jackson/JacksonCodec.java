package io.github.doapps.serde.jackson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.PackageVersion;
import io.github.doapps.json.JsonDocumentBuilder;
import io.github.doapps.json.JsonException;
import io.github.doapps.json.JsonValue;
import io.github.doapps.spi.JsonCodec;
import io.github.doapps.spi.LibraryVersion;
import java.io.IOException;

/**
 * Documents by way of Jackson's streams. What it reads and writes depends on no setting of the
 * mapper it was given: comments, single quotes, NaN and whatever else is not JSON are refused, and
 * the text is compact, in UTF-8, with nothing escaped but what JSON asks for and lone surrogates.
 * Of the mapper's own settings only its {@link com.fasterxml.jackson.core.StreamReadConstraints}
 * hold.
 *
 * <p>Objects and arrays nest at most 256 deep. Safe for use by any number of threads; {@link
 * #close()} does nothing.
 */
public final class JacksonCodec implements JsonCodec {

    static final String NAME = "jackson";

    private static final int LENIENCIES = leniencies();
    private static final int WRITE_FEATURES = writeFeatures();
    private static final int QUOTED_NAMES =
            JsonWriteFeature.QUOTE_FIELD_NAMES.mappedFeature().getMask();

    private final JsonFactory factory;

    private JacksonCodec(JsonFactory factory) {
        this.factory = factory;
    }

    /**
     * A codec over a factory of its own, with Jackson's defaults.
     *
     * @return a new codec
     */
    public static JacksonCodec create() {
        return new JacksonCodec(new JsonFactory());
    }

    /**
     * A codec over the factory of an application's mapper, which is borrowed: used as it is, never
     * changed or copied.
     *
     * @param mapper a mapper for JSON
     * @return a new codec
     * @throws IllegalArgumentException if the mapper's factory does not write plain JSON, such as
     *     one for YAML or CBOR
     */
    public static JacksonCodec over(ObjectMapper mapper) {
        JacksonCodec codec = new JacksonCodec(mapper.getFactory());
        Probe.check(codec, codec.factory);
        return codec;
    }

    @Override
    public JsonValue decode(byte[] utf8) {
        Utf8.check(utf8);
        try (JsonParser parser = strictParser(utf8)) {
            parser.nextToken();
            JsonValue document = DocumentReader.read(parser, JsonDocumentBuilder.strict());
            if (parser.nextToken() != null) {
                throw Refusals.malformed();
            }
            return document;
        } catch (JsonException refusal) {
            throw refusal;
        } catch (StreamConstraintsException limit) {
            throw Refusals.overLimit();
        } catch (IOException | RuntimeException quotesTheText) {
            throw Refusals.malformed();
        }
    }

    @Override
    public boolean isStrict() {
        return true;
    }

    @Override
    public byte[] encode(JsonValue document) {
        Utf8Writer text = new Utf8Writer();
        try (JsonGenerator generator = plainGenerator(text)) {
            DocumentWriter.write(document, generator);
        } catch (IOException | RuntimeException quotesTheText) {
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
        return databindVersion();
    }

    static String databindVersion() {
        Version version = PackageVersion.VERSION;
        return version.isUnknownVersion() ? LibraryVersion.UNKNOWN : version.toString();
    }

    private JsonParser strictParser(byte[] utf8) throws IOException {
        return factory.createParser(utf8)
                .overrideStdFeatures(0, LENIENCIES)
                // The document's builder looks for duplicates, with a text that quotes nothing.
                .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
    }

    private JsonGenerator plainGenerator(Utf8Writer text) throws IOException {
        return factory.createGenerator(text)
                .overrideStdFeatures(QUOTED_NAMES, WRITE_FEATURES)
                .setHighestNonEscapedChar(0)
                .setCharacterEscapes(null)
                .setPrettyPrinter(null);
    }

    private static int leniencies() {
        int mask = 0;
        for (JsonReadFeature leniency : JsonReadFeature.values()) {
            mask |= leniency.mappedFeature().getMask();
        }
        return mask;
    }

    private static int writeFeatures() {
        int mask = 0;
        for (JsonWriteFeature feature : JsonWriteFeature.values()) {
            mask |= feature.mappedFeature().getMask();
        }
        return mask;
    }
}
