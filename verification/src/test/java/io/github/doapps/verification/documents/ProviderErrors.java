package io.github.doapps.verification.documents;

import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.HttpTransportProvider;
import io.github.doapps.spi.SpiVersion;
import io.github.doapps.spi.TransportSettings;
import io.github.doapps.verification.reactor.BuiltModule;
import io.github.doapps.verification.reactor.ReactorModule;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Makes the search for a transport fail. */
final class ProviderErrors {

    private ProviderErrors() {}

    /** With a loader that has the client, and no plug-in. */
    static String missing() throws Exception {
        Path jspecify =
                Path.of(
                        org.jspecify.annotations.NullMarked.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI());
        URL[] path = {
            url(BuiltModule.of(ReactorModule.API).location()),
            url(BuiltModule.of(ReactorModule.CORE).location()),
            url(jspecify)
        };
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader alone =
                new URLClassLoader(path, ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(alone);
            Object builder =
                    alone.loadClass(AppPlatformClient.class.getName())
                            .getMethod("builder")
                            .invoke(null);
            builder.getClass().getMethod("token", String.class).invoke(builder, "a-token");
            Throwable thrown =
                    catchThrowable(() -> builder.getClass().getMethod("build").invoke(builder));
            return String.valueOf(Objects.requireNonNull(thrown.getCause()).getMessage());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** With a loader that has two transports more, of one priority. */
    static String ambiguous() throws IOException {
        Path folder = Files.createTempDirectory("two-transports");
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Path file = services.resolve(HttpTransportProvider.class.getName());
        try {
            Files.writeString(file, One.class.getName() + "\n" + Other.class.getName() + "\n");
            try (URLClassLoader loader =
                    new URLClassLoader(
                            new URL[] {url(folder)}, ProviderErrors.class.getClassLoader())) {
                return String.valueOf(
                        catchThrowable(
                                        () ->
                                                AppPlatformClient.builder()
                                                        .token("a-token")
                                                        .classLoader(loader)
                                                        .build())
                                .getMessage());
            }
        } finally {
            Files.delete(file);
            Files.delete(services);
            Files.delete(services.getParent());
            Files.delete(folder);
        }
    }

    private static URL url(Path path) throws MalformedURLException {
        return path.toUri().toURL();
    }

    /** A transport that wants to come first. */
    public static final class One extends First {

        /** As ServiceLoader makes it. */
        public One() {}

        @Override
        public String name() {
            return "one";
        }
    }

    /** Another that wants to come first. */
    public static final class Other extends First {

        /** As ServiceLoader makes it. */
        public Other() {}

        @Override
        public String name() {
            return "other";
        }
    }

    private abstract static class First implements HttpTransportProvider {

        @Override
        public String libraryVersion() {
            return "1.0";
        }

        @Override
        public int spiVersion() {
            return SpiVersion.CURRENT;
        }

        @Override
        public int priority() {
            return 200;
        }

        @Override
        public HttpTransport create(TransportSettings settings) {
            throw new UnsupportedOperationException("nobody chooses " + name());
        }
    }
}
