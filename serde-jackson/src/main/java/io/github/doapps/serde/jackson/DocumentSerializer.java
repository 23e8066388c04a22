package io.github.doapps.serde.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.type.WritableTypeId;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import io.github.doapps.json.JsonValue;
import java.io.IOException;
import java.util.function.Function;

/** Writes a value of the project as the document it stands for. */
final class DocumentSerializer<T> extends JsonSerializer<T> {

    private final Class<T> type;
    private final Function<T, JsonValue> toDocument;

    DocumentSerializer(Class<T> type, Function<T, JsonValue> toDocument) {
        this.type = type;
        this.toDocument = toDocument;
    }

    @Override
    public Class<T> handledType() {
        return type;
    }

    @Override
    public void serialize(T value, JsonGenerator generator, SerializerProvider serializers)
            throws IOException {
        JsonGenerator.Feature asStrings = JsonWriteFeature.WRITE_NUMBERS_AS_STRINGS.mappedFeature();
        boolean quotesNumbers = generator.isEnabled(asStrings);
        generator.disable(asStrings);
        try {
            DocumentWriter.write(toDocument.apply(value), generator);
        } finally {
            generator.configure(asStrings, quotesNumbers);
        }
    }

    /**
     * The type id goes around the document, as around a scalar: inside, it would be a member that
     * the server never had.
     */
    @Override
    public void serializeWithType(
            T value, JsonGenerator generator, SerializerProvider serializers, TypeSerializer ids)
            throws IOException {
        WritableTypeId id =
                ids.writeTypePrefix(generator, ids.typeId(value, JsonToken.VALUE_EMBEDDED_OBJECT));
        serialize(value, generator, serializers);
        ids.writeTypeSuffix(generator, id);
    }
}
