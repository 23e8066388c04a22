package io.github.doapps.client.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The one table of a document, which the code knows better than whoever writes it. */
final class GuardedTable {

    private final Path file;

    private GuardedTable(Path file) {
        this.file = file;
    }

    /**
     * The table of a document.
     *
     * @param path the document, from the project's root on
     */
    static GuardedTable in(String path) {
        String root =
                Objects.requireNonNull(
                        System.getProperty("doapps.root"),
                        "the system property doapps.root, which the parent pom sets");
        return new GuardedTable(Path.of(root).resolve(path));
    }

    /** Requires that the table has these lines, or writes them if that is asked for. */
    void hold(List<String> lines) {
        List<String> document = read();
        int from = 0;
        while (from < document.size() && !document.get(from).startsWith("|")) {
            from++;
        }
        int to = from;
        while (to < document.size() && document.get(to).startsWith("|")) {
            to++;
        }
        if ("write".equals(System.getProperty("doapps.docs"))) {
            List<String> written = new ArrayList<>(document.subList(0, from));
            written.addAll(lines);
            written.addAll(document.subList(to, document.size()));
            write(written);
            return;
        }
        assertThat(document.subList(from, to))
                .as(
                        "the table of %s. If a row of AppsCatalog changed by mistake, its effect (what"
                                + " may be sent again) above all, mend the row; if what is there is"
                                + " meant, -Ddoapps.docs=write on this test's run writes the table anew",
                        file.getFileName())
                .containsExactlyElementsOf(lines);
    }

    private List<String> read() {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void write(List<String> document) {
        try {
            Files.write(file, document);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
