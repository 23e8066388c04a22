package io.github.doapps.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.model.deployment.Deployment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents nest 256 deep, whichever way they are built, and are refused beyond it. */
class NestingTest {

    static final String TOO_DEEP =
            "objects and arrays are nested more than 256 deep: a value may hold itself, as a"
                    + " java.nio.file.Path does";

    static Stream<Map.Entry<String, UnaryOperator<JsonValue>>> layers() {
        return Stream.of(
                Map.entry("JsonArray.of", inside -> JsonArray.of(1, inside, 2)),
                Map.entry("JsonArray.copyOf", inside -> JsonArray.copyOf(List.of(inside))),
                Map.entry("JsonObject.of", inside -> JsonObject.of("a", inside, "b", 1)),
                Map.entry("with", inside -> JsonObject.empty().with("a", inside)),
                Map.entry("add", inside -> JsonObject.builder().add("a", inside).build()),
                Map.entry("set", inside -> JsonObject.of("a", 1, "b", 2).with("a", inside)),
                Map.entry("a list", inside -> JsonValue.of(List.of(inside, "b"))),
                Map.entry("a map", inside -> JsonValue.of(Map.of("a", inside))),
                Map.entry("an array", inside -> JsonValue.of(new Object[] {inside})));
    }

    @ParameterizedTest
    @MethodSource("layers")
    void whatIsBuiltIsWalkedAndWhatWouldBeDeeperIsRefused(
            Map.Entry<String, UnaryOperator<JsonValue>> layer) {
        for (int depth : List.of(255, 256)) {
            JsonValue document = nested(layer.getValue(), depth);
            assertThat(document).isEqualTo(nested(layer.getValue(), depth));
            assertThat(document.hashCode()).isEqualTo(nested(layer.getValue(), depth).hashCode());
            assertThat(depthOf(document.toString())).isEqualTo(depth);
            assertThat(JsonValue.of(document.toJava())).isEqualTo(document);
            assertThat(Redaction.secretsIn(document)).isEmpty();
        }
        for (int depth : List.of(257, 2_000, 100_000)) {
            assertTooDeep(() -> nested(layer.getValue(), depth));
        }
    }

    @ParameterizedTest
    @MethodSource("layers")
    void aBuilderGoesOnAfterARefusal(Map.Entry<String, UnaryOperator<JsonValue>> layer) {
        JsonObject.Builder builder = JsonObject.builder().set("a", "kept");
        JsonObject before = builder.build();
        builder.set("b", nested(layer.getValue(), 256));
        assertTooDeep(builder::build);
        assertThat(builder.remove("b").build()).isEqualTo(before);
        assertThat(before).hasToString("{\"a\":\"kept\"}");
    }

    @ParameterizedTest
    @MethodSource("layers")
    void javaValuesAreCountedWithTheDocumentsInThem(
            Map.Entry<String, UnaryOperator<JsonValue>> layer) {
        for (int above : List.of(1, 128, 255)) {
            Object fits = inLists(nested(layer.getValue(), 256 - above), above);
            assertThat(depthOf(JsonValue.of(fits).toString())).isEqualTo(256);
            Object deeper = inLists(nested(layer.getValue(), 256 - above), above + 1);
            assertTooDeep(() -> JsonValue.of(deeper));
        }
        assertTooDeep(() -> JsonValue.of(inLists("x", 100_000)));
        assertTooDeep(() -> JsonValue.of(inLists(new HashMap<>(), 256)));
    }

    @ParameterizedTest
    @MethodSource("layers")
    void aViewShowsTheDeepestDocument(Map.Entry<String, UnaryOperator<JsonValue>> layer) {
        JsonObject deepest = JsonObject.of("id", "d-1", "x", nested(layer.getValue(), 255));
        assertThat(Deployment.of(deepest)).hasToString("Deployment" + deepest);
        assertThat(Deployment.of(deepest)).isEqualTo(Deployment.of(deepest.toBuilder().build()));
    }

    private static JsonValue nested(UnaryOperator<JsonValue> layer, int depth) {
        JsonValue document = JsonString.of("inside");
        for (int i = 0; i < depth; i++) {
            document = layer.apply(document);
        }
        return document;
    }

    private static Object inLists(Object inside, int depth) {
        Object value = inside;
        for (int i = 0; i < depth; i++) {
            List<Object> around = new ArrayList<>();
            around.add(value);
            value = around;
        }
        return value;
    }

    private static int depthOf(String text) {
        return text.length() - text.replace("[", "").replace("{", "").length();
    }

    private static void assertTooDeep(Runnable building) {
        assertThatThrownBy(building::run)
                .isExactlyInstanceOf(JsonException.class)
                .hasMessage(TOO_DEEP);
    }
}
