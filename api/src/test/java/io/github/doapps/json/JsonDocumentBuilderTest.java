package io.github.doapps.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.testing.Nothing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class JsonDocumentBuilderTest {

    private static final String MISPLACED = "the text is not one JSON document";

    private final JsonDocumentBuilder document = new JsonDocumentBuilder();

    @Test
    void buildsWhatAParserComesUpon() {
        document.startObject();
        document.name("list");
        document.startArray();
        document.value(JsonNumber.of(1));
        document.startObject();
        document.end();
        document.startArray();
        document.end();
        document.end();
        document.name("whole");
        document.value(JsonArray.of("a"));
        document.end();

        assertThat(document.build()).hasToString("{\"list\":[1,{},[]],\"whole\":[\"a\"]}");
    }

    @Test
    void aStringMayComeAsItsText() {
        document.startObject();
        document.name("a");
        document.string("x");
        document.name("b");
        document.value(JsonString.of("x"));
        document.end();

        assertThat(document.build()).isEqualTo(JsonObject.of("a", "x", "b", "x"));
        JsonDocumentBuilder alone = new JsonDocumentBuilder();
        alone.string("x");
        assertThat(alone.build()).isEqualTo(JsonString.of("x"));
        refuses(JsonDocumentBuilder::startObject, doc -> doc.string("x"));
    }

    @Test
    void refusesWhatNoCodecHasToReadWhereItIsStrict() {
        for (String name : List.of("n".repeat(50_000), "\u00e9".repeat(25_000))) {
            JsonDocumentBuilder object = JsonDocumentBuilder.strict();
            object.startObject();
            assertThatThrownBy(() -> object.name(name + "n"))
                    .isInstanceOf(JsonException.class)
                    .hasMessage("a member name has more than 50000 bytes");
            object.name(name);
            String digits = "1".repeat(1_000);
            assertThatThrownBy(() -> object.value(JsonNumber.ofText(digits + "1")))
                    .isInstanceOf(JsonException.class)
                    .hasMessage("a number has more than 1000 characters");
            object.value(JsonNumber.ofText(digits));
            object.end();
            assertThat(object.build()).isEqualTo(JsonObject.of(name, JsonNumber.ofText(digits)));
        }
        document.startObject();
        document.name("n".repeat(50_001));
        document.value(JsonNumber.ofText("1".repeat(1_001)));
        document.end();
        assertThat(document.isWhole()).isTrue();
    }

    @Test
    void buildsAScalar() {
        document.value(JsonNull.INSTANCE);

        assertThat(document.build()).isSameAs(JsonNull.INSTANCE);
    }

    @Test
    void isWholeWhenNothingIsMissing() {
        assertThat(document.isWhole()).isFalse();
        document.startArray();
        document.value(JsonNull.INSTANCE);
        assertThat(document.isWhole()).isFalse();
        document.end();
        assertThat(document.isWhole()).isTrue();
    }

    @Test
    void refusesWhatCannotStandWhereItComes() {
        refuses(doc -> doc.name("a"));
        refuses(JsonDocumentBuilder::end);
        refuses(JsonDocumentBuilder::build);
        refuses(JsonDocumentBuilder::startArray, doc -> doc.name("a"));
        refuses(JsonDocumentBuilder::startArray, JsonDocumentBuilder::build);
        refuses(JsonDocumentBuilder::startObject, doc -> doc.value(JsonNull.INSTANCE));
        refuses(JsonDocumentBuilder::startObject, JsonDocumentBuilder::startObject);
        refuses(JsonDocumentBuilder::startObject, doc -> doc.name("a"), doc -> doc.name("b"));
        refuses(JsonDocumentBuilder::startObject, doc -> doc.name("a"), JsonDocumentBuilder::end);
        refuses(doc -> doc.value(JsonNull.INSTANCE), doc -> doc.value(JsonNull.INSTANCE));
        refuses(doc -> doc.value(JsonNull.INSTANCE), JsonDocumentBuilder::startArray);
        refuses(doc -> doc.value(JsonNull.INSTANCE), JsonDocumentBuilder::end);
    }

    @Test
    void refusesJavasNull() {
        document.startObject();
        assertThatThrownBy(() -> document.name(Nothing.of(String.class)))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> document.value(Nothing.of(JsonValue.class)))
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void refusesANameTwiceHoweverManyThereAre() {
        for (int count : new int[] {1, 2, 31, 32, 33, 500}) {
            JsonDocumentBuilder again = withMembers(count);
            again.name("n0");
            again.value(JsonNull.INSTANCE);
            assertRefused(again::end, "an object has a member name twice");
        }
    }

    @Test
    void tellsNamesApartThatHaveOneHash() {
        document.startObject();
        for (String name : new String[] {"Aa", "BB"}) {
            document.name(name);
            document.value(JsonString.of(name));
        }
        document.end();

        assertThat(document.build()).hasToString("{\"Aa\":\"Aa\",\"BB\":\"BB\"}");
    }

    @Test
    void findsEveryMemberHoweverManyThereAre() {
        for (int count : new int[] {1, 31, 32, 33, 500}) {
            JsonDocumentBuilder builder = withMembers(count);
            builder.end();
            JsonObject object = (JsonObject) builder.build();
            Map<String, JsonValue> expected = new LinkedHashMap<>();
            for (int i = 0; i < count; i++) {
                assertThat(object.get("n" + i)).isEqualTo(JsonNumber.of(i));
                expected.put("n" + i, JsonNumber.of(i));
            }
            assertThat(object.get("n" + count)).isNull();
            assertThat(object.members()).isEqualTo(expected).hasSameHashCodeAs(expected);
            assertThat(object.names()).containsExactlyElementsOf(expected.keySet());
        }
    }

    @Test
    void refusesHalfASurrogatePairInAName() {
        for (String name : new String[] {"\ud83d", "\ude80", "a\ude80\ud83d"}) {
            JsonDocumentBuilder half = new JsonDocumentBuilder();
            half.startObject();
            half.name(name);
            half.value(JsonNull.INSTANCE);
            assertRefused(half::end, MISPLACED);
        }
        document.startObject();
        document.name("\ud83d\ude80");
        document.value(JsonString.of("\ud83d"));
        document.end();
        assertThat(document.isWhole()).isTrue();
    }

    @Test
    void nestsAsDeepAsDocumentsDo() {
        for (int i = 0; i < Nesting.MAX; i++) {
            document.startArray();
        }
        assertRefused(document::startArray, "the document is nested too deeply");
        assertRefused(document::startObject, "the document is nested too deeply");
        for (int i = 0; i < Nesting.MAX; i++) {
            document.end();
        }

        JsonValue deepest = document.build();
        assertThatThrownBy(() -> JsonArray.of(deepest)).isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> JsonObject.of("a", deepest)).isInstanceOf(JsonException.class);
    }

    private static JsonDocumentBuilder withMembers(int count) {
        JsonDocumentBuilder builder = new JsonDocumentBuilder();
        builder.startObject();
        for (int i = 0; i < count; i++) {
            builder.name("n" + i);
            builder.value(JsonNumber.of(i));
        }
        return builder;
    }

    @SafeVarargs
    private static void refuses(Consumer<JsonDocumentBuilder>... steps) {
        JsonDocumentBuilder builder = new JsonDocumentBuilder();
        for (int i = 0; i < steps.length - 1; i++) {
            steps[i].accept(builder);
        }
        assertRefused(() -> steps[steps.length - 1].accept(builder), MISPLACED);
    }

    private static void assertRefused(ThrowingCallable step, String why) {
        assertThatThrownBy(step).isExactlyInstanceOf(JsonException.class).hasMessage(why);
    }
}
