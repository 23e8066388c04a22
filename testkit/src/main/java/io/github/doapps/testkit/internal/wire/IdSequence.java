package io.github.doapps.testkit.internal.wire;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * UUIDs that look random and are the same in every run, so that two runs print the same. Safe for
 * use by any number of threads.
 */
public final class IdSequence {

    private final String kind;
    private final AtomicLong count = new AtomicLong();

    /**
     * A sequence that starts anew.
     *
     * @param kind what the ids are for; sequences of different kinds share no id
     */
    public IdSequence(String kind) {
        this.kind = kind;
    }

    /**
     * The next id.
     *
     * @return a UUID's text
     */
    public String next() {
        return of(kind, count.incrementAndGet());
    }

    /**
     * The id that a sequence gives at a place.
     *
     * @param kind what the ids are for
     * @param number the place, from 1 on
     * @return a UUID's text
     */
    public static String of(String kind, long number) {
        String name = "app-platform-emulator/" + kind + "/" + number;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
