package io.github.doapps.testing;

import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonBoolean;
import io.github.doapps.json.JsonNull;
import io.github.doapps.json.JsonNumber;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonString;
import io.github.doapps.json.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongConsumer;

/**
 * Documents made at random, the same ones for the same seed. {@code -Ddoapps.random.seed} sets the
 * first seed of a test and {@code -Ddoapps.random.rounds} how many follow it.
 */
public final class RandomDocuments {

    private static final String[] NUMBER_TEXTS = {
        "0",
        "-0",
        "1.10",
        "1e2",
        "1E+2",
        "0.0",
        "-0.0",
        "1e-7",
        "1234567890123456789012345",
        "9223372036854775808",
        "1e999999999",
        "0e5",
        "100e-2",
        "-1.50e10"
    };
    private static final String[] NAMES = {
        "id",
        "name",
        "spec",
        "services",
        "envs",
        "key",
        "value",
        "token",
        "",
        "a b",
        "\u00e9",
        "\ud83d\ude00",
        "\ud800",
        "\"",
        "\\",
        "\n",
        "x.y",
        "[0]",
        "null"
    };

    private final Random random;
    private final boolean canonical;

    private RandomDocuments(long seed, boolean canonical) {
        this.random = new Random(seed);
        this.canonical = canonical;
    }

    /** Tries a property with many seeds; a failure names the one to try it with again. */
    public static void forEachSeed(LongConsumer property) {
        long first = Long.getLong("doapps.random.seed", 1);
        int rounds = Integer.getInteger("doapps.random.rounds", 300);
        for (long seed = first; seed < first + rounds; seed++) {
            try {
                property.accept(seed);
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError(
                        "with -Ddoapps.random.seed="
                                + seed
                                + " -Ddoapps.random.rounds=1: "
                                + failure.getMessage(),
                        failure);
            }
        }
    }

    /** Documents with every text that a number can have. */
    public static RandomDocuments of(long seed) {
        return new RandomDocuments(seed, false);
    }

    /** Documents whose numbers have the text that they get when they are made of Java numbers. */
    public static RandomDocuments canonical(long seed) {
        return new RandomDocuments(seed, true);
    }

    /** A random number, for what is to be done with the documents. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** An object of up to so many levels. */
    public JsonObject object(int levels) {
        JsonObject.Builder object = JsonObject.builder();
        int size = random.nextInt(8);
        for (int i = 0; i < size; i++) {
            object.set(name(), value(levels - 1));
        }
        return object.build();
    }

    /** A value of up to so many levels. */
    public JsonValue value(int levels) {
        return switch (random.nextInt(levels > 0 ? 8 : 5)) {
            case 0 -> JsonNull.INSTANCE;
            case 1 -> JsonBoolean.of(random.nextBoolean());
            case 2 -> JsonString.of(text());
            case 3, 4 -> canonical ? canonicalNumber() : number();
            case 5 -> array(levels);
            default -> object(levels);
        };
    }

    /** A member's name, of few, so that they meet. */
    public String name() {
        String name = NAMES[random.nextInt(NAMES.length)];
        return random.nextInt(3) == 0 ? name + random.nextInt(5) : name;
    }

    private JsonArray array(int levels) {
        List<JsonValue> items = new ArrayList<>();
        int size = random.nextInt(6);
        for (int i = 0; i < size; i++) {
            items.add(value(levels - 1));
        }
        return JsonArray.copyOf(items);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(12);
        for (int i = 0; i < length; i++) {
            text.append(
                    switch (random.nextInt(4)) {
                        case 0 -> (char) random.nextInt(0x10000);
                        case 1 -> (char) random.nextInt(0x20);
                        default -> (char) (' ' + random.nextInt(95));
                    });
        }
        return text.toString();
    }

    private JsonNumber number() {
        return random.nextBoolean()
                ? JsonNumber.ofText(NUMBER_TEXTS[random.nextInt(NUMBER_TEXTS.length)])
                : canonicalNumber();
    }

    private JsonNumber canonicalNumber() {
        return switch (random.nextInt(3)) {
            case 0 -> JsonNumber.of(random.nextLong());
            case 1 -> JsonNumber.of(new BigInteger(64 + random.nextInt(100), random).setBit(163));
            default ->
                    JsonNumber.of(
                            new BigDecimal(
                                    new BigInteger(random.nextInt(90), random),
                                    1 + random.nextInt(30)));
        };
    }
}
