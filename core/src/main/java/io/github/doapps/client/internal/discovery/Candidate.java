package io.github.doapps.client.internal.discovery;

import io.github.doapps.spi.PluginProvider;
import io.github.doapps.spi.SpiVersion;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.security.CodeSource;
import org.jspecify.annotations.Nullable;

/**
 * One provider that was found, or that should have been and could not be used.
 *
 * @param provider the provider, or null if it cannot be used
 * @param className its class, or what is known of it
 * @param jar where the class came from
 * @param loader the loader that found it
 * @param self what it says of itself, or an empty string if it cannot be asked
 * @param name its name, or an empty string if it cannot be asked
 * @param priority its priority; 0 if it cannot be asked
 * @param problem why it cannot be used, or an empty string
 * @param <P> the provider's type
 */
record Candidate<P extends PluginProvider>(
        @Nullable P provider,
        String className,
        String jar,
        String loader,
        String self,
        String name,
        int priority,
        String problem) {

    private static final String UNKNOWN = "unknown";

    /** A provider that was made, and is usable if it answers and was built for this SPI. */
    static <P extends PluginProvider> Candidate<P> made(P provider, String loader) {
        String className = provider.getClass().getName();
        String jar = jarOf(provider.getClass());
        try {
            int spi = provider.spiVersion();
            String name = provider.name();
            int priority = provider.priority();
            String self =
                    name
                            + " "
                            + provider.libraryVersion()
                            + ", priority "
                            + priority
                            + ", SPI "
                            + spi;
            if (spi > SpiVersion.CURRENT) {
                return new Candidate<>(
                        null,
                        className,
                        jar,
                        loader,
                        self,
                        name,
                        priority,
                        "it was built for SPI "
                                + spi
                                + ", and this doapps-core knows SPI "
                                + SpiVersion.CURRENT
                                + ": use a newer doapps-core");
            }
            return new Candidate<>(provider, className, jar, loader, self, name, priority, "");
        } catch (RuntimeException | LinkageError broken) {
            return failed(className, jar, loader, problemOf(broken));
        }
    }

    /** A provider that could not be made. */
    static <P extends PluginProvider> Candidate<P> failed(
            String className, String jar, String loader, String problem) {
        return new Candidate<>(null, className, jar, loader, "", "", 0, problem);
    }

    boolean usable() {
        return provider != null;
    }

    /** Where a class came from: a jar or a folder. */
    static String jarOf(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return UNKNOWN;
        }
        try {
            return Path.of(source.getLocation().toURI()).toString();
        } catch (URISyntaxException
                | IllegalArgumentException
                | FileSystemNotFoundException notAFile) {
            return source.getLocation().toString();
        }
    }

    static String loaderName(@Nullable ClassLoader loader) {
        if (loader == null) {
            return "bootstrap";
        }
        return loader.getName() == null ? loader.getClass().getName() : loader.getName();
    }

    /** The innermost cause, which is the one that names what is missing. */
    static String problemOf(Throwable thrown) {
        Throwable innermost = thrown;
        for (int depth = 0; depth < 10 && innermost.getCause() != null; depth++) {
            innermost = innermost.getCause();
        }
        return innermost.getClass().getName()
                + (innermost.getMessage() == null ? "" : ": " + innermost.getMessage());
    }
}
