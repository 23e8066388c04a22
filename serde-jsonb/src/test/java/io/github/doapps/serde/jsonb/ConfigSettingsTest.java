package io.github.doapps.serde.jsonb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.json.JsonValue;
import io.github.doapps.serde.jsonb.DoappsJsonbTest.Report;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.BinaryDataStrategy;
import jakarta.json.bind.config.PropertyNamingStrategy;
import jakarta.json.bind.config.PropertyOrderStrategy;
import jakarta.json.bind.config.PropertyVisibilityStrategy;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A config's settings are for the user's classes, and stop at our documents. */
@SuppressWarnings("try") // Jsonb.close() may throw anything, and an InterruptedException too
class ConfigSettingsTest {

    static Stream<Named<Consumer<JsonbConfig>>> eachSetting() {
        Map<String, Consumer<JsonbConfig>> settings = new TreeMap<>();
        for (String strategy :
                List.of(
                        PropertyNamingStrategy.IDENTITY,
                        PropertyNamingStrategy.LOWER_CASE_WITH_DASHES,
                        PropertyNamingStrategy.LOWER_CASE_WITH_UNDERSCORES,
                        PropertyNamingStrategy.UPPER_CAMEL_CASE,
                        PropertyNamingStrategy.UPPER_CAMEL_CASE_WITH_SPACES)) {
            settings.put(
                    "names " + strategy, config -> config.withPropertyNamingStrategy(strategy));
        }
        settings.put(
                "names of its own",
                config ->
                        config.withPropertyNamingStrategy(
                                (PropertyNamingStrategy) name -> "_" + name + "_"));
        for (String strategy :
                List.of(
                        PropertyOrderStrategy.ANY,
                        PropertyOrderStrategy.LEXICOGRAPHICAL,
                        PropertyOrderStrategy.REVERSE)) {
            settings.put("order " + strategy, config -> config.withPropertyOrderStrategy(strategy));
        }
        for (String strategy :
                List.of(
                        BinaryDataStrategy.BYTE,
                        BinaryDataStrategy.BASE_64,
                        BinaryDataStrategy.BASE_64_URL)) {
            settings.put("bytes " + strategy, config -> config.withBinaryDataStrategy(strategy));
        }
        for (boolean flag : new boolean[] {true, false}) {
            settings.put("nulls " + flag, config -> config.withNullValues(flag));
            settings.put("formatting " + flag, config -> config.withFormatting(flag));
            settings.put("I-JSON " + flag, config -> config.withStrictIJSON(flag));
        }
        settings.put(
                "all required",
                config -> config.withNullValues(true).withCreatorParametersRequired(true));
        settings.put("UTF-16", config -> config.withEncoding("UTF-16"));
        settings.put(
                "German dates",
                config -> config.withLocale(Locale.GERMANY).withDateFormat("d.M.y", null));
        settings.put("sees all", config -> config.withPropertyVisibilityStrategy(new SeesAll()));
        settings.put(
                "hostile",
                config -> HostileConfig.create().getAsMap().forEach(config::setProperty));
        assertThat(settings).hasSize(23);
        return settings.entrySet().stream()
                .map(setting -> Named.of(setting.getKey(), setting.getValue()));
    }

    @ParameterizedTest
    @MethodSource("eachSetting")
    void noSettingReachesADocument(Consumer<JsonbConfig> setting) throws Exception {
        JsonbConfig config = new JsonbConfig();
        setting.accept(config);
        Report report = DoappsJsonbTest.report();
        try (Jsonb jsonb = JsonbBuilder.create(DoappsJsonb.configure(config))) {
            String written = jsonb.toJson(report);
            Report read = jsonb.fromJson(written, Report.class);

            assertThat(occurrences(written.replaceAll("\\s", ""))).as(written).isEqualTo(7);
            assertThat(read).isEqualTo(report);
            assertThat(texts(read)).hasSize(7).containsOnly(DoappsJsonbTest.TEXT);
        }
    }

    /** What the order of members shows in, which two equal objects may not share. */
    private static List<String> texts(Report read) {
        JsonbCodec codec = JsonbCodec.create();
        List<JsonValue> documents = new ArrayList<>();
        documents.add(read.firstDeployment().json());
        read.allDeployments().forEach(deployment -> documents.add(deployment.json()));
        read.byName().values().forEach(deployment -> documents.add(deployment.json()));
        documents.add(read.lastOne().orElseThrow().json());
        documents.add(read.rawObject());
        documents.add(Objects.requireNonNull(read.rawValues().get("o")));
        return documents.stream()
                .map(document -> new String(codec.encode(document), UTF_8))
                .toList();
    }

    private static long occurrences(String written) {
        return Pattern.compile(DoappsJsonbTest.TEXT, Pattern.LITERAL)
                .matcher(written)
                .results()
                .count();
    }

    /** Would show every private field of a view. */
    private static final class SeesAll implements PropertyVisibilityStrategy {

        @Override
        public boolean isVisible(Field field) {
            return true;
        }

        @Override
        public boolean isVisible(Method method) {
            return true;
        }
    }
}
