package io.github.doapps.serde.jackson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamReadConstraints;
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
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonException;
import io.github.doapps.serde.jackson.GoldenDocuments.Golden;
import io.github.doapps.serde.jackson.RefusedTexts.Refused;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BorrowedMapperTest {

    private final ObjectMapper mapper = hostileMapper();
    private final JacksonCodec codec = JacksonCodec.over(mapper);

    static List<Golden> golden() {
        return GoldenDocuments.all();
    }

    static List<Refused> refused() {
        return RefusedTexts.all();
    }

    @ParameterizedTest
    @MethodSource("golden")
    void noSettingOfTheMapperShowsInTheBytes(Golden golden) {
        assertThat(new String(codec.encode(golden.document()), UTF_8)).isEqualTo(golden.text());
        assertThat(codec.encode(codec.decode(golden.utf8()))).isEqualTo(golden.utf8());
    }

    @ParameterizedTest
    @MethodSource("refused")
    void noLeniencyOfTheMapperLetsATextPass(Refused refused) {
        assertThatThrownBy(() -> codec.decode(refused.utf8()))
                .isExactlyInstanceOf(JsonException.class)
                .hasMessage(refused.message())
                .hasNoCause();
    }

    @Test
    void theMapperIsLeftAsItWas() throws Exception {
        ObjectMapper used = hostileMapper();
        Map<String, List<Integer>> value = new LinkedHashMap<>();
        value.put("\u00e9/", List.of(1));
        String written = used.writeValueAsString(value);
        List<Object> settings = settings(used);

        JacksonCodec over = JacksonCodec.over(used);
        for (Golden golden : golden()) {
            over.decode(over.encode(golden.document()));
        }
        over.close();

        assertThat(settings(used)).isEqualTo(settings);
        assertThat(used.writeValueAsString(value)).isEqualTo(written);
        assertThat(used.readTree("{'b':NaN /**/}").get("b").isNumber()).isTrue();
    }

    @Test
    void keepsTheReadLimitsOfTheMapper() {
        JsonFactory narrow =
                JsonFactory.builder()
                        .streamReadConstraints(
                                StreamReadConstraints.builder()
                                        .maxNumberLength(10)
                                        .maxNestingDepth(20)
                                        .build())
                        .build();
        JacksonCodec limited = JacksonCodec.over(new ObjectMapper(narrow));
        assertThat(limited.decode("1234567890".getBytes(UTF_8))).hasToString("1234567890");
        for (String text : List.of("12345678901", "[".repeat(21) + "]".repeat(21))) {
            assertThatThrownBy(() -> limited.decode(text.getBytes(UTF_8)))
                    .isExactlyInstanceOf(JsonException.class)
                    .hasMessage("the document exceeds a limit of the JSON library")
                    .hasNoCause();
        }
    }

    @Test
    void keepsItsOwnDepthWhereTheMapperHasNone() {
        JsonFactory wide =
                JsonFactory.builder()
                        .streamReadConstraints(
                                StreamReadConstraints.builder()
                                        .maxNestingDepth(Integer.MAX_VALUE)
                                        .build())
                        .build();
        JacksonCodec unlimited = JacksonCodec.over(new ObjectMapper(wide));
        assertThatThrownBy(() -> unlimited.decode("[".repeat(100_000).getBytes(UTF_8)))
                .isExactlyInstanceOf(JsonException.class)
                .hasMessage(RefusedTexts.TOO_DEEP);
    }

    @Test
    void refusesAMapperForAnotherFormatByName() {
        assertThatThrownBy(() -> JacksonCodec.over(new ObjectMapper(new YAMLFactory())))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The ObjectMapper given to JacksonCodec.over does not read and write plain"
                                + " JSON: its factory is a"
                                + " com.fasterxml.jackson.dataformat.yaml.YAMLFactory for the format"
                                + " YAML. Give a mapper for JSON with the usual quotes, or call"
                                + " JacksonCodec.create(), which needs no mapper.");
        assertThatThrownBy(() -> JacksonCodec.over(new ObjectMapper(new CBORFactory())))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CBORFactory for the format CBOR. Give a mapper for JSON");
    }

    @Test
    void refusesAMapperThatWritesOtherQuotes() {
        ObjectMapper apostrophes =
                new ObjectMapper(new JsonFactoryBuilder().quoteChar('\'').build());
        assertThatThrownBy(() -> JacksonCodec.over(apostrophes))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("with the usual quotes");
    }

    @Test
    void refusesAMapperThatWritesJsonButReadsNone() {
        BreakableFactory factory = new BreakableFactory();
        factory.readsNothing = true;
        assertThatThrownBy(() -> JacksonCodec.over(new ObjectMapper(factory)))
                .isExactlyInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void escapesNothingForAMapperThatOnlyNamesItsHighestCharacter() {
        JsonFactory ascii = new JsonFactoryBuilder().highestNonEscapedChar(127).build();
        assertThat(JacksonCodec.over(new ObjectMapper(ascii)).encode(JsonArray.of("\u00e9")))
                .isEqualTo("[\"\u00e9\"]".getBytes(UTF_8));
    }

    @Test
    void whatTheFactoryThrowsShowsNowhere() {
        BreakableFactory factory = new BreakableFactory();
        JacksonCodec over = JacksonCodec.over(new ObjectMapper(factory));
        factory.broken = true;
        assertThatThrownBy(() -> over.encode(JsonArray.of("secret")))
                .isExactlyInstanceOf(JsonException.class)
                .hasMessage("the document cannot be written")
                .hasNoCause()
                .hasNoSuppressedExceptions();
        assertThatThrownBy(() -> over.decode("[\"secret\"]".getBytes(UTF_8)))
                .isExactlyInstanceOf(JsonException.class)
                .hasMessage(RefusedTexts.MALFORMED)
                .hasNoCause()
                .hasNoSuppressedExceptions();
    }

    private static ObjectMapper hostileMapper() {
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

    private static List<Object> settings(ObjectMapper mapper) {
        JsonFactory factory = mapper.getFactory();
        List<Object> settings = new ArrayList<>();
        settings.add(factory);
        settings.add(factory.getFormatParserFeatures());
        settings.add(factory.getFormatGeneratorFeatures());
        settings.add(factory.getCharacterEscapes());
        settings.add(factory.getRootValueSeparator());
        for (JsonReadFeature feature : JsonReadFeature.values()) {
            settings.add(factory.isEnabled(feature.mappedFeature()));
        }
        for (JsonWriteFeature feature : JsonWriteFeature.values()) {
            settings.add(factory.isEnabled(feature.mappedFeature()));
        }
        for (MapperConfig<?> config :
                List.of(mapper.getSerializationConfig(), mapper.getDeserializationConfig())) {
            settings.add(config);
        }
        settings.add(mapper.getRegisteredModuleIds());
        return settings;
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

    private static final class BreakableFactory extends JsonFactory {

        private static final long serialVersionUID = 1L;

        private boolean broken;
        private boolean readsNothing;

        @Override
        public JsonGenerator createGenerator(Writer out) throws IOException {
            if (broken) {
                throw new IOException("secret");
            }
            return super.createGenerator(out);
        }

        @Override
        public JsonParser createParser(byte[] data) throws IOException {
            if (broken || readsNothing) {
                throw new IllegalStateException("secret");
            }
            return super.createParser(data);
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
