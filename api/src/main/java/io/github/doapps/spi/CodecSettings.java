package io.github.doapps.spi;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a client asks of a codec that it creates. Immutable. */
public final class CodecSettings {

    private static final CodecSettings DEFAULTS = new CodecSettings(null);

    private final @Nullable ClassLoader classLoader;

    private CodecSettings(@Nullable ClassLoader classLoader) {
        this.classLoader = classLoader;
    }

    /**
     * The defaults: no class loader of the user's.
     *
     * @return the default settings
     */
    public static CodecSettings defaults() {
        return DEFAULTS;
    }

    /**
     * These settings with a class loader.
     *
     * @param classLoader the loader that the user gave to the client's builder
     * @return the changed copy
     */
    public CodecSettings withClassLoader(ClassLoader classLoader) {
        return new CodecSettings(classLoader);
    }

    /**
     * The loader that the user named. A codec whose library itself looks for providers SHOULD let
     * it look there too.
     *
     * @return the loader, or empty if the user named none
     */
    public Optional<ClassLoader> classLoader() {
        return Optional.ofNullable(classLoader);
    }
}
