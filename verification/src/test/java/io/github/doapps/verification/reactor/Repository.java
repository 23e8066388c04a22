package io.github.doapps.verification.reactor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The folder that holds the whole project. */
public final class Repository {

    private static final Set<String> HIDDEN_BUT_OURS = Set.of(".mvn", ".ci", ".github");

    private Repository() {}

    /**
     * The project's root.
     *
     * @return the folder, which the build names in the system property {@code doapps.root}
     */
    public static Path root() {
        return Path.of(
                        Objects.requireNonNull(
                                System.getProperty("doapps.root"),
                                "the system property doapps.root, which the parent pom sets"))
                .toAbsolutePath()
                .normalize();
    }

    /**
     * A file's text.
     *
     * @param path the file, from the root on
     * @return the text
     */
    public static String text(String path) {
        return text(root().resolve(path)).orElseThrow();
    }

    /**
     * A file's text, if it has one.
     *
     * @param file the file
     * @return the text, or empty if the file is binary
     */
    public static Optional<String> text(Path file) {
        try {
            return Optional.of(Files.readString(file, StandardCharsets.UTF_8));
        } catch (MalformedInputException binary) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The files that make up the project: neither what a build leaves behind nor what belongs to a
     * tool.
     *
     * @return the files
     */
    public static List<Path> files() {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(
                    root(),
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(
                                Path folder, BasicFileAttributes attributes) {
                            return folder.equals(root()) || isOurs(folder)
                                    ? FileVisitResult.CONTINUE
                                    : FileVisitResult.SKIP_SUBTREE;
                        }

                        @Override
                        public FileVisitResult visitFile(
                                Path file, BasicFileAttributes attributes) {
                            // a linked work tree has a file of that name, which holds its path
                            if (attributes.isRegularFile() && !file.endsWith(".git")) {
                                files.add(file);
                            }
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /**
     * The main Java sources of a module.
     *
     * @param module the module
     * @return the files
     */
    public static List<Path> sources(ReactorModule module) {
        try (Stream<Path> files = Files.walk(root().resolve(module.folder() + "/src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOurs(Path folder) {
        String name = String.valueOf(folder.getFileName());
        return !name.equals("target") && !(name.startsWith(".") && !HIDDEN_BUT_OURS.contains(name));
    }
}
