package io.github.doapps.serde.jsonb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.spi.CodecSettings;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.spi.JsonbProvider;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonbSearchTest {

    private static final AtomicInteger CLOSED = new AtomicInteger();

    @TempDir private Path services;

    @Test
    void aProviderThatFailsDoesNotHideTheNext() throws Exception {
        declare("jakarta.json.bind.spi.JsonbProvider", "no.such.Provider");
        declare("jakarta.json.spi.JsonProvider", "no.such.Provider");
        findsYasson();
    }

    @Test
    void anImplementationThatCarriesNoDocumentsIsClosedAndTheNextIsTaken() throws Exception {
        CLOSED.set(0);
        declare("jakarta.json.bind.spi.JsonbProvider", KnowsNoDocuments.class.getName());
        findsYasson();
        assertThat(CLOSED).hasValue(1);
    }

    private void declare(String service, String provider) throws IOException {
        Path file = services.resolve("META-INF/services").resolve(service);
        Files.createDirectories(file.getParent());
        Files.writeString(file, provider + "\n");
    }

    private void findsYasson() throws IOException {
        URL[] first = {services.toUri().toURL()};
        try (URLClassLoader loader = new ServicesFirst(first, getClass().getClassLoader());
                JsonbCodec codec =
                        JsonbCodec.create(CodecSettings.defaults().withClassLoader(loader))) {
            assertThat(codec.libraryVersion()).startsWith("3.");
            assertThat(codec.encode(codec.decode("[1e2]".getBytes(UTF_8))))
                    .isEqualTo("[1e2]".getBytes(UTF_8));
        }
    }

    /** Yasson, but deaf to every config. */
    public static final class KnowsNoDocuments extends JsonbProvider {

        @Override
        public JsonbBuilder create() {
            return new JsonbBuilder() {
                @Override
                public JsonbBuilder withConfig(JsonbConfig config) {
                    return this;
                }

                @Override
                public JsonbBuilder withProvider(JsonProvider provider) {
                    return this;
                }

                @Override
                public Jsonb build() {
                    return countsItsClosing(JsonbBuilder.create());
                }
            };
        }

        private static Jsonb countsItsClosing(Jsonb jsonb) {
            return (Jsonb)
                    Proxy.newProxyInstance(
                            JsonbSearchTest.class.getClassLoader(),
                            new Class<?>[] {Jsonb.class},
                            (proxy, method, arguments) -> {
                                if (method.getName().equals("close")) {
                                    CLOSED.incrementAndGet();
                                }
                                return method.invoke(jsonb, arguments);
                            });
        }
    }

    /** Finds its own service files before its parent's. */
    private static final class ServicesFirst extends URLClassLoader {

        ServicesFirst(URL[] urls, ClassLoader parent) {
            super(urls, parent);
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            List<URL> all = Collections.list(findResources(name));
            all.addAll(Collections.list(getParent().getResources(name)));
            return Collections.enumeration(all);
        }
    }
}
