package io.github.doapps.verification.fuzz;

import io.github.doapps.serde.jackson.JacksonCodec;
import io.github.doapps.serde.jsonb.JsonbCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the fuzzer calls, by the names that it looks for: {@code mvn -Pfuzz}, as CONTRIBUTING.md
 * says.
 */
public final class CodecFuzzTarget {

    private static final int[] GROWN = {2 * 1024, 16 * 1024, 64 * 1024};

    private static final SideBySide CODECS =
            new SideBySide(JacksonCodec.create(), JsonbCodec.create());
    private static final FuzzFigures FIGURES = new FuzzFigures();

    private CodecFuzzTarget() {}

    /**
     * Writes the large texts to start with.
     *
     * @param folders the corpus, where the large texts go, and where the fuzzer puts what it finds
     *     to be new
     * @throws IOException if they cannot be written
     */
    public static void fuzzerInitialize(String[] folders) throws IOException {
        for (int size : GROWN) {
            Path grown = Path.of(folders[1], String.valueOf(size));
            CodecCorpus.grow(Path.of(folders[0]), grown, size);
        }
        Files.createDirectories(Path.of(folders[2]));
    }

    /**
     * Tries a text.
     *
     * @param utf8 the text
     */
    public static void fuzzerTestOneInput(byte[] utf8) {
        FIGURES.add(utf8.length, CODECS.of(utf8));
    }

    /** Tells what was tried. */
    public static void fuzzerTearDown() {
        System.out.println("codecs side by side: " + FIGURES);
    }
}
