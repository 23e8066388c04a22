package io.github.doapps.serde.jsonb;

import io.github.doapps.json.JsonString;
import io.github.doapps.json.JsonValue;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.OpenEnum;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;

/** How the project's types are written: each is a class of its own, since JSON-B asks its type. */
final class Serializers {

    private Serializers() {}

    static JsonbSerializer<?>[] all() {
        return new JsonbSerializer<?>[] {new OfDocuments(), new OfViews(), new OfOpenEnums()};
    }

    private static final class OfDocuments implements JsonbSerializer<JsonValue> {

        @Override
        public void serialize(
                JsonValue document, JsonGenerator generator, SerializationContext context) {
            DocumentWriter.write(document, generator);
        }
    }

    private static final class OfViews implements JsonbSerializer<ApiObject> {

        @Override
        public void serialize(
                ApiObject view, JsonGenerator generator, SerializationContext context) {
            DocumentWriter.write(view.json(), generator);
        }
    }

    @SuppressWarnings("rawtypes")
    private static final class OfOpenEnums implements JsonbSerializer<OpenEnum> {

        @Override
        public void serialize(
                OpenEnum value, JsonGenerator generator, SerializationContext context) {
            DocumentWriter.write(JsonString.of(value.value()), generator);
        }
    }
}
