package io.github.doapps.verification.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The texts that are kept, a file each: what is hard to read, and what was once found. */
final class CodecCorpus {

    private CodecCorpus() {}

    /** The texts by the names of their files. */
    static SortedMap<String, byte[]> in(Path folder) {
        SortedMap<String, byte[]> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                texts.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /**
     * Lists of each text over and over, up to a size: a fuzzer that starts with small texts makes
     * small ones of them.
     */
    static void grow(Path from, Path to, int size) {
        try {
            Files.createDirectories(to);
            for (Map.Entry<String, byte[]> entry : in(from).entrySet()) {
                byte[] text = entry.getValue();
                if (text.length <= size / 4) {
                    Files.write(to.resolve(entry.getKey()), over(text, size));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] over(byte[] text, int size) {
        int count = (size - 1) / (text.length + 1);
        byte[] list = new byte[count * (text.length + 1) + 1];
        int at = 0;
        for (int i = 0; i < count; i++) {
            list[at++] = (byte) (i == 0 ? '[' : ',');
            System.arraycopy(text, 0, list, at, text.length);
            at += text.length;
        }
        list[at] = ']';
        return list;
    }
}
