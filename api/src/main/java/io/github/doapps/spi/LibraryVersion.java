package io.github.doapps.spi;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;

/** Finds out which version of a library is on the path. */
public final class LibraryVersion {

    /** The answer where no version can be told. */
    public static final String UNKNOWN = "unknown";

    private LibraryVersion() {}

    /**
     * The version of the library that a class came from: its module's version, else its jar's
     * Implementation-Version.
     *
     * @param anchor a class of the library
     * @return the version, or {@link #UNKNOWN}
     */
    public static String of(Class<?> anchor) {
        return Optional.ofNullable(anchor.getModule().getDescriptor())
                .flatMap(ModuleDescriptor::rawVersion)
                .or(() -> Optional.ofNullable(anchor.getPackage().getImplementationVersion()))
                .orElse(UNKNOWN);
    }
}
