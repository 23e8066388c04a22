package io.github.doapps.serde.jsonb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonNull;
import io.github.doapps.json.JsonNumber;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonString;
import io.github.doapps.json.JsonValue;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.deployment.DeploymentPhase;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.annotation.JsonbSubtype;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import jakarta.json.bind.config.PropertyNamingStrategy;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes whose type is told by the text, or by the caller. */
@SuppressWarnings("try") // Jsonb.close() may throw anything, and an InterruptedException too
class PolymorphicClassesTest {

    /** A class of an application; JSON-B asks for it to be public. */
    @JsonbTypeInfo(key = "@kind", value = @JsonbSubtype(alias = "deployed", type = Deployed.class))
    public interface Notice {}

    /** A class of an application; JSON-B asks for it to be public. */
    public record Deployed(
            Deployment view,
            @Nullable Deployment noView,
            DeploymentPhase phase,
            JsonValue raw,
            List<JsonValue> list,
            Map<String, Deployment> byName,
            Optional<Deployment> maybe)
            implements Notice {}

    /** A class of an application; JSON-B asks for it to be public. */
    public static final class Box<T> {
        public @Nullable T value;
        public @Nullable List<T> list;
        public Optional<T> maybe = Optional.empty();
    }

    private static Jsonb plain() {
        return JsonbBuilder.create(DoappsJsonb.configure(new JsonbConfig()));
    }

    private static Deployed deployed(JsonValue raw) {
        Deployment view =
                Deployment.of(
                        JsonObject.of(
                                "z",
                                null,
                                "@kind",
                                "x",
                                "t",
                                true,
                                "s",
                                "true",
                                "n",
                                JsonNumber.ofText("1.10")));
        return new Deployed(
                view,
                null,
                DeploymentPhase.of("true"),
                raw,
                List.of(raw, JsonNull.INSTANCE),
                Map.of("k", view),
                Optional.of(view));
    }

    /** Yasson reads the whole object into memory, where true and "true" look alike. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "\"true\"",
                "false",
                "\"false\"",
                "null",
                "\"null\"",
                "\"s\"",
                "1",
                "1.10",
                "1234567890123456789012345",
                "[]",
                "{}",
                "[true,\"true\",false,\"false\",null,\"null\",[[\"1\",1]],{\"a\":{}}]",
                "{\"a\":true,\"b\":\"true\",\"c\":null,\"d\":\"null\",\"e\":[{\"f\":false}]}"
            })
    void anObjectThatTellsItsClassHasItsDocuments(String raw) throws Exception {
        try (Jsonb jsonb = plain()) {
            Deployed deployed = deployed(jsonb.fromJson(raw, JsonValue.class));
            String written = jsonb.toJson(deployed);
            assertThat(written)
                    .startsWith("{\"@kind\":\"deployed\",")
                    .contains("\"raw\":" + raw + ",")
                    .contains("{\"z\":null,\"@kind\":\"x\",\"t\":true,\"s\":\"true\",\"n\":1.10}");
            assertThat(jsonb.fromJson(written, Notice.class)).isEqualTo(deployed);
        }
    }

    @Test
    void aNumberOfAnObjectThatTellsItsClassKeepsItsValueAndNotItsSpelling() throws Exception {
        try (Jsonb jsonb = plain()) {
            String text = "{\"@kind\":\"deployed\",\"raw\":[1e2,-0,1e-7],\"list\":[]}";
            Deployed read = (Deployed) jsonb.fromJson(text, Notice.class);
            assertThat(read.raw())
                    .isEqualTo(
                            JsonArray.of(JsonNumber.ofText("1E+2"), 0, JsonNumber.ofText("1E-7")));
        }
    }

    @Test
    void aGenericClassIsReadByTheTypeThatIsAskedFor() throws Exception {
        try (Jsonb jsonb = plain()) {
            Deployment view = Deployment.of(JsonObject.of("b", JsonString.of("true"), "a", null));
            Box<Deployment> box = new Box<>();
            box.value = view;
            box.list = List.of(view, view);
            box.maybe = Optional.of(view);
            Type type = boxOf(Deployment.class);
            Box<Deployment> read = jsonb.fromJson(jsonb.toJson(box, type), type);
            assertThat(read.value).isEqualTo(view);
            assertThat(read.list).containsExactly(view, view);
            assertThat(read.maybe).contains(view);
        }
    }

    /** Yasson reads no record so, whatever is in it. */
    @Test
    void aClassIsReadWithoutRegardToCaseAndItsDocumentsAreNot() throws Exception {
        JsonbConfig config =
                new JsonbConfig()
                        .withPropertyNamingStrategy(PropertyNamingStrategy.CASE_INSENSITIVE);
        try (Jsonb jsonb = JsonbBuilder.create(DoappsJsonb.configure(config))) {
            Box<Deployment> read =
                    jsonb.fromJson(
                            "{\"VALUE\":{\"ID\":1,\"id\":\"d-1\"}}", boxOf(Deployment.class));
            assertThat(read.value).isEqualTo(Deployment.of(JsonObject.of("ID", 1, "id", "d-1")));
        }
    }

    @Test
    void aMemberOfTypeObjectIsReadAsAMap() throws Exception {
        try (Jsonb jsonb = plain()) {
            Box<Object> box = new Box<>();
            box.value = Deployment.of(JsonObject.of("id", "d-1", "a", null));
            String written = jsonb.toJson(box);
            assertThat(written).isEqualTo("{\"value\":{\"id\":\"d-1\",\"a\":null}}");
            Box<Object> read = jsonb.fromJson(written, boxOf(Object.class));
            assertThat(read.value).isInstanceOf(Map.class);
        }
    }

    @Test
    void aNameThatComesTwiceIsRefusedWithinAClassToo() throws Exception {
        try (Jsonb jsonb = plain()) {
            assertThatThrownBy(
                            () ->
                                    jsonb.fromJson(
                                            "{\"list\":[{\"a\":1,\"a\":2}]}",
                                            boxOf(Deployment.class)))
                    .isInstanceOf(JsonbException.class)
                    .hasStackTraceContaining("an object has a member name twice");
        }
    }

    @Test
    void longNumbersAreReadWithinAClassToo() throws Exception {
        try (Jsonb jsonb = plain()) {
            String digits = "9".repeat(3_000);
            for (String number : List.of(digits, "1e99999999999", "0." + digits, "-" + digits)) {
                String text = "{\"list\":[" + number + "],\"value\":" + number + "}";
                Box<JsonNumber> read = jsonb.fromJson(text, boxOf(JsonNumber.class));
                assertThat(jsonb.toJson(read)).isEqualTo(text);
            }
        }
    }

    private static Type boxOf(Class<?> type) {
        return new ParameterizedType() {
            @Override
            public Type[] getActualTypeArguments() {
                return new Type[] {type};
            }

            @Override
            public Type getRawType() {
                return Box.class;
            }

            @Override
            public Type getOwnerType() {
                return PolymorphicClassesTest.class;
            }
        };
    }
}
