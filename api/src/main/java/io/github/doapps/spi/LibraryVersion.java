package io.github.doapps.spi;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.InvalidModuleDescriptorException;
import java.lang.module.ModuleDescriptor;
import java.net.URL;
import java.net.URLConnection;
import java.util.Optional;

/** Finds out which version of a library is on the path. */
public final class LibraryVersion {

    /** The answer where no version can be told. */
    public static final String UNKNOWN = "unknown";

    private LibraryVersion() {}

    /**
     * The version of the library that a class came from: its module's version, else its jar's
     * Implementation-Version, else the version that the {@code module-info.class} in its jar
     * states.
     *
     * @param anchor a class of the library, not nested in another
     * @return the version, or {@link #UNKNOWN}
     */
    public static String of(Class<?> anchor) {
        return Optional.ofNullable(anchor.getModule().getDescriptor())
                .flatMap(ModuleDescriptor::rawVersion)
                .or(() -> Optional.ofNullable(anchor.getPackage().getImplementationVersion()))
                .or(() -> statedBeside(anchor))
                .orElse(UNKNOWN);
    }

    /** On the class path a module-info is a file like any other, but still states the version. */
    private static Optional<String> statedBeside(Class<?> anchor) {
        URL itself = anchor.getResource(anchor.getSimpleName() + ".class");
        if (itself == null) {
            return Optional.empty();
        }
        long depth = anchor.getPackageName().chars().filter(c -> c == '.').count() + 1;
        try {
            // Relative to the class's own URL, so that the loader's handler (jars in jars) is kept.
            URL beside = new URL(itself, "../".repeat((int) depth) + "module-info.class");
            URLConnection connection = beside.openConnection();
            connection.setUseCaches(false);
            try (InputStream in = connection.getInputStream()) {
                ModuleDescriptor stated = ModuleDescriptor.read(in);
                // A merged jar may hold another library's.
                return stated.packages().contains(anchor.getPackageName())
                        ? stated.rawVersion()
                        : Optional.empty();
            }
        } catch (IOException | InvalidModuleDescriptorException e) {
            return Optional.empty();
        }
    }
}
