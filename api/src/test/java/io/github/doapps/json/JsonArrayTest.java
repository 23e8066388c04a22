package io.github.doapps.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.testing.Nothing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonArrayTest {

    private static final JsonArray ABC = JsonArray.of("a", "b", "c");

    @Test
    void keepsItsItemsInOrder() {
        assertThat(ABC.size()).isEqualTo(3);
        assertThat(ABC.isEmpty()).isFalse();
        assertThat(ABC.get(1)).isEqualTo(JsonString.of("b"));
        assertThat(ABC).containsExactly(JsonString.of("a"), JsonString.of("b"), JsonString.of("c"));
        assertThat(ABC.items()).hasSize(3);
    }

    @Test
    void givesTheTextOfAnItemThatIsAString() {
        JsonArray array = JsonArray.of("x", 2, null, JsonString.of("y"));

        assertThat(array.textAt(0)).isEqualTo("x");
        assertThat(array.textAt(1)).isNull();
        assertThat(array.textAt(2)).isNull();
        assertThat(array.textAt(3)).isEqualTo("y");
        assertThat(array.items().get(3)).isEqualTo(JsonString.of("y"));
        assertThatThrownBy(() -> array.textAt(4)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void takesJavaValuesAndNulls() {
        assertThat(JsonArray.of(1, null, true, List.of(), "x").items())
                .containsExactly(
                        JsonNumber.of(1),
                        JsonNull.INSTANCE,
                        JsonBoolean.TRUE,
                        JsonArray.of(),
                        JsonString.of("x"));
        assertThatThrownBy(() -> JsonArray.of(new Object()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void doesNotChangeWithTheCollectionItWasMadeOf() {
        List<JsonValue> items = new ArrayList<>(List.of(JsonNumber.of(1)));
        JsonArray array = JsonArray.copyOf(items);

        items.set(0, JsonNumber.of(2));
        items.add(JsonNumber.of(3));

        assertThat(array).isEqualTo(JsonArray.of(1));
    }

    @Test
    void refusesJavasNullAmongDocuments() {
        assertThatThrownBy(() -> JsonArray.copyOf(Arrays.asList(Nothing.of(JsonValue.class))))
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void cannotBeChangedThroughItsItemsOrIterator() {
        Iterator<JsonValue> iterator = ABC.iterator();
        iterator.next();

        assertThatThrownBy(iterator::remove).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> ABC.items().add(JsonNull.INSTANCE))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> ABC.items().set(0, JsonNull.INSTANCE))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void saysWhenThereIsNoSuchItem() {
        assertThatThrownBy(() -> ABC.get(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> ABC.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void isEqualByItsItemsInOrder() {
        assertThat(ABC)
                .isEqualTo(JsonArray.of("a", "b", "c"))
                .hasSameHashCodeAs(JsonArray.of("a", "b", "c"))
                .isNotEqualTo(JsonArray.of("a", "c", "b"))
                .isNotEqualTo(JsonArray.of("a", "b"));
        assertThat((Object) JsonArray.of()).isNotEqualTo(JsonObject.empty());
    }

    @Test
    void theEmptyArrayIsOne() {
        assertThat((Object) JsonArray.of()).isSameAs(JsonArray.copyOf(List.of()));
        assertThat(JsonArray.of().isEmpty()).isTrue();
        assertThat(JsonArray.of().toString()).isEqualTo("[]");
    }
}
