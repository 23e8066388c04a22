package io.github.doapps.serde.jackson;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import java.io.IOException;
import java.io.Writer;

/** An application's mapper that reads and writes anything but plain JSON, as far as it can. */
final class HostileMapper {

    private HostileMapper() {}

    static ObjectMapper create() {
        JsonFactoryBuilder factory = new JsonFactoryBuilder();
        for (JsonReadFeature leniency : JsonReadFeature.values()) {
            factory.enable(leniency);
        }
        for (JsonWriteFeature feature : JsonWriteFeature.values()) {
            factory.enable(feature);
        }
        factory.disable(JsonWriteFeature.QUOTE_FIELD_NAMES);
        factory.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
        factory.enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION);
        factory.enable(StreamWriteFeature.STRICT_DUPLICATE_DETECTION);
        factory.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN);
        factory.characterEscapes(new EscapesTheLetterA());
        factory.highestNonEscapedChar(100);
        factory.rootValueSeparator(";");
        return JsonMapper.builder(new PrettyFactory(factory))
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(SerializationFeature.WRAP_ROOT_VALUE)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(
                                JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
                .activateDefaultTyping(
                        BasicPolymorphicTypeValidator.builder()
                                .allowIfBaseType(Object.class)
                                .build())
                .build();
    }

    private static final class EscapesTheLetterA extends CharacterEscapes {

        private static final long serialVersionUID = 1L;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            codes['a'] = ESCAPE_CUSTOM;
            codes['/'] = ESCAPE_STANDARD;
            return codes;
        }

        @Override
        public SerializableString getEscapeSequence(int c) {
            return new SerializedString("!");
        }
    }

    private static final class PrettyFactory extends JsonFactory {

        private static final long serialVersionUID = 1L;

        PrettyFactory(JsonFactoryBuilder settings) {
            super(settings);
        }

        @Override
        public JsonGenerator createGenerator(Writer out) throws IOException {
            return super.createGenerator(out).useDefaultPrettyPrinter();
        }
    }
}
