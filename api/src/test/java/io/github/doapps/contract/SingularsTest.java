package io.github.doapps.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonValue;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.ApiObjectBuilder;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A list's setter replaces the list, and its singular adds to it: on every builder. */
class SingularsTest {

    /** The plural of "functions component" is no word of its own. */
    private static final Map<String, String> NO_PLURAL = Map.of("functions", "functionsComponent");

    @Test
    void everyListHasOneThatAdds() throws ReflectiveOperationException {
        int lists = 0;
        for (Row row : Table.rows()) {
            if (!row.isEnum() && Accessors.hasBuilder(row.type())) {
                for (Method plural : builder(row).getClass().getMethods()) {
                    if (List.of(plural.getParameterTypes()).equals(List.of(List.class))) {
                        assertAdds(row, plural);
                        lists++;
                    }
                }
            }
        }
        System.out.println("singulars: " + lists + " lists");
        assertThat(lists).isGreaterThanOrEqualTo(39);
    }

    private static void assertAdds(Row row, Method plural) throws ReflectiveOperationException {
        Type item =
                ((ParameterizedType) plural.getGenericParameterTypes()[0])
                        .getActualTypeArguments()[0];
        String name = plural.getName();
        String singular = NO_PLURAL.getOrDefault(name, name.substring(0, name.length() - 1));
        Method adds =
                builder(row)
                        .getClass()
                        .getMethod(singular, item == Long.class ? long.class : (Class<?>) item);
        Object first = item("a", (Class<?>) item);
        Object second = item("b", (Class<?>) item);

        Object replaced = plural.invoke(builder(row), List.of(first, second));
        Object added = adds.invoke(plural.invoke(builder(row), List.of(first)), second);
        Object begun = adds.invoke(adds.invoke(builder(row), first), second);

        assertThat(List.of(document(added), document(begun)))
                .as("%s.%s", row.type().getSimpleName(), singular)
                .containsOnly(document(replaced));
        JsonValue list = document(replaced).members().values().iterator().next();
        assertThat(((JsonArray) list).size()).isEqualTo(2);
    }

    private static Object item(String name, Class<?> type) throws ReflectiveOperationException {
        if (type == String.class) {
            return name;
        }
        if (type == Long.class) {
            return (long) name.charAt(0);
        }
        return type.getMethod("of", JsonObject.class).invoke(null, JsonObject.of("name", name));
    }

    private static Object builder(Row row) throws ReflectiveOperationException {
        return row.type().getMethod("builder").invoke(null);
    }

    private static JsonObject document(Object builder) {
        return ((ApiObject) ((ApiObjectBuilder<?, ?>) builder).build()).json();
    }
}
