package io.github.doapps.serde.jsonb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.json.JsonArray;
import io.github.doapps.spi.CodecSettings;
import io.github.doapps.spi.JsonCodec;
import io.github.doapps.spi.JsonCodecProvider;
import io.github.doapps.spi.SpiVersion;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class JsonbCodecProviderTest {

    @Test
    void isFoundAndCreatesACodec() {
        JsonCodecProvider provider =
                ServiceLoader.load(JsonCodecProvider.class).findFirst().orElseThrow();
        assertThat(provider).isInstanceOf(JsonbCodecProvider.class);
        assertThat(provider.name()).isEqualTo("jsonb");
        assertThat(provider.priority()).isEqualTo(50);
        assertThat(provider.spiVersion()).isEqualTo(SpiVersion.CURRENT);
        assertThat(provider.libraryVersion()).matches("3\\.[0-9]+\\.[0-9]+.*");
        try (JsonCodec codec = provider.create(CodecSettings.defaults())) {
            assertThat(codec).isInstanceOf(JsonbCodec.class);
            assertThat(codec.name()).isEqualTo(provider.name());
            assertThat(codec.libraryVersion()).isEqualTo(provider.libraryVersion());
        }
    }

    @Test
    void needsNoContextLoaderAndPutsTheOldOneBack() throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader empty =
                new URLClassLoader(new URL[0], ClassLoader.getPlatformClassLoader())) {
            for (ClassLoader context : new ClassLoader[] {empty, null}) {
                thread.setContextClassLoader(context);
                try (JsonCodec codec = new JsonbCodecProvider().create(CodecSettings.defaults())) {
                    assertThat(codec.encode(JsonArray.of())).isEqualTo("[]".getBytes(UTF_8));
                }
                assertThat(new JsonbCodecProvider().libraryVersion()).startsWith("3.");
                assertThat(thread.getContextClassLoader()).isSameAs(context);
            }
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** As in a server where this library lies in one loader and Yasson in another below it. */
    @Test
    void findsYassonThroughTheLoaderOfTheSettings() throws Exception {
        try (URLClassLoader library = loader(jar -> !isJsonb(jar), platform());
                URLClassLoader application = loader(JsonbCodecProviderTest::isJsonb, library)) {
            JsonCodecProvider provider = providerIn(library);
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(platform());
            try {
                assertThat(provider.libraryVersion()).isEqualTo("unknown");
                assertThatThrownBy(() -> provider.create(CodecSettings.defaults()))
                        .isExactlyInstanceOf(IllegalStateException.class);
                CodecSettings settings = CodecSettings.defaults().withClassLoader(application);
                try (JsonCodec codec = provider.create(settings)) {
                    assertThat(codec.libraryVersion()).startsWith("3.");
                    assertThat(codec.encode(codec.decode("[1e2]".getBytes(UTF_8))))
                            .isEqualTo("[1e2]".getBytes(UTF_8));
                }
                assertThat(thread.getContextClassLoader()).isSameAs(platform());
                thread.setContextClassLoader(application);
                try (JsonCodec codec = provider.create(CodecSettings.defaults())) {
                    assertThat(codec.libraryVersion()).startsWith("3.");
                }
            } finally {
                thread.setContextClassLoader(before);
            }
        }
    }

    @Test
    void namesTheJarThatIsMissing() throws Exception {
        Map<String, String> providers =
                Map.of(
                        "yasson",
                        "no JSON-B provider (org.eclipse:yasson)",
                        "parsson",
                        "no JSON-P provider (org.eclipse.parsson:parsson)");
        for (Map.Entry<String, String> missing : providers.entrySet()) {
            try (URLClassLoader library =
                    loader(jar -> !jar.startsWith(missing.getKey()), platform())) {
                JsonCodecProvider provider = providerIn(library);
                Thread thread = Thread.currentThread();
                ClassLoader before = thread.getContextClassLoader();
                thread.setContextClassLoader(library);
                try {
                    assertThatThrownBy(() -> provider.create(CodecSettings.defaults()))
                            .isExactlyInstanceOf(IllegalStateException.class)
                            .hasMessageStartingWith(
                                    "No JSON-B implementation was found that can carry documents."
                                            + " Add org.eclipse:yasson, which brings"
                                            + " org.eclipse.parsson:parsson, or give a Jsonb to"
                                            + " JsonbCodec.over. What was looked at: ")
                            .hasMessageEndingWith(missing.getValue() + " in " + library);
                } finally {
                    thread.setContextClassLoader(before);
                }
            }
        }
    }

    /** The API is the test's own, so that the provider can be called through it. */
    private static JsonCodecProvider providerIn(ClassLoader loader) throws Exception {
        return (JsonCodecProvider)
                loader.loadClass(JsonbCodecProvider.class.getName())
                        .getDeclaredConstructor()
                        .newInstance();
    }

    private static boolean isJsonb(String jar) {
        return jar.startsWith("yasson") || jar.startsWith("parsson");
    }

    /** A loader with the entries of the class path whose file names are kept. */
    private static URLClassLoader loader(Predicate<String> kept, ClassLoader parent)
            throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            File file = new File(entry);
            if (kept.test(file.getName())) {
                urls.add(file.toURI().toURL());
            }
        }
        return new SharesTheApi(urls.toArray(URL[]::new), parent);
    }

    private static ClassLoader platform() {
        return ClassLoader.getPlatformClassLoader();
    }

    private static final class SharesTheApi extends URLClassLoader {

        SharesTheApi(URL[] urls, ClassLoader parent) {
            super(urls, parent);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            boolean ofTheApi =
                    name.startsWith("io.github.doapps.")
                            && !name.startsWith("io.github.doapps.serde.");
            return ofTheApi
                    ? JsonCodec.class.getClassLoader().loadClass(name)
                    : super.loadClass(name, resolve);
        }
    }
}
