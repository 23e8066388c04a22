package io.github.doapps.verification.reactor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * What the build made of a module, found on the class path by its module descriptor.
 *
 * @param module the module
 * @param location a folder of classes, or a jar
 * @param descriptor its compiled descriptor, which names all packages, exported or not
 */
public record BuiltModule(ReactorModule module, Path location, ModuleDescriptor descriptor) {

    /**
     * A module as it is on the class path.
     *
     * @param module the module
     * @return what was built of it
     */
    public static BuiltModule of(ReactorModule module) {
        return BuiltModule.class
                .getClassLoader()
                .resources("module-info.class")
                .map(BuiltModule::holder)
                .flatMap(location -> ModuleFinder.of(location).findAll().stream())
                .filter(found -> found.descriptor().name().equals(module.moduleName()))
                .findFirst()
                .map(found -> new BuiltModule(module, path(found), found.descriptor()))
                .orElseThrow(() -> new IllegalStateException(module + " is not on the class path"));
    }

    /**
     * All modules as they are on the class path.
     *
     * @return what was built of them
     */
    public static List<BuiltModule> all() {
        return Arrays.stream(ReactorModule.values()).map(BuiltModule::of).toList();
    }

    /**
     * Whether the module was packaged.
     *
     * @return false for a folder of classes
     */
    public boolean isJar() {
        return Files.isRegularFile(location);
    }

    /**
     * A text that is packaged with the classes.
     *
     * @param path the file's path in the jar
     * @return the text, or empty if there is no such file
     */
    public Optional<String> resource(String path) {
        try {
            return isJar() ? inJar(path) : inFolder(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> inFolder(String path) throws IOException {
        Path file = location.resolve(path);
        return Files.isRegularFile(file)
                ? Optional.of(Files.readString(file, StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private Optional<String> inJar(String path) throws IOException {
        try (JarFile jar = new JarFile(location.toFile())) {
            ZipEntry entry = jar.getEntry(path);
            if (entry == null) {
                return Optional.empty();
            }
            try (InputStream bytes = jar.getInputStream(entry)) {
                return Optional.of(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    private static Path path(ModuleReference found) {
        return Path.of(found.location().orElseThrow());
    }

    private static Path holder(URL descriptor) {
        String url = descriptor.toString();
        return Path.of(
                URI.create(
                        url.startsWith("jar:")
                                ? url.substring("jar:".length(), url.indexOf("!/"))
                                : url.substring(0, url.lastIndexOf('/') + 1)));
    }
}
