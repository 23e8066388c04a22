package io.github.doapps.contract;

import io.github.doapps.model.ApiObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All views there are, as the compiled classes have them. */
final class AllViews {

    private AllViews() {}

    /** Every view's class. */
    static List<Class<?>> classes() {
        try {
            Path root =
                    Path.of(
                            ApiObject.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            try (Stream<Path> files = Files.walk(root.resolve("io/github/doapps/model"))) {
                return files.map(file -> root.relativize(file).toString())
                        .filter(name -> name.endsWith(".class") && !name.contains("$"))
                        .filter(name -> !name.endsWith("-info.class"))
                        .sorted()
                        .map(name -> name.replaceAll("[/\\\\]", ".").replace(".class", ""))
                        .<Class<?>>map(AllViews::load)
                        .filter(ApiObject.class::isAssignableFrom)
                        .filter(type -> !Modifier.isAbstract(type.getModifiers()))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A view's accessors, by the property that each reads. */
    static Map<String, String> accessors(Class<?> view) {
        Map<String, String> accessors = new TreeMap<>();
        for (String accessor : new TreeSet<>(Accessors.of(view))) {
            accessors.put(property(view, accessor), accessor);
        }
        return accessors;
    }

    private static String property(Class<?> view, String accessor) {
        return Table.rows().stream()
                .filter(row -> row.type() == view)
                .flatMap(row -> row.named().entrySet().stream())
                .filter(named -> named.getValue().equals(accessor))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> accessor.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT));
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new LinkageError(name, e);
        }
    }
}
