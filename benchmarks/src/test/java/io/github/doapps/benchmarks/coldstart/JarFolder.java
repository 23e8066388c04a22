package io.github.doapps.benchmarks.coldstart;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The applications' jars; those that the build has as folders are packed here. */
final class JarFolder {

    private final Map<UserJar, Path> jars = new EnumMap<>(UserJar.class);

    JarFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (UserJar jar : UserJar.values()) {
            Path location = jar.location();
            if (Files.isDirectory(location)) {
                Path packed = folder.resolve(jar.fileName());
                pack(location, packed);
                location = packed;
            }
            jars.put(jar, location);
        }
    }

    /** A class path of these and the program's own classes. */
    String classPath(Set<UserJar> some) {
        return Stream.concat(Stream.of(UserJar.APPLICATION), some.stream())
                .map(this::path)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** How large these are together, in bytes. */
    long size(Set<UserJar> some) throws IOException {
        long size = 0;
        for (UserJar jar : some) {
            size += Files.size(path(jar));
        }
        return size;
    }

    private Path path(UserJar jar) {
        Path path = jars.get(jar);
        if (path == null) {
            throw new IllegalStateException(jar + " is nowhere");
        }
        return path;
    }

    private static void pack(Path folder, Path jar) throws IOException {
        List<Path> files;
        try (Stream<Path> tree = Files.walk(folder)) {
            files = tree.filter(Files::isRegularFile).sorted().toList();
        }
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Path file : files) {
                String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
                out.putNextEntry(new ZipEntry(name));
                Files.copy(file, out);
                out.closeEntry();
            }
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }
}
