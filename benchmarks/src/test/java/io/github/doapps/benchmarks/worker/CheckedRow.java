package io.github.doapps.benchmarks.worker;

import io.github.doapps.benchmarks.row.Expected;
import io.github.doapps.benchmarks.row.Result;
import io.github.doapps.benchmarks.row.Row;
import java.io.IOException;

/** A row of which each call is checked. */
public final class CheckedRow {

    private final Row row;
    private final Expected expected;

    /** A row, and what it must read. */
    public CheckedRow(Row row, Expected expected) {
        this.row = row;
        this.expected = expected;
    }

    /** Calls and checks. */
    public void call() throws IOException {
        Result result = row.call();
        if (!result.matches(expected)) {
            throw new IOException("it read " + result + " where " + expected + " was sent");
        }
    }
}
