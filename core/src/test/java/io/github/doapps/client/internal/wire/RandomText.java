package io.github.doapps.client.internal.wire;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Writes documents at random in every way that RFC 8259 allows. */
final class RandomText {

    private static final String[] WHITE = {"", "", "", " ", "\t", "\n", "\r", " \r\n\t "};
    private static final String[] ESCAPES = {
        "\\\"", "\\\\", "\\/", "\\b", "\\f", "\\n", "\\r", "\\t", "\\u0000", "\\uD83d\\udE00"
    };
    private static final String[] HALVES = {"\\uD83d", "\\udE00"};
    private static final String[] RAW = {
        "a",
        "Z",
        "0",
        " ",
        "/",
        "\u007f",
        "\u0080",
        "\u00e9",
        "\u07ff",
        "\u0800",
        "\u20ac",
        "\ud7ff",
        "\ue000",
        "\ufeff",
        "\uffff",
        "\ud800\udc00",
        "\ud83d\ude00",
        "\udbff\udfff"
    };

    private final Random random;
    private final StringBuilder out = new StringBuilder();

    RandomText(Random random) {
        this.random = random;
    }

    byte[] document() {
        white();
        value(random.nextInt(5));
        white();
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void value(int depth) {
        switch (depth == 0 ? random.nextInt(6) : 4 + random.nextInt(6)) {
            case 0 -> out.append("true");
            case 1 -> out.append("false");
            case 2 -> out.append("null");
            case 3, 4 -> number();
            case 5 -> string(true);
            case 6, 7 -> array(depth);
            default -> object(depth);
        }
    }

    private void array(int depth) {
        out.append('[');
        white();
        for (int i = random.nextInt(4); i > 0; i--) {
            value(random.nextInt(depth));
            white();
            if (i > 1) {
                out.append(',');
                white();
            }
        }
        out.append(']');
    }

    private void object(int depth) {
        out.append('{');
        white();
        for (int i = random.nextInt(4); i > 0; i--) {
            string(false);
            white();
            out.append(':');
            white();
            value(random.nextInt(depth));
            white();
            if (i > 1) {
                out.append(',');
                white();
            }
        }
        out.append('}');
    }

    private void string(boolean halves) {
        out.append('"');
        for (int i = random.nextInt(6); i > 0; i--) {
            out.append(one(random.nextInt(3) == 0 ? ESCAPES : RAW));
            if (halves && random.nextInt(9) == 0) {
                out.append(one(HALVES));
            }
        }
        out.append('"');
    }

    private void number() {
        out.append(random.nextInt(3) == 0 ? "-" : "");
        out.append(random.nextInt(3) == 0 ? "0" : 1 + random.nextInt(9) + digits(0));
        if (random.nextInt(3) == 0) {
            out.append('.').append(digits(1));
        }
        if (random.nextInt(3) == 0) {
            out.append(random.nextBoolean() ? 'e' : 'E');
            out.append(one(new String[] {"", "+", "-"})).append(digits(1));
        }
    }

    private String digits(int least) {
        StringBuilder digits = new StringBuilder();
        for (int i = least + random.nextInt(4); i > 0; i--) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private void white() {
        out.append(one(WHITE));
    }

    private String one(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
