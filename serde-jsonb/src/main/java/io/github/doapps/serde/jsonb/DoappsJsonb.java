package io.github.doapps.serde.jsonb;

import jakarta.json.bind.JsonbConfig;

/**
 * Lets the project's types be members of an application's own JSON-B classes, in lists, maps and
 * Optionals too: every view ({@link io.github.doapps.model.ApiObject}: {@code Deployment}, {@code
 * App} and the others), every {@link io.github.doapps.json.JsonValue}, and every {@link
 * io.github.doapps.model.OpenEnum}, which is a string.
 *
 * <pre>{@code
 * Jsonb jsonb = JsonbBuilder.create(DoappsJsonb.configure(new JsonbConfig()));
 * JsonbCodec codec = JsonbCodec.over(jsonb);
 * }</pre>
 *
 * <p>A document keeps its names, order, explicit nulls and number texts, whatever naming strategy,
 * property order or null handling the config has. For a member declared as {@code JsonValue},
 * JSON's null reads as {@code JsonNull}; for a view or an open enum as Java's null. A document is
 * written whole, with its secrets.
 *
 * <p>Where a class has {@code @JsonbTypeInfo}, Yasson reads its object into memory before our types
 * see it: numbers in documents keep their values and may lose their spelling ({@code 1e2} comes as
 * {@code 1E+2}), and of two members of one name in it the last is taken. A member declared as
 * {@link Object} is read as a map.
 *
 * <p>The JSON-B implementation is Eclipse Yasson, on Eclipse Parsson.
 */
public final class DoappsJsonb {

    private DoappsJsonb() {}

    /**
     * Adds what JSON-B needs for the project's types to a config, and keeps all else in it. A Jsonb
     * that is built already cannot be extended.
     *
     * @param config the config, which is changed
     * @return the same config
     */
    public static JsonbConfig configure(JsonbConfig config) {
        return config.withSerializers(Serializers.all()).withDeserializers(Deserializers.all());
    }
}
