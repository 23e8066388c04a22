package io.github.doapps.serde.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.PropertyNamingStrategy;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A mapper's settings are for the user's classes, and stop at our documents. */
class MapperSettingsTest {

    private static final Map<String, Consumer<JsonMapper.Builder>> SETTINGS = settings();

    private static Map<String, Consumer<JsonMapper.Builder>> settings() {
        Map<String, Consumer<JsonMapper.Builder>> settings = new TreeMap<>();
        settings.put("none", builder -> {});
        for (PropertyNamingStrategy strategy :
                new PropertyNamingStrategy[] {
                    PropertyNamingStrategies.LOWER_CAMEL_CASE,
                    PropertyNamingStrategies.UPPER_CAMEL_CASE,
                    PropertyNamingStrategies.SNAKE_CASE,
                    PropertyNamingStrategies.UPPER_SNAKE_CASE,
                    PropertyNamingStrategies.LOWER_CASE,
                    PropertyNamingStrategies.KEBAB_CASE,
                    PropertyNamingStrategies.LOWER_DOT_CASE
                }) {
            settings.put(
                    strategy.getClass().getSimpleName(),
                    builder -> builder.propertyNamingStrategy(strategy));
        }
        for (JsonInclude.Include include :
                new JsonInclude.Include[] {
                    JsonInclude.Include.NON_NULL,
                    JsonInclude.Include.NON_ABSENT,
                    JsonInclude.Include.NON_EMPTY,
                    JsonInclude.Include.NON_DEFAULT
                }) {
            settings.put(
                    include.name(),
                    builder ->
                            builder.defaultPropertyInclusion(
                                    JsonInclude.Value.construct(include, include)));
        }
        for (StreamReadFeature feature : StreamReadFeature.values()) {
            settings.put("read " + feature, builder -> builder.enable(feature));
        }
        for (StreamWriteFeature feature : StreamWriteFeature.values()) {
            settings.put("write " + feature, builder -> builder.enable(feature));
        }
        for (JsonReadFeature feature : JsonReadFeature.values()) {
            settings.put("read " + feature, builder -> builder.enable(feature));
        }
        for (JsonWriteFeature feature : JsonWriteFeature.values()) {
            settings.put("write " + feature, builder -> builder.enable(feature));
        }
        for (DeserializationFeature feature : DeserializationFeature.values()) {
            settings.put(feature + " on", builder -> builder.enable(feature));
            settings.put(feature + " off", builder -> builder.disable(feature));
        }
        for (SerializationFeature feature : SerializationFeature.values()) {
            settings.put(feature + " on", builder -> builder.enable(feature));
            settings.put(feature + " off", builder -> builder.disable(feature));
        }
        settings.put(
                "UNWRAP_ROOT_VALUE on",
                builder ->
                        builder.enable(SerializationFeature.WRAP_ROOT_VALUE)
                                .enable(DeserializationFeature.UNWRAP_ROOT_VALUE));
        settings.put("WRAP_ROOT_VALUE on", settings.get("UNWRAP_ROOT_VALUE on"));
        settings.put(
                "WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED on",
                builder ->
                        builder.enable(SerializationFeature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED)
                                .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY));
        settings.put(
                "sorted",
                builder ->
                        builder.enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS));
        settings.put(
                "no coercion", builder -> builder.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS));
        settings.put(
                "no case",
                builder ->
                        builder.enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
                                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_VALUES));
        settings.put("no annotations", builder -> builder.disable(MapperFeature.USE_ANNOTATIONS));
        settings.put("merging", builder -> builder.defaultMergeable(true));
        settings.put(
                "all fields",
                builder -> builder.visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.ANY));
        settings.put(
                "tabs",
                builder -> {
                    DefaultPrettyPrinter tabs = new DefaultPrettyPrinter();
                    tabs.indentArraysWith(new DefaultIndenter("\t", "\r\n"));
                    builder.enable(SerializationFeature.INDENT_OUTPUT).defaultPrettyPrinter(tabs);
                });
        return settings;
    }

    static Stream<Named<Consumer<JsonMapper.Builder>>> eachSetting() {
        return SETTINGS.entrySet().stream()
                .map(setting -> Named.of(setting.getKey(), setting.getValue()));
    }

    @ParameterizedTest
    @MethodSource("eachSetting")
    void noSettingReachesADocument(Consumer<JsonMapper.Builder> setting) throws Exception {
        JsonMapper.Builder builder =
                JsonMapper.builder().addModule(new DoappsModule()).addModule(new Jdk8Module());
        setting.accept(builder);
        ObjectMapper mapper = builder.build();
        UserReport report = UserReport.sample();

        String written = mapper.writeValueAsString(report);
        UserReport read = mapper.readValue(written, UserReport.class);

        assertThat(occurrences(UserReport.TEXT, written.replaceAll("\\s", "")))
                .as(written)
                .isEqualTo(UserReport.TEXTS);
        assertThat(read).isEqualTo(report);
        assertThat(read.texts()).isEqualTo(report.texts());
        assertThat(mapper.writeValueAsString(read)).isEqualTo(written);
    }

    @Test
    void thereAreManySettings() {
        assertThat(SETTINGS).hasSizeGreaterThan(100);
    }

    private static long occurrences(String part, String text) {
        return Pattern.compile(part, Pattern.LITERAL).matcher(text).results().count();
    }
}
