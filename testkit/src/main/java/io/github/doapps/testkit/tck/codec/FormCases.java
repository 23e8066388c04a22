package io.github.doapps.testkit.tck.codec;

import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** One document has many texts: white space between tokens, and escapes that need not be. */
final class FormCases {

    private final List<CodecCase> all = new ArrayList<>();

    private FormCases() {
        JsonValue document = JsonObject.of("a/", JsonArray.of(1, "\u00e9\ud83d\ude00\ud800"));
        add("compact", document, "{\"a/\":[1,\"\u00e9\ud83d\ude00\\uD800\"]}");
        add("escaped", document, "{\"a\\/\":[1,\"\\u00e9\\uD83D\\uDE00\\ud800\"]}");
        add(
                "every white space at every place",
                document,
                "W{W\"\\u0061/\"W:W[W1W,W\"\u00e9\\ud83d\\ude00\\uD800\"W]W}W"
                        .replace("W", " \t\r\n"));
        add(
                "every escape",
                JsonValue.of("\"\\/\b\f\n\r\tA"),
                "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\"");
        add("digits in both cases", JsonValue.of("\u00aa\uabcd"), "\"\\u00aA\\uAbCd\"");
        add(
                "space inside empty things",
                JsonArray.of(JsonArray.of(), JsonObject.empty()),
                "[[ ],{\n}]");
        for (String scalar : List.of("null", "true", "false")) {
            Object value = scalar.equals("null") ? null : Boolean.valueOf(scalar);
            add(
                    "white space around " + scalar,
                    JsonValue.of(value),
                    " \t\r\n" + scalar + "\n\r\t ");
        }
        add("white space around a number", JsonValue.of(-1), " \t\r\n-1\n\r\t ");
        add("white space around a string", JsonValue.of(" a "), " \t\r\n\" a \"\n\r\t ");
        String wide = " ".repeat(100_000);
        add("much white space", JsonArray.of(1, 2), wide + "[1," + wide + "2]" + wide);
    }

    static List<CodecCase> all() {
        return new FormCases().all;
    }

    private void add(String name, JsonValue document, String text) {
        all.add(
                new CodecCase(
                        "forms",
                        name,
                        codec -> {
                            JsonValue read = RoundTrip.read(codec, document, text);
                            RoundTrip.check(codec, read, ExpectedText.of(document));
                        }));
    }
}
