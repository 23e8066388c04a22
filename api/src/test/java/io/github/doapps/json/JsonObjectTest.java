package io.github.doapps.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.testing.Documents;
import io.github.doapps.testing.Nothing;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonObjectTest {

    private static final JsonObject ABC = JsonObject.of("a", 1, "b", 2, "c", 3);

    @Test
    void isMadeOfNamesAndValuesInTurn() {
        JsonObject object = JsonObject.of("id", "d-1", "force_build", true, "cause", null);

        assertThat(object).hasToString("{\"id\":\"d-1\",\"force_build\":true,\"cause\":null}");
    }

    @Test
    void refusesPairsThatAreNone() {
        assertThatThrownBy(() -> JsonObject.of("a", 1, "b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Names and values come in pairs: the last name has no value [invalid-argument]");
        assertThatThrownBy(() -> JsonObject.of("a", 1, 2, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A JSON member's name is a String [invalid-argument]");
        assertThatThrownBy(() -> JsonObject.of("a", 1, null, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A JSON member's name is a String [invalid-argument]");
        assertThatThrownBy(() -> JsonObject.of("a", 1, "a", 2))
                .isExactlyInstanceOf(JsonException.class)
                .hasMessage("an object has a member name twice");
    }

    @Test
    void tellsAnAbsentMemberFromAnExplicitNull() {
        JsonObject object = JsonObject.of("null", null, "empty", "");

        assertThat(object.get("null")).isSameAs(JsonNull.INSTANCE);
        assertThat(object.has("null")).isTrue();
        assertThat(object.get("absent")).isNull();
        assertThat(object.has("absent")).isFalse();
        assertThat(object.get("empty")).isEqualTo(JsonString.of(""));
    }

    @Test
    void givesItsMembersInOrder() {
        JsonObject object = Documents.parse("{'z':1,'a':2,'m':3,'':4}");

        assertThat(object.names()).containsExactly("z", "a", "m", "");
        assertThat(object.members().values())
                .extracting(JsonValue::toString)
                .containsExactly("1", "2", "3", "4");
        assertThat(object.size()).isEqualTo(4);
        assertThat(object.isEmpty()).isFalse();
    }

    @Test
    void givesTheMemberAtAPlace() {
        assertThat(ABC.nameAt(1)).isEqualTo("b");
        assertThat(ABC.valueAt(1)).isEqualTo(JsonNumber.of(2));
        assertThatThrownBy(() -> ABC.nameAt(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> ABC.valueAt(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void givesTheTextOfAMemberThatIsAString() {
        JsonObject object = JsonObject.of("a", "x", "b", 2, "c", null, "d", JsonString.of(""));

        assertThat(object.textAt(0)).isEqualTo("x");
        assertThat(object.textAt(1)).isNull();
        assertThat(object.textAt(2)).isNull();
        assertThat(object.textAt(3)).isEmpty();
        assertThatThrownBy(() -> object.textAt(4)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void givesAStringAsOneHoweverItCame() {
        JsonString text = JsonString.of("x");
        JsonObject built = JsonObject.builder().add("a", text).build();

        assertThat(built.get("a")).isEqualTo(text);
        assertThat(built.valueAt(0)).isEqualTo(text);
        assertThat(built.members()).containsExactly(Map.entry("a", text));
        assertThat(JsonObject.empty().with("a", "x")).isEqualTo(built).hasSameHashCodeAs(built);
        assertThat(JsonObject.of("a", 1).with("a", "x")).isEqualTo(built);
        assertThat(built.toJava()).containsExactly(Map.entry("a", "x"));
        assertThat(JsonObject.of("a", "1")).isNotEqualTo(JsonObject.of("a", 1));
    }

    @Test
    void cannotBeChangedThroughItsMembersOrNames() {
        assertThatThrownBy(() -> ABC.members().put("d", JsonNull.INSTANCE))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> ABC.members().remove("a"))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(
                        () ->
                                ABC.members()
                                        .entrySet()
                                        .iterator()
                                        .next()
                                        .setValue(JsonNull.INSTANCE))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> ABC.names().remove("a"))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> ABC.names().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void isEqualWhateverTheOrderOfItsMembers() {
        JsonObject other = JsonObject.of("c", 3, "a", 1, "b", 2);

        assertThat(ABC).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(JsonObject.of("o", ABC)).isEqualTo(JsonObject.of("o", other));
    }

    @Test
    void isNotEqualIfAMemberDiffersOrIsNullInsteadOfAbsent() {
        assertThat(ABC)
                .isNotEqualTo(ABC.with("a", "1"))
                .isNotEqualTo(ABC.without("a"))
                .isNotEqualTo(ABC.with("d", null))
                .isNotEqualTo(Map.of());
        assertThat(JsonObject.of("a", null)).isNotEqualTo(JsonObject.empty());
    }

    @Test
    void itemsOfAnArrayAreEqualInTheirOrderOnly() {
        assertThat(JsonArray.of(ABC, 1)).isNotEqualTo(JsonArray.of(1, ABC));
    }

    @Test
    void withKeepsThePlaceOfAMemberThatIsThere() {
        assertThat(ABC.with("b", "new").names()).containsExactly("a", "b", "c");
        assertThat(ABC.with("b", "new").get("b")).isEqualTo(JsonString.of("new"));
        assertThat(ABC.with("d", 4).names()).containsExactly("a", "b", "c", "d");
    }

    @Test
    void withAndWithoutLeaveTheObjectAsItWas() {
        assertThat(ABC.with("a", 9).without("b")).hasToString("{\"a\":9,\"c\":3}");
        assertThat(ABC).hasToString("{\"a\":1,\"b\":2,\"c\":3}");
    }

    @Test
    void withoutAnAbsentMemberIsTheSameObject() {
        assertThat(ABC.without("x")).isSameAs(ABC);
        assertThat(JsonObject.of("a", 1).without("a")).isSameAs(JsonObject.empty());
    }

    @Test
    void aNameThatWasRemovedComesLastWhenItIsSetAgain() {
        assertThat(ABC.without("a").with("a", 1).names()).containsExactly("b", "c", "a");
    }

    @Test
    void theBuilderRefusesToAddANameTwice() {
        JsonObject.Builder builder = JsonObject.builder().add("a", JsonNumber.of(1));

        assertThatThrownBy(() -> builder.add("a", JsonNumber.of(2)))
                .isExactlyInstanceOf(JsonException.class)
                .hasMessage("an object has a member name twice");
        assertThatThrownBy(() -> builder.set("n", null).add("n", JsonNull.INSTANCE))
                .isExactlyInstanceOf(JsonException.class);
    }

    @Test
    void theBuilderKeepsTheFirstValueOfANameThatItRefusedTheSecondTime() {
        JsonObject.Builder builder = JsonObject.builder().add("a", JsonNumber.of(1));

        assertThatThrownBy(() -> builder.add("a", JsonNumber.of(2)))
                .isInstanceOf(JsonException.class);

        assertThat(builder.build()).isEqualTo(JsonObject.of("a", 1));
    }

    @Test
    void theBuilderRefusesJavasNull() {
        assertThatThrownBy(() -> JsonObject.builder().add("a", Nothing.of(JsonValue.class)))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("value");
        assertThatThrownBy(
                        () -> JsonObject.builder().add(Nothing.of(String.class), JsonNull.INSTANCE))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("name");
        assertThatThrownBy(() -> JsonObject.builder().set(Nothing.of(String.class), 1))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("name");
    }

    @Test
    void aBuiltObjectDoesNotChangeWithItsBuilder() {
        JsonObject.Builder builder = JsonObject.builder().set("a", 1).set("b", 2);
        JsonObject first = builder.build();

        JsonObject second = builder.set("a", 9).remove("b").add("c", JsonNumber.of(3)).build();
        builder.set("later", true);

        assertThat(first).hasToString("{\"a\":1,\"b\":2}");
        assertThat(second).hasToString("{\"a\":9,\"c\":3}");
    }

    @Test
    void aBuilderThatStartsWithAnObjectLeavesItAsItWas() {
        JsonObject changed = ABC.toBuilder().remove("a").set("b", 5).build();

        assertThat(changed).hasToString("{\"b\":5,\"c\":3}");
        assertThat(ABC).hasToString("{\"a\":1,\"b\":2,\"c\":3}");
    }

    @Test
    void removingAnAbsentMemberChangesNothing() {
        assertThat(ABC.toBuilder().remove("x").build()).isEqualTo(ABC);
    }

    @Test
    void theEmptyObjectIsOne() {
        assertThat(JsonObject.builder().build()).isSameAs(JsonObject.empty());
        assertThat(JsonObject.empty().isEmpty()).isTrue();
        assertThat(JsonObject.empty().size()).isZero();
        assertThat(JsonObject.empty()).hasToString("{}");
        assertThat(JsonObject.empty().with("a", 1)).isEqualTo(JsonObject.of("a", 1));
        assertThat(JsonObject.empty().isEmpty()).isTrue();
    }
}
