package io.github.doapps.serde.jsonb;

import io.github.doapps.json.JsonNull;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonString;
import io.github.doapps.json.JsonValue;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.OpenEnum;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** How the project's types are read: each is a class of its own, since JSON-B asks its type. */
final class Deserializers {

    private Deserializers() {}

    static JsonbDeserializer<?>[] all() {
        return new JsonbDeserializer<?>[] {new OfDocuments(), new OfViews(), new OfOpenEnums()};
    }

    private static final class OfDocuments implements JsonbDeserializer<JsonValue> {

        @Override
        public @Nullable JsonValue deserialize(
                JsonParser parser, DeserializationContext context, Type type) {
            return as(asClass(type).asSubclass(JsonValue.class), type, DocumentReader.read(parser));
        }
    }

    private static final class OfViews implements JsonbDeserializer<ApiObject> {

        @Override
        public @Nullable ApiObject deserialize(
                JsonParser parser, DeserializationContext context, Type type) {
            JsonObject document = as(JsonObject.class, type, DocumentReader.read(parser));
            return document == null
                    ? null
                    : (ApiObject) factory(type, JsonObject.class).call(document);
        }
    }

    @SuppressWarnings("rawtypes")
    private static final class OfOpenEnums implements JsonbDeserializer<OpenEnum> {

        @Override
        public @Nullable OpenEnum deserialize(
                JsonParser parser, DeserializationContext context, Type type) {
            JsonString string = as(JsonString.class, type, DocumentReader.read(parser));
            return string == null
                    ? null
                    : (OpenEnum) factory(type, String.class).call(string.value());
        }
    }

    /** The value in the JSON type asked for; Java's null for JSON's, unless that is asked for. */
    private static <D extends JsonValue> @Nullable D as(Class<D> form, Type type, JsonValue value) {
        if (form.isInstance(value)) {
            return form.cast(value);
        }
        if (value instanceof JsonNull) {
            return null;
        }
        throw new JsonbException("cannot read a " + type.getTypeName() + " from " + value.kind());
    }

    private static FactoryMethod factory(Type type, Class<?> parameter) {
        return FactoryMethod.find(asClass(type), parameter)
                .orElseThrow(
                        () ->
                                new JsonbException(
                                        type.getTypeName()
                                                + " has no public static method of("
                                                + parameter.getSimpleName()
                                                + ")"));
    }

    private static Class<?> asClass(Type type) {
        if (type instanceof Class<?> known) {
            return known;
        }
        throw new JsonbException("cannot read a " + type.getTypeName());
    }
}
