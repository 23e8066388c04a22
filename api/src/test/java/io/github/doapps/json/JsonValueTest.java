package io.github.doapps.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.github.doapps.testing.Documents;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.CharBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonValueTest {

    @Test
    void takesNullStringsBooleansAndNumbers() {
        assertThat(JsonValue.of(null)).isSameAs(JsonNull.INSTANCE);
        assertThat(JsonValue.of("a")).isEqualTo(JsonString.of("a"));
        assertThat(JsonValue.of("")).isEqualTo(JsonString.of(""));
        assertThat(JsonValue.of(CharBuffer.wrap("b"))).isEqualTo(JsonString.of("b"));
        assertThat(JsonValue.of(true)).isSameAs(JsonBoolean.TRUE);
        assertThat(JsonValue.of(false)).isSameAs(JsonBoolean.FALSE);
        assertThat(JsonValue.of(7)).isEqualTo(JsonNumber.ofText("7"));
        assertThat(JsonValue.of(new BigDecimal("1.10"))).isEqualTo(JsonNumber.ofText("1.10"));
    }

    @Test
    void givesBackADocumentAsItIs() {
        JsonObject object = JsonObject.of("a", 1);

        assertThat(JsonValue.of(object)).isSameAs(object);
        assertThat(JsonValue.of(JsonNull.INSTANCE)).isSameAs(JsonNull.INSTANCE);
        assertThat(JsonValue.of(List.of(object))).isEqualTo(JsonArray.of(object));
    }

    @Test
    void takesMapsInTheirOrderAndWithTheirNulls() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("z", 1);
        map.put("a", null);
        map.put("m", Map.of("inner", List.of(true, "x")));

        JsonObject object = (JsonObject) JsonValue.of(map);

        assertThat(object.names()).containsExactly("z", "a", "m");
        assertThat(object).hasToString("{\"z\":1,\"a\":null,\"m\":{\"inner\":[true,\"x\"]}}");
    }

    @Test
    void takesIterablesAndArraysOfAnyComponentType() {
        JsonArray oneTwo = JsonArray.of(1, 2);

        assertThat(JsonValue.of(List.of(1, 2))).isEqualTo(oneTwo);
        assertThat(JsonValue.of(new ArrayDeque<>(List.of(1, 2)))).isEqualTo(oneTwo);
        assertThat(JsonValue.of(new int[] {1, 2})).isEqualTo(oneTwo);
        assertThat(JsonValue.of(new Integer[] {1, 2})).isEqualTo(oneTwo);
        assertThat(JsonValue.of(new long[][] {{1}, {}}))
                .isEqualTo(JsonArray.of(JsonArray.of(1), JsonArray.of()));
        assertThat(JsonValue.of(Arrays.asList("a", null))).isEqualTo(JsonArray.of("a", null));
        assertThat(JsonValue.of(new Object[0])).isEqualTo(JsonArray.of());
    }

    @Test
    void doesNotChangeWithWhatItWasMadeOf() {
        List<Object> list = new ArrayList<>(List.of(1));
        Map<String, Object> map = new HashMap<>(Map.of("list", list));
        Object[] array = {map};

        JsonValue document = JsonValue.of(array);
        list.add(2);
        map.put("more", 3);
        array[0] = "other";

        assertThat(document).isEqualTo(Documents.parseValue("[{'list':[1]}]"));
    }

    static List<Object> otherTypes() {
        return List.of(
                new Object(),
                'c',
                Instant.EPOCH,
                Optional.of("a"),
                Thread.State.NEW,
                new StringBuilder("a").chars(),
                JsonObject.builder());
    }

    @ParameterizedTest
    @MethodSource("otherTypes")
    void refusesEveryOtherTypeByName(Object value) {
        String message =
                "No JSON form for a "
                        + value.getClass().getName()
                        + ": give null, String, Boolean, Number, Map, Iterable, array or JsonValue"
                        + " [invalid-argument]";

        assertThatThrownBy(() -> JsonValue.of(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> JsonValue.of(List.of(Map.of("a", value))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void refusesMapsWhoseNamesAreNoStrings() {
        assertThatThrownBy(() -> JsonValue.of(Map.of(1, "a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "A JSON member's name is a String, not a java.lang.Integer [invalid-argument]");
        assertThatThrownBy(() -> JsonValue.of(Collections.singletonMap(null, "a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A JSON member's name is a String, not null [invalid-argument]");
    }

    @Test
    void refusesWhatHoldsItselfInsteadOfOverflowingTheStack() {
        List<Object> list = new ArrayList<>();
        list.add(list);
        Map<String, Object> map = new HashMap<>();
        map.put("self", map);
        Object[] array = new Object[1];
        array[0] = array;

        for (Object endless : List.of(list, map, array, Path.of("a"))) {
            assertThatThrownBy(() -> JsonValue.of(endless))
                    .isExactlyInstanceOf(JsonException.class)
                    .hasMessage(NestingTest.TOO_DEEP);
        }
    }

    @Test
    void becomesPlainJavaValuesInOrder() {
        JsonObject document =
                Documents.parse(
                        "{'z':1,'a':null,'t':true,'s':'x','n':[1.50,9223372036854775808,[],{}]}");

        Map<String, @Nullable Object> map = document.toJava();

        assertThat(map)
                .containsExactly(
                        entry("z", 1L),
                        entry("a", null),
                        entry("t", true),
                        entry("s", "x"),
                        entry(
                                "n",
                                List.of(
                                        new BigDecimal("1.50"),
                                        new BigInteger("9223372036854775808"),
                                        List.of(),
                                        Map.of())));
    }

    @Test
    @SuppressWarnings("unchecked")
    void givesMapsAndListsThatCannotBeChanged() {
        Map<String, @Nullable Object> map = Documents.parse("{'o':{'a':1},'l':[1]}").toJava();
        Map<String, Object> inner = (Map<String, Object>) Objects.requireNonNull(map.get("o"));
        List<Object> list = (List<Object>) Objects.requireNonNull(map.get("l"));

        assertThatThrownBy(() -> map.put("x", 1)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> inner.remove("a"))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> list.add(2)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void everyKindSaysItsNameWithItsArticle() {
        assertThat(JsonObject.empty().kind()).isEqualTo("an object");
        assertThat(JsonArray.of().kind()).isEqualTo("an array");
        assertThat(JsonString.of("").kind()).isEqualTo("a string");
        assertThat(JsonNumber.of(0).kind()).isEqualTo("a number");
        assertThat(JsonBoolean.TRUE.kind()).isEqualTo("a boolean");
        assertThat(JsonNull.INSTANCE.kind()).isEqualTo("null");
    }

    @Test
    void scalarsAreEqualByKindAndValue() {
        assertThat(JsonString.of("a"))
                .isEqualTo(JsonString.of(new String("a".toCharArray())))
                .hasSameHashCodeAs(JsonString.of("a"))
                .isNotEqualTo(JsonString.of("A"));
        assertThat(JsonString.of("true")).isNotEqualTo(JsonBoolean.TRUE);
        assertThat(JsonString.of("null")).isNotEqualTo(JsonNull.INSTANCE);
        assertThat(JsonBoolean.TRUE).isNotEqualTo(JsonBoolean.FALSE);
        assertThat(JsonNull.INSTANCE.toJava()).isNull();
        assertThat(JsonBoolean.TRUE.toJava()).isTrue();
        assertThat(JsonBoolean.FALSE.value()).isFalse();
        assertThat(JsonString.of("a").toJava()).isEqualTo("a");
    }

    @Test
    void aStringKeepsLoneSurrogatesAndControlCharacters() {
        String text = "\ud800 \udc00 \u0000 \u007f \ud83d\ude00";

        assertThat(JsonString.of(text).value()).isEqualTo(text);
        assertThat(JsonValue.of(text).toJava()).isEqualTo(text);
    }

    @Test
    void textsOfScalarsAreTheirJson() {
        assertThat(JsonNull.INSTANCE).hasToString("null");
        assertThat(JsonBoolean.TRUE).hasToString("true");
        assertThat(JsonBoolean.FALSE).hasToString("false");
        assertThat(JsonString.of("a\"b")).hasToString("\"a\\\"b\"");
    }
}
