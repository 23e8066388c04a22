package io.github.doapps.spi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.json.JsonValue;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryVersionTest {

    @Test
    void isThatOfTheModule() {
        assertThat(LibraryVersion.of(String.class)).startsWith(Runtime.version().feature() + "");
    }

    @Test
    void isUnknownForClassesInAFolder() {
        assertThat(LibraryVersion.of(LibraryVersionTest.class)).isEqualTo("unknown");
        assertThat(LibraryVersion.UNKNOWN).isEqualTo("unknown");
    }

    @Test
    void isTheImplementationVersionOfAJarOnTheClassPath(@TempDir Path folder) throws Exception {
        Path jar = folder.resolve("library.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, "7.8.9");
        String resource = LibraryVersionTest.class.getName().replace('.', '/') + ".class";
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream jarOut = new JarOutputStream(out, manifest);
                var in = LibraryVersionTest.class.getClassLoader().getResourceAsStream(resource)) {
            jarOut.putNextEntry(new JarEntry(resource));
            in.transferTo(jarOut);
        }

        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            Class<?> anchor = loader.loadClass(LibraryVersionTest.class.getName());

            assertThat(anchor).isNotSameAs(LibraryVersionTest.class);
            assertThat(LibraryVersion.of(anchor)).isEqualTo("7.8.9");
        }
    }

    @Test
    void aCodecThatCreatedNothingNeedsNoClose() {
        JsonCodec codec =
                new JsonCodec() {
                    @Override
                    public JsonValue decode(byte[] utf8) {
                        throw new UnsupportedOperationException();
                    }

                    @Override
                    public byte[] encode(JsonValue document) {
                        throw new UnsupportedOperationException();
                    }

                    @Override
                    public String name() {
                        return "fake";
                    }

                    @Override
                    public String libraryVersion() {
                        return LibraryVersion.UNKNOWN;
                    }
                };

        codec.close();
        codec.close();

        assertThat(codec.name()).isEqualTo("fake");
    }

    @Test
    void theSpiIsInItsFirstVersion() {
        assertThat(SpiVersion.CURRENT).isEqualTo(1);
    }
}
