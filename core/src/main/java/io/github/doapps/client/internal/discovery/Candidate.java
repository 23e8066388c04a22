package io.github.doapps.client.internal.discovery;

import io.github.doapps.spi.PluginProvider;
import io.github.doapps.spi.SpiVersion;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import org.jspecify.annotations.Nullable;

/**
 * One provider that was found, or that should have been and could not be used.
 *
 * @param provider the provider, or null if it cannot be used
 * @param className its class, or what is known of it
 * @param jar where the class came from, or an empty string if there is no class
 * @param loader the loader that found it
 * @param name its name, or an empty string if it cannot be asked
 * @param version its library's version, or an empty string if it cannot be asked
 * @param priority its priority; 0 if it cannot be asked
 * @param spi the SPI version it was built for; 0 if it cannot be asked
 * @param problem why it cannot be used, or an empty string
 * @param <P> the provider's type
 */
record Candidate<P extends PluginProvider>(
        @Nullable P provider,
        String className,
        String jar,
        String loader,
        String name,
        String version,
        int priority,
        int spi,
        String problem) {

    private static final int MAX_PROBLEM = 500;

    /** A provider that was made, and is usable if it answers and was built for this SPI. */
    static <P extends PluginProvider> Candidate<P> made(P provider, String loader) {
        String className = provider.getClass().getName();
        String jar = jarOf(provider.getClass());
        String tooNew = "";
        try {
            int spi = provider.spiVersion();
            tooNew = spi > SpiVersion.CURRENT ? tooNew(spi) : "";
            String name = said("name()", provider.name());
            int priority = provider.priority();
            String version = said("libraryVersion()", provider.libraryVersion());
            return new Candidate<>(
                    tooNew.isEmpty() ? provider : null,
                    className,
                    jar,
                    loader,
                    name,
                    version,
                    priority,
                    spi,
                    tooNew);
        } catch (RuntimeException | LinkageError | ServiceConfigurationError broken) {
            // One that was built for another SPI may well fail so: then that is the reason.
            return failed(
                    className,
                    jar,
                    loader,
                    tooNew.isEmpty()
                            ? "it failed when it was asked for its name, version and priority: "
                                    + problemOf(broken)
                            : tooNew);
        }
    }

    private static String tooNew(int spi) {
        return "it was built for SPI "
                + spi
                + ", and this doapps-core knows SPI "
                + SpiVersion.CURRENT
                + ": use a newer doapps-core";
    }

    private static String said(String method, String answer) {
        return oneLine(Objects.requireNonNull(answer, method + " is null"));
    }

    /** A provider that could not be made. */
    static <P extends PluginProvider> Candidate<P> failed(
            String className, String jar, String loader, String problem) {
        return new Candidate<>(null, className, jar, loader, "", "", 0, 0, problem);
    }

    /** This candidate with the version that its plug-in, now made, turned out to run on. */
    Candidate<P> running(String libraryVersion) {
        return new Candidate<>(
                provider,
                className,
                jar,
                loader,
                name,
                oneLine(libraryVersion),
                priority,
                spi,
                problem);
    }

    /** What it says of itself, or an empty string if it cannot be asked. */
    String self() {
        return name.isEmpty()
                ? ""
                : name + " " + version + ", priority " + priority + ", SPI " + spi;
    }

    /** Whether this is that very one. The first equals of any record costs a fresh JVM 40 ms. */
    @SuppressWarnings("ReferenceEquality")
    boolean is(@Nullable Candidate<?> other) {
        return this == other;
    }

    boolean usable() {
        return provider != null;
    }

    /** Where a class came from: a jar or a folder. */
    static String jarOf(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return "an unknown place";
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
        String message = innermost.getMessage();
        String problem =
                innermost.getClass().getName() + (message == null ? "" : ": " + oneLine(message));
        return problem.length() > MAX_PROBLEM ? problem.substring(0, MAX_PROBLEM) + "..." : problem;
    }

    /** What others say must not break the table it stands in. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }
}
