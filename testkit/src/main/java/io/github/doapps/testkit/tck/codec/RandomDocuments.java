package io.github.doapps.testkit.tck.codec;

import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonBoolean;
import io.github.doapps.json.JsonNull;
import io.github.doapps.json.JsonNumber;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonString;
import io.github.doapps.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Documents at random, the same for the same seed. */
final class RandomDocuments {

    private static final int DEEPEST = 6;
    private static final String PLAIN = "abcXYZ019 _-./:{}[],";

    private final Random random;

    RandomDocuments(long seed) {
        random = new Random(seed);
    }

    JsonValue next() {
        return value(0);
    }

    private JsonValue value(int depth) {
        int kinds = depth == DEEPEST ? 5 : depth == 0 ? 9 : 7;
        return switch (random.nextInt(kinds)) {
            case 0 -> JsonNull.INSTANCE;
            case 1 -> JsonBoolean.of(random.nextBoolean());
            case 2 -> JsonNumber.ofText(number());
            case 3, 4 -> JsonString.of(string());
            case 5, 7 -> object(depth + 1);
            default -> array(depth + 1);
        };
    }

    private JsonObject object(int depth) {
        JsonObject.Builder members = JsonObject.builder();
        for (int i = random.nextInt(6); i > 0; i--) {
            members.set(name(), value(depth));
        }
        return members.build();
    }

    private JsonArray array(int depth) {
        List<JsonValue> items = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            items.add(value(depth));
        }
        return JsonArray.copyOf(items);
    }

    private String number() {
        StringBuilder text = new StringBuilder(random.nextInt(3) == 0 ? "-" : "");
        text.append(
                random.nextInt(4) == 0 ? "0" : 1 + random.nextInt(9) + digits(random.nextInt(30)));
        if (random.nextInt(3) == 0) {
            text.append('.').append(digits(1 + random.nextInt(10)));
        }
        if (random.nextInt(3) == 0) {
            text.append(random.nextBoolean() ? 'e' : 'E');
            text.append(List.of("", "+", "-").get(random.nextInt(3)));
            text.append(digits(1 + random.nextInt(4)));
        }
        return text.toString();
    }

    private String digits(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(random.nextInt(10));
        }
        return text.toString();
    }

    /** Without lone surrogates, which reach no codec in a name. */
    private String name() {
        return string().codePoints()
                .filter(c -> c < 0xd800 || c > 0xdfff)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private String string() {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(50) == 0 ? random.nextInt(9_000) : random.nextInt(12);
        for (int i = 0; i < length; i++) {
            text.append(
                    switch (random.nextInt(12)) {
                        case 0 -> (char) random.nextInt(0x20);
                        case 1 -> random.nextBoolean() ? '"' : '\\';
                        case 2 -> (char) (0x7f + random.nextInt(0x800));
                        case 3 -> (char) (0xd800 + random.nextInt(0x800));
                        case 4 -> (char) random.nextInt(0x10000);
                        default -> PLAIN.charAt(random.nextInt(PLAIN.length()));
                    });
            if (random.nextInt(12) == 0) {
                text.appendCodePoint(0x10000 + random.nextInt(0x100000));
            }
        }
        return text.toString();
    }
}
