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
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** All views there are, as the compiled classes have them. */
final class AllViews {

    private static final Map<Class<?>, Map<String, Optional<String>>> ACCESSORS =
            new ConcurrentHashMap<>();

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

    /** A view's accessors and the property that each reads; what is computed reads none. */
    static Map<String, Optional<String>> accessors(Class<?> view) {
        return ACCESSORS.computeIfAbsent(view, AllViews::readAccessors);
    }

    private static Map<String, Optional<String>> readAccessors(Class<?> view) {
        Map<String, Optional<String>> properties = new TreeMap<>();
        for (String accessor : Accessors.of(view)) {
            boolean computed = rows(view).allMatch(row -> row.besides().contains(accessor));
            properties.put(
                    accessor, computed ? Optional.empty() : Optional.of(property(view, accessor)));
        }
        return properties;
    }

    private static Stream<Row> rows(Class<?> view) {
        return Table.rows().stream().filter(row -> row.type() == view);
    }

    private static String property(Class<?> view, String accessor) {
        return rows(view)
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
