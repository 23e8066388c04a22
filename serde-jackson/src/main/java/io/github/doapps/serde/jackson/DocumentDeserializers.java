package io.github.doapps.serde.jackson;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.Deserializers;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonString;
import io.github.doapps.json.JsonValue;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.OpenEnum;
import org.jspecify.annotations.Nullable;

/** Knows the project's types, those of later releases of the API included. */
final class DocumentDeserializers extends Deserializers.Base {

    @Override
    public @Nullable JsonDeserializer<?> findBeanDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription description) {
        Class<?> target = type.getRawClass();
        if (JsonValue.class.isAssignableFrom(target)) {
            return forDocument(target.asSubclass(JsonValue.class));
        }
        if (ApiObject.class.isAssignableFrom(target)) {
            return FactoryMethod.find(target, JsonObject.class)
                    .map(of -> new DocumentDeserializer<>(target, JsonObject.class, of::call))
                    .orElse(null);
        }
        if (OpenEnum.class.isAssignableFrom(target)) {
            return FactoryMethod.find(target, String.class)
                    .map(
                            of ->
                                    new DocumentDeserializer<>(
                                            target,
                                            JsonString.class,
                                            string -> of.call(string.value())))
                    .orElse(null);
        }
        return null;
    }

    private static <D extends JsonValue> DocumentDeserializer<D> forDocument(Class<D> form) {
        return new DocumentDeserializer<>(form, form, document -> document);
    }
}
