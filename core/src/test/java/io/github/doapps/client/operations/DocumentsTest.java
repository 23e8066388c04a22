package io.github.doapps.client.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.client.internal.operation.Catalog;
import io.github.doapps.client.internal.operation.Operation;
import io.github.doapps.model.Page;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Holds the tables of {@code docs/operations.md} and {@code docs/from-pydo.md} against the rows and
 * the surfaces they are made of. {@code -Ddoapps.docs=write} writes them instead.
 */
final class DocumentsTest {

    @Test
    void theTableOfOperationsIsWhatTheRowsSay() {
        List<String> lines = new ArrayList<>();
        lines.add("| operation | request | sent | `apps()` gives | `appsAsync()` gives | pages |");
        lines.add("|---|---|---|---|---|---|");
        for (Operation<?> row : Catalog.rows()) {
            Method method = Surface.of(row);
            lines.add(
                    "| `"
                            + row.name()
                            + "` | `"
                            + row.method()
                            + " "
                            + row.pathTemplate()
                            + "` | "
                            + effectOf(row)
                            + " | `"
                            + text(method.getGenericReturnType())
                            + "` | `"
                            + text(Surface.twin(method).getGenericReturnType())
                            + "` | "
                            + (method.getReturnType() == Page.class ? "yes" : "no")
                            + " |");
        }
        assertThat(lines).hasSizeGreaterThanOrEqualTo(2 + 38 + 6);
        GuardedTable.in("docs/operations.md").hold(lines);
    }

    @Test
    void theTableOfPydosCallsIsWhatTheContractAndTheSurfaceSay() {
        List<String> lines = new ArrayList<>();
        lines.add("| pydo | doapps |");
        lines.add("|---|---|");
        for (PublishedContract.Entry entry : PublishedContract.orSkip().entries()) {
            lines.add(
                    "| `client.apps."
                            + entry.pydo()
                            + "("
                            + String.join(", ", pydoArguments(entry))
                            + ")` | `apps."
                            + entry.name()
                            + "("
                            + String.join(", ", ourArguments(Catalog.row(entry.name())))
                            + ")` |");
        }
        assertThat(lines).hasSize(2 + 38);
        GuardedTable.in("docs/from-pydo.md").hold(lines);
    }

    private static String effectOf(Operation<?> row) {
        return switch (row.effect()) {
            case READ -> "again if need be: it reads";
            case REPEATABLE -> "again if need be: it leaves the same behind";
            case ONCE -> "**at most once**; look with `" + row.lookWith() + "`";
        };
    }

    private static List<String> pydoArguments(PublishedContract.Entry entry) {
        List<String> arguments = new ArrayList<>(Surface.idsOf(Catalog.row(entry.name())));
        if (entry.body() != null) {
            arguments.add("body");
        }
        entry.query().forEach(parameter -> arguments.add(parameter + "="));
        return arguments;
    }

    private static List<String> ourArguments(Operation<?> row) {
        List<String> arguments = new ArrayList<>();
        Class<?>[] types = Surface.of(row).getParameterTypes();
        List<String> ids = Surface.idsOf(row);
        for (int i = 0; i < types.length; i++) {
            arguments.add(
                    i < ids.size() ? Surface.camelCase(ids.get(i)) : types[i].getSimpleName());
        }
        return arguments;
    }

    private static String text(Type type) {
        if (type instanceof ParameterizedType generic) {
            String arguments =
                    Arrays.stream(generic.getActualTypeArguments())
                            .map(DocumentsTest::text)
                            .collect(Collectors.joining(", "));
            return text(generic.getRawType()) + "<" + arguments + ">";
        }
        return ((Class<?>) type).getSimpleName();
    }
}
