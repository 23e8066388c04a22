package io.github.doapps.client.internal.operation;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;

/** The rows of {@link AppsCatalog}, all of them. */
public final class Catalog {

    private Catalog() {}

    /** The rows, in the order of the file. */
    public static List<Operation<?>> rows() {
        List<Operation<?>> rows = new ArrayList<>();
        for (Field field : AppsCatalog.class.getFields()) {
            try {
                rows.add((Operation<?>) field.get(null));
            } catch (IllegalAccessException notPublic) {
                throw new AssertionError(field.toString(), notPublic);
            }
        }
        return rows;
    }

    /** The row of a name. */
    public static Operation<?> row(String name) {
        return rows().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no operation is called " + name));
    }
}
