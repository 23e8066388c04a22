package io.github.doapps.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryVersionTest {

    private static final String RESOURCE =
            LibraryVersionTest.class.getName().replace('.', '/') + ".class";

    private static final byte[] NOTHING = {};

    @TempDir private Path folder;

    @Test
    void isThatOfTheModule() {
        assertThat(LibraryVersion.of(String.class))
                .startsWith(String.valueOf(Runtime.version().feature()));
    }

    @Test
    void isUnknownForClassesInAFolder() {
        assertThat(LibraryVersion.of(LibraryVersionTest.class)).isEqualTo("unknown");
        assertThat(LibraryVersion.UNKNOWN).isEqualTo("unknown");
    }

    @Test
    void isTheImplementationVersionOfAJarOnTheClassPath() throws Exception {
        assertThat(versionIn(jar("7.8.9", NOTHING))).isEqualTo("7.8.9");
    }

    @Test
    void isWhatTheJarsModuleInfoStatesWhereItsManifestStatesNone() throws Exception {
        byte[] own = moduleInfo("io.github.doapps.spi", "4.5.6");

        assertThat(versionIn(jar("", own))).isEqualTo("4.5.6");
    }

    @Test
    void isTheManifestsWhereBothStateOne() throws Exception {
        byte[] own = moduleInfo("io.github.doapps.spi", "4.5.6");

        assertThat(versionIn(jar("7.8.9", own))).isEqualTo("7.8.9");
    }

    @Test
    void isNotThatOfAnotherLibraryMergedIntoTheJar() throws Exception {
        byte[] others = moduleInfo("merged.other", "4.5.6");

        assertThat(versionIn(jar("", others))).isEqualTo("unknown");
    }

    @Test
    void isUnknownWhereTheModuleInfoIsBroken() throws Exception {
        assertThat(versionIn(jar("", new byte[] {1, 2, 3}))).isEqualTo("unknown");
    }

    @Test
    void isUnknownWhereNothingStatesOne() throws Exception {
        assertThat(versionIn(jar("", NOTHING))).isEqualTo("unknown");
    }

    @Test
    void theSpiIsInItsFirstVersion() {
        assertThat(SpiVersion.CURRENT).isEqualTo(1);
    }

    /** A jar with this class, the given version in its manifest, and the given module-info. */
    private Path jar(String implementationVersion, byte[] moduleInfo) throws Exception {
        Path jar = folder.resolve("library.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (!implementationVersion.isEmpty()) {
            manifest.getMainAttributes()
                    .put(Attributes.Name.IMPLEMENTATION_VERSION, implementationVersion);
        }
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest);
                InputStream in =
                        LibraryVersionTest.class.getResourceAsStream(
                                LibraryVersionTest.class.getSimpleName() + ".class")) {
            entries.putNextEntry(new JarEntry(RESOURCE));
            in.transferTo(entries);
            if (moduleInfo.length > 0) {
                entries.putNextEntry(new JarEntry("module-info.class"));
                entries.write(moduleInfo);
            }
        }
        return jar;
    }

    /** The compiled module-info of a module that holds one package, in a version. */
    private byte[] moduleInfo(String packageName, String version) throws Exception {
        Path source = folder.resolve("module-info.java");
        Path type = folder.resolve("Type.java");
        Path classes = folder.resolve("classes");
        Files.writeString(source, "module library { exports " + packageName + "; }");
        Files.writeString(type, "package " + packageName + "; public class Type {}");
        StringWriter complaints = new StringWriter();
        PrintWriter out = new PrintWriter(complaints);
        int exit =
                ToolProvider.findFirst("javac")
                        .orElseThrow()
                        .run(
                                out,
                                out,
                                "--module-version",
                                version,
                                "-d",
                                classes.toString(),
                                source.toString(),
                                type.toString());
        assertThat(exit).as(complaints.toString()).isZero();
        return Files.readAllBytes(classes.resolve("module-info.class"));
    }

    /** The version that is found for this class where a loader of its own takes it from a jar. */
    private static String versionIn(Path jar) throws Exception {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            Class<?> anchor = loader.loadClass(LibraryVersionTest.class.getName());
            assertThat(anchor).isNotSameAs(LibraryVersionTest.class);
            return LibraryVersion.of(anchor);
        }
    }
}
