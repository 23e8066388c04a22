package io.github.doapps.client.badday;

import io.github.doapps.client.scripted.Undeclared;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;

/**
 * What comes of one question to the token source.
 *
 * @param what what it gives
 * @param takes how long that takes
 */
record Ask(What what, Duration takes) {

    /** What it gives. */
    enum What {
        SAME_TOKEN,
        NEW_TOKEN,
        NULL,
        BLANK,
        NO_HEADER_VALUE,
        EXCEPTION,
        UNDECLARED_EXCEPTION,
        LINKAGE_ERROR
    }

    private static final What[] ALL = What.values();

    static Ask any(Random random) {
        What what =
                random.nextInt(40) == 0
                        ? ALL[random.nextInt(ALL.length)]
                        : random.nextInt(3) == 0 ? What.NEW_TOKEN : What.SAME_TOKEN;
        boolean slow = random.nextInt(15) == 0;
        return new Ask(what, Duration.ofMillis(slow ? random.nextInt(20_000) : 0));
    }

    /** Whether a token comes of it. */
    boolean isToken() {
        return what == What.SAME_TOKEN || what == What.NEW_TOKEN;
    }

    /** Gives it, where this is the last token there was. */
    String token(String last) {
        return switch (what) {
            case SAME_TOKEN -> last;
            case NEW_TOKEN -> last + "x";
            case NULL -> null;
            case BLANK -> " \n";
            case NO_HEADER_VALUE -> "two words";
            case EXCEPTION -> throw new IllegalStateException("the vault is sealed");
            case UNDECLARED_EXCEPTION ->
                    throw Undeclared.<RuntimeException>thrown(new IOException("no vault"));
            case LINKAGE_ERROR -> throw new NoClassDefFoundError("vault/Client");
        };
    }
}
