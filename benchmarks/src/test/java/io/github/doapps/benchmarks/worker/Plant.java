package io.github.doapps.benchmarks.worker;

import io.github.doapps.benchmarks.row.Reading;
import io.github.doapps.benchmarks.row.Result;
import io.github.doapps.benchmarks.row.Row;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What is done to the rows of doapps on purpose, to see that the report shows it. The SDK itself is
 * as ever.
 */
public enum Plant {
    /** Nothing. */
    NONE,
    /** A kilobyte is copied with each call. */
    COPY,
    /** One call at a time. */
    LOCK,
    /** Nothing is sent or read: a row that is fast by not doing the work. */
    IDLE;

    private static final int KILOBYTE = 1024;

    /** The one of a name. */
    public static Plant named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** A row with this done to it. */
    public Row into(Row row) {
        return switch (this) {
            case NONE -> row;
            case COPY -> new Copying(row);
            case LOCK -> new Locking(row);
            case IDLE -> new Idle(row);
        };
    }

    private static final class Copying implements Row {

        private final Row row;
        private final byte[] kilobyte = new byte[KILOBYTE];
        private volatile byte[] last = kilobyte;

        Copying(Row row) {
            this.row = row;
        }

        @Override
        public Result call() throws IOException {
            // written where other threads can see it, or the compiler would leave it out
            last = Arrays.copyOf(last, KILOBYTE);
            return row.call();
        }

        @Override
        public void close() throws IOException {
            row.close();
        }
    }

    private static final class Locking implements Row {

        private final Row row;
        private final ReentrantLock lock = new ReentrantLock();

        Locking(Row row) {
            this.row = row;
        }

        @Override
        public Result call() throws IOException {
            lock.lock();
            try {
                return row.call();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void close() throws IOException {
            row.close();
        }
    }

    private static final class Idle implements Row {

        private static final Reading NOTHING =
                new Reading("", "", null, null, null, null, 0, 0, 0, "");

        private final Row row;

        Idle(Row row) {
            this.row = row;
        }

        @Override
        public Result call() {
            return NOTHING;
        }

        @Override
        public void close() throws IOException {
            row.close();
        }
    }
}
