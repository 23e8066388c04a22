package io.github.doapps.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonBoolean;
import io.github.doapps.json.JsonNull;
import io.github.doapps.json.JsonNumber;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonString;
import io.github.doapps.json.JsonValue;
import io.github.doapps.json.UnexpectedJsonException;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.OpenEnum;
import io.github.doapps.testing.RandomDocuments;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Over every view: whatever stands in its document, each accessor gives what is there or says by
 * {@link UnexpectedJsonException} where it is not what it should be, and nothing else happens.
 */
class RandomViewsTest {

    private int given;
    private int refused;

    @Test
    void everyAccessorGivesTheValueOrNamesItsPath() {
        List<Class<?>> views = AllViews.classes();

        RandomDocuments.forEachSeed(
                seed -> {
                    RandomViews random = new RandomViews(RandomDocuments.of(seed));
                    for (Class<?> view : ofSeed(views, seed)) {
                        JsonObject document = random.document(view);
                        holds(Accessors.view(view, document), document, view.getSimpleName());
                    }
                });

        System.out.printf(
                "views: %d of them read at random; %d values given, %d refused%n",
                views.size(), given, refused);
        assertThat(given).isGreaterThan(refused);
        assertThat(refused).isGreaterThan(views.size());
    }

    @Test
    void aViewIsItsDocumentAndEqualByIt() {
        List<Class<?>> views = AllViews.classes();

        RandomDocuments.forEachSeed(
                seed -> {
                    RandomDocuments random = RandomDocuments.of(seed);
                    for (Class<?> type : ofSeed(views, seed)) {
                        JsonObject document = new RandomViews(random).document(type);
                        ApiObject view = Accessors.view(type, document);
                        JsonObject other = document.with("more", random.below(1000));

                        assertThat(view.json()).isSameAs(document);
                        assertThat(view)
                                .isEqualTo(Accessors.view(type, document.toBuilder().build()))
                                .hasSameHashCodeAs(Accessors.view(type, document))
                                .isNotEqualTo(Accessors.view(type, other));
                        assertThat(view.toString()).startsWith(type.getSimpleName() + "{");
                    }
                });
    }

    /** Every fourth view, so that four seeds have each of them once. */
    private static List<Class<?>> ofSeed(List<Class<?>> views, long seed) {
        return IntStream.range(0, views.size())
                .filter(i -> i % 4 == seed % 4)
                .<Class<?>>mapToObj(views::get)
                .toList();
    }

    private void holds(ApiObject view, JsonObject document, String path) {
        assertThat(view.json()).as(path).isSameAs(document);
        AllViews.accessors(view.getClass())
                .forEach(
                        (accessor, property) ->
                                holds(
                                        view,
                                        accessor,
                                        property.map(document::get).orElse(null),
                                        path + property.map(name -> "." + name).orElse("")));
    }

    private void holds(ApiObject view, String accessor, @Nullable JsonValue value, String path) {
        Object result;
        try {
            result = view.getClass().getMethod(accessor).invoke(view);
        } catch (InvocationTargetException e) {
            assertThat(e.getCause())
                    .as("%s of %s", path, value)
                    .isExactlyInstanceOf(UnexpectedJsonException.class);
            assertThat(((UnexpectedJsonException) e.getCause()).path()).startsWith(path);
            refused++;
            return;
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(accessor, e);
        }
        assertThat(result).as(path).isNotNull();
        given++;
        if (value != null && !(value instanceof JsonNull)) {
            gives(result, value, path);
        }
    }

    private void gives(Object result, JsonValue value, String path) {
        if (result instanceof Optional<?> optional) {
            if (optional.isPresent()) {
                gives(optional.get(), value, path);
            } else {
                assertThat(value)
                        .as(path)
                        .isIn(
                                JsonString.of("0001-01-01T00:00:00Z"),
                                JsonArray.of(),
                                JsonObject.empty());
            }
        } else if (result instanceof ApiObject view) {
            boolean listOfOne = value instanceof JsonArray;
            JsonValue document = listOfOne ? ((JsonArray) value).get(0) : value;
            holds(view, (JsonObject) document, listOfOne ? path + "[0]" : path);
        } else if (result instanceof List<?> list) {
            JsonArray array = (JsonArray) value;
            assertThat(list).as(path).hasSize(array.size());
            for (int i = 0; i < list.size(); i++) {
                gives(list.get(i), array.get(i), path + "[" + i + "]");
            }
        } else if (result instanceof Map<?, ?> map) {
            JsonObject object = (JsonObject) value;
            assertThat(List.copyOf(map.keySet())).as(path).isEqualTo(List.copyOf(object.names()));
            map.forEach((name, item) -> gives(item, member(object, name), path + "." + name));
        } else {
            assertThat(isPlainly(result, value)).as("%s: %s of %s", path, result, value).isTrue();
        }
    }

    private static JsonValue member(JsonObject object, Object name) {
        JsonValue member = object.get((String) name);
        return member == null ? JsonNull.INSTANCE : member;
    }

    private static boolean isPlainly(Object result, JsonValue value) {
        String text = value instanceof JsonString string ? string.value() : "";
        if (result instanceof OpenEnum<?> openEnum) {
            return openEnum.value().equals(text);
        }
        if (result instanceof Instant time) {
            return time.equals(Instant.parse(text));
        }
        if (result instanceof Boolean flag) {
            return value.equals(JsonBoolean.of(flag)) || text.equals(flag.toString());
        }
        if (result instanceof Number number) {
            String digits = value instanceof JsonNumber json ? json.text() : text;
            return new BigDecimal(number.toString()).compareTo(new BigDecimal(digits)) == 0;
        }
        return result.equals(value) || result.equals(text);
    }
}
