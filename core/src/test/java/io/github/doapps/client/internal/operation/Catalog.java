package io.github.doapps.client.internal.operation;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The rows of {@link AppsCatalog}, all of them. */
public final class Catalog {

    /** In the order of the file, which the JVM does not tell. */
    private static final List<Class<?>> SUBJECTS =
            List.of(
                    AppsCatalog.Apps.class,
                    AppsCatalog.Deployments.class,
                    AppsCatalog.Rollbacks.class,
                    AppsCatalog.Logs.class,
                    AppsCatalog.Consoles.class,
                    AppsCatalog.Jobs.class,
                    AppsCatalog.Events.class,
                    AppsCatalog.Alerts.class,
                    AppsCatalog.Sizes.class,
                    AppsCatalog.Bandwidth.class,
                    AppsCatalog.OnlyInGodo.class);

    private Catalog() {}

    /** The rows, in the order of the file. */
    public static List<Operation<?>> rows() {
        if (!Set.copyOf(SUBJECTS).equals(Set.of(AppsCatalog.class.getClasses()))) {
            throw new AssertionError("the catalog has other subjects than " + SUBJECTS);
        }
        List<Operation<?>> rows = new ArrayList<>();
        for (Class<?> subject : SUBJECTS) {
            for (Field field : subject.getFields()) {
                try {
                    rows.add((Operation<?>) field.get(null));
                } catch (IllegalAccessException notPublic) {
                    throw new AssertionError(field.toString(), notPublic);
                }
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
