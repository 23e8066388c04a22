package io.github.doapps.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.doapps.testing.RandomDocuments;
import io.github.doapps.testing.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for every document. */
class RandomDocumentsTest {

    @Test
    void rebuildingGivesTheSameText() {
        RandomDocuments.forEachSeed(
                seed -> {
                    JsonObject document = RandomDocuments.of(seed).object(5);

                    JsonObject rebuilt = document.toBuilder().build();

                    assertThat(rebuilt).isEqualTo(document).hasSameHashCodeAs(document);
                    assertThat(Text.of(rebuilt)).isEqualTo(Text.of(document));
                });
    }

    @Test
    void javaValuesThereAndBackGiveTheSameTextWhereNumbersAreCanonical() {
        RandomDocuments.forEachSeed(
                seed -> {
                    JsonObject document = RandomDocuments.canonical(seed).object(5);

                    JsonValue copy = JsonValue.of(document.toJava());

                    assertThat(copy).isEqualTo(document);
                    assertThat(Text.of(copy)).isEqualTo(Text.of(document));
                });
    }

    @Test
    void javaValuesKeepTheValueOfEveryNumber() {
        RandomDocuments.forEachSeed(
                seed -> {
                    JsonObject document = RandomDocuments.of(seed).object(4);

                    Object once = document.toJava();
                    Object twice = JsonValue.of(once).toJava();

                    assertThat(twice).isEqualTo(once);
                });
    }

    @Test
    void equalityDoesNotDependOnTheOrderOfMembersAtAnyDepth() {
        RandomDocuments.forEachSeed(
                seed -> {
                    JsonObject document = RandomDocuments.of(seed).object(5);

                    JsonValue shuffled = shuffle(document, new Random(seed));

                    assertThat(shuffled).isEqualTo(document).hasSameHashCodeAs(document);
                });
    }

    @Test
    void redactedTextIsWrittenForEveryDocument() {
        RandomDocuments.forEachSeed(
                seed -> {
                    JsonObject document = RandomDocuments.of(seed).object(5);

                    assertThatCode(() -> Redaction.secretsIn(document)).doesNotThrowAnyException();
                    assertThat(document.toString()).startsWith("{").endsWith("}");
                    for (int c = 0; c < 0x20; c++) {
                        assertThat(document.toString()).doesNotContain(String.valueOf((char) c));
                    }
                });
    }

    @Test
    void editsKeepUntouchedMembersByTextAndInOrder() {
        RandomDocuments.forEachSeed(RandomDocumentsTest::editAtRandom);
    }

    /** Edits an object, a builder and a map alike: all must come to the same text. */
    private static void editAtRandom(long seed) {
        RandomDocuments random = RandomDocuments.of(seed);
        JsonObject start = random.object(4);
        String before = Text.of(start);
        JsonObject edited = start;
        JsonObject.Builder builder = start.toBuilder();
        Map<String, JsonValue> model = new LinkedHashMap<>(start.members());
        List<JsonObject> built = new ArrayList<>();
        List<String> texts = new ArrayList<>();

        for (int i = random.below(20); i >= 0; i--) {
            String name = random.name();
            if (random.below(3) == 0) {
                edited = edited.without(name);
                builder.remove(name);
                model.remove(name);
            } else {
                JsonValue value = random.value(2);
                edited = edited.with(name, value);
                builder.set(name, value);
                model.put(name, value);
            }
            if (random.below(4) == 0) {
                built.add(builder.build());
                texts.add(textOf(model));
            }
        }

        assertThat(Text.of(edited)).isEqualTo(textOf(model));
        assertThat(Text.of(builder.build())).isEqualTo(textOf(model));
        assertThat(built).extracting(Text::of).isEqualTo(texts);
        assertThat(Text.of(start)).isEqualTo(before);
    }

    private static String textOf(Map<String, JsonValue> members) {
        StringBuilder text = new StringBuilder("{");
        members.forEach(
                (name, value) ->
                        text.append(Text.of(JsonString.of(name)))
                                .append(':')
                                .append(Text.of(value))
                                .append(','));
        return text.append('}').toString();
    }

    private static JsonValue shuffle(JsonValue value, Random random) {
        if (value instanceof JsonArray array) {
            return JsonArray.copyOf(
                    array.items().stream().map(item -> shuffle(item, random)).toList());
        }
        if (value instanceof JsonObject object) {
            List<String> names = new ArrayList<>(object.names());
            Collections.shuffle(names, random);
            JsonObject.Builder shuffled = JsonObject.builder();
            for (String name : names) {
                shuffled.add(name, shuffle(Objects.requireNonNull(object.get(name)), random));
            }
            return shuffled.build();
        }
        return value;
    }
}
