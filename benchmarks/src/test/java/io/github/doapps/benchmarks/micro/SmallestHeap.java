package io.github.doapps.benchmarks.micro;

import io.github.doapps.benchmarks.process.JavaChild;
import io.github.doapps.benchmarks.process.Progress;
import io.github.doapps.benchmarks.report.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Peak memory, measured by taking it away: the smallest heap in which a page can be read. */
final class SmallestHeap {

    private static final int LARGEST = 512;
    private static final int STEP = 2;

    private final Path page;
    private final Progress progress;

    SmallestHeap(Path folder, Progress progress) throws IOException {
        this.page = folder.resolve("page.json");
        this.progress = progress;
        Files.createDirectories(folder);
        Files.write(page, Texts.page());
    }

    Table table() throws IOException {
        List<List<String>> lines = new ArrayList<>();
        for (String way : DecodePage.WAYS) {
            progress.say("smallest heap for a page: " + way);
            lines.add(List.of(way, String.valueOf(megabytes(way))));
        }
        return new Table(
                "Memory for a page of 200",
                "The smallest heap, in steps of "
                        + STEP
                        + " MB, in which its "
                        + Files.size(page) / 1_000_000
                        + " MB are read once; the text stays in it, too.",
                List.of("by", "MB"),
                lines);
    }

    private int megabytes(String way) throws IOException {
        int tooSmall = STEP;
        int enough = LARGEST;
        while (enough - tooSmall > STEP) {
            int middle = (tooSmall + enough) / 2 / STEP * STEP;
            if (fits(way, middle)) {
                enough = middle;
            } else {
                tooSmall = middle;
            }
        }
        return enough;
    }

    private boolean fits(String way, int megabytes) throws IOException {
        try (JavaChild child =
                JavaChild.start(
                        List.of(
                                "-Xmx" + megabytes + "m",
                                "-XX:+UseSerialGC",
                                "-XX:+ExitOnOutOfMemoryError"),
                        DecodePage.class,
                        List.of(page.toString(), way))) {
            return child.finish(line -> {}) == 0;
        }
    }
}
