package io.github.doapps.serde.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import io.github.doapps.json.JsonException;
import io.github.doapps.json.JsonNull;
import io.github.doapps.json.JsonValue;
import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a value of the project from the document it stands for. */
final class DocumentDeserializer<D extends JsonValue> extends JsonDeserializer<Object> {

    private final Class<?> target;
    private final Class<D> form;
    private final Function<D, Object> make;

    /**
     * A deserializer.
     *
     * @param target the type that is read
     * @param form the JSON type it is read from
     * @param make makes the one of the other
     */
    DocumentDeserializer(Class<?> target, Class<D> form, Function<D, Object> make) {
        this.target = target;
        this.form = form;
        this.make = make;
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context)
            throws IOException {
        JsonValue document;
        try {
            document = DocumentReader.read(parser);
        } catch (JsonException refusal) {
            return context.reportInputMismatch(target, "%s", refusal.getMessage());
        }
        if (!form.isInstance(document)) {
            return context.reportInputMismatch(
                    target, "cannot read a %s from %s", target.getName(), document.kind());
        }
        return make.apply(form.cast(document));
    }

    /** {@link DocumentSerializer} writes the type id around the document. */
    @Override
    public Object deserializeWithType(
            JsonParser parser, DeserializationContext context, TypeDeserializer ids)
            throws IOException {
        return ids.deserializeTypedFromAny(parser, context);
    }

    /** JSON's null is a document, but no view and no open enum. */
    @Override
    public @Nullable Object getNullValue(DeserializationContext context) {
        return form.isInstance(JsonNull.INSTANCE) ? make.apply(form.cast(JsonNull.INSTANCE)) : null;
    }

    /** An absent member is not an explicit null. */
    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) {
        return null;
    }

    @Override
    public Class<?> handledType() {
        return target;
    }

    @Override
    public boolean isCachable() {
        return true;
    }
}
