package io.github.doapps.serde.jackson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.ser.DefaultSerializerProvider;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonException;
import io.github.doapps.json.JsonValue;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class BorrowedMapperTest {

    @Test
    void theMapperIsLeftAsItWas() throws Exception {
        ObjectMapper used = HostileMapper.create();
        Map<String, List<Integer>> value = new LinkedHashMap<>();
        value.put("\u00e9/", List.of(1));
        String written = used.writeValueAsString(value);
        List<Object> settings = settings(used);

        JacksonCodec over = JacksonCodec.over(used);
        for (Object each : new Object[] {null, "\ud800\u00e9/", List.of(1, Map.of("", 1.10))}) {
            over.decode(over.encode(JsonValue.of(each)));
        }
        assertThatThrownBy(() -> over.decode(new byte[] {'['})).isInstanceOf(JsonException.class);
        over.close();

        assertThat(settings(used)).isEqualTo(settings);
        assertThat(used.writeValueAsString(value)).isEqualTo(written);
        assertThat(used.readTree("{'b':NaN /**/}").get("b").isNumber()).isTrue();
    }

    /** The user's own classes and the codec share one mapper, and neither sees the other. */
    @Test
    void theMapperServesItsOwnerAndTheCodecAtOnce() throws Exception {
        ObjectMapper used =
                JsonMapper.builder()
                        .addModule(new DoappsModule())
                        .addModule(new Jdk8Module())
                        .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                        .build();
        UserReport report = UserReport.sample();
        String written = used.writeValueAsString(report);
        assertThat(used.readValue(written, UserReport.class)).isEqualTo(report);
        List<Object> settings = settings(used);
        int serializers = serializers(used);
        JacksonCodec over = JacksonCodec.over(used);
        byte[] text = UserReport.TEXT.getBytes(UTF_8);

        List<Callable<Void>> work = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            work.add(
                    () -> {
                        assertThat(over.encode(over.decode(text))).isEqualTo(text);
                        return null;
                    });
            work.add(
                    () -> {
                        assertThat(used.writeValueAsString(report)).isEqualTo(written);
                        assertThat(used.readValue(written, UserReport.class)).isEqualTo(report);
                        return null;
                    });
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(settings(used)).isEqualTo(settings);
        assertThat(serializers(used)).isEqualTo(serializers);
    }

    /** What the mapper remembers of the types it wrote. */
    private static int serializers(ObjectMapper mapper) {
        return ((DefaultSerializerProvider) mapper.getSerializerProvider())
                .cachedSerializersCount();
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
                .hasMessage("the document is nested too deeply");
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
                .hasMessage("the text is not one JSON document")
                .hasNoCause()
                .hasNoSuppressedExceptions();
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
}
