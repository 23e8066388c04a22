package io.github.doapps.testkit.tck.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonString;
import io.github.doapps.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** Strings and names: what is escaped, how, and that nothing else is. */
final class StringCases {

    private final List<CodecCase> all = new ArrayList<>();

    private StringCases() {
        strings();
        lengths();
        String longest = "n".repeat(50_000);
        add("a name of 50,000 bytes", JsonObject.of(longest, 1), "{\"" + longest + "\":1}");
        all.add(
                new CodecCase(
                        "strings",
                        "a lone surrogate in a name is written as its escape",
                        codec ->
                                RoundTrip.written(
                                        codec,
                                        JsonObject.of("a\ud800", "\udfff"),
                                        "{\"a\\ud800\":\"\\udfff\"}",
                                        "what encode() writes for the document")));
    }

    static List<CodecCase> all() {
        return new StringCases().all;
    }

    private void strings() {
        string("what JSON escapes", "\"\\", "\\\"\\\\");
        string("a solidus", "</a>", "</a>");
        string("short control escapes", "\b\f\n\r\t", "\\b\\f\\n\\r\\t");
        string(
                "other control characters",
                "\u0000\u0001\u0007\u000b\u000e\u0010\u001a\u001f",
                "\\u0000\\u0001\\u0007\\u000b\\u000e\\u0010\\u001a\\u001f");
        string("delete", "\u007f", "\u007f");
        string("latin", "\u0080\u00e9\u07ff", "\u0080\u00e9\u07ff");
        string("line separators", "\u2028\u2029", "\u2028\u2029");
        string(
                "three bytes",
                "\u0800\u6f22\ud7ff\ue000\ufeff\uffff",
                "\u0800\u6f22\ud7ff\ue000\ufeff\uffff");
        string(
                "a pair",
                "\ud83d\ude00\ud800\udc00\udbff\udfff",
                "\ud83d\ude00\ud800\udc00\udbff\udfff");
        string("a lone high surrogate", "a\ud800b", "a\\ud800b");
        string("a lone low surrogate", "a\udfffb", "a\\udfffb");
        string("surrogates the wrong way round", "\udc00\ud800", "\\udc00\\ud800");
        string("a high one before a pair", "\ud800\ud83d\ude00", "\\ud800\ud83d\ude00");
        string("a low one after a pair", "\ud83d\ude00\ude00", "\ud83d\ude00\\ude00");
        string("a high one before an escape", "\udbff\n\ud800\"", "\\udbff\\n\\ud800\\\"");
        string("what looks like an escape", "\\ud800 \\n", "\\\\ud800 \\\\n");
        string("what looks like JSON", "{\"a\": [1, 2]}  ", "{\\\"a\\\": [1, 2]}  ");
    }

    /** Around and beyond the sizes of the buffers that JSON libraries use. */
    private void lengths() {
        for (int length : List.of(1023, 1999, 3999, 4095, 7999, 8191, 40_000, 100_000)) {
            for (String start : List.of("", "a")) {
                string(
                        length + " plain" + start,
                        start + "x".repeat(length),
                        start + "x".repeat(length));
                string(
                        length + " pairs" + start,
                        start + "\ud83d\ude00".repeat(length),
                        start + "\ud83d\ude00".repeat(length));
                string(
                        length + " lone" + start,
                        start + "\udbff".repeat(length),
                        start + "\\udbff".repeat(length));
                string(
                        length + " escapes" + start,
                        start + "\"\u0001".repeat(length),
                        start + "\\\"\\u0001".repeat(length));
            }
        }
    }

    private void string(String name, String value, String escaped) {
        String quoted = "\"" + escaped + "\"";
        add(name, JsonString.of(value), quoted);
        add(name + " in a list", JsonArray.of(value, value), "[" + quoted + "," + quoted + "]");
        // Names reach a codec with at most 50,000 bytes, and none with a lone surrogate.
        if (value.length() < 10_000 && UTF_8.newEncoder().canEncode(value)) {
            add(
                    name + " as a name",
                    JsonObject.of(value, value),
                    "{" + quoted + ":" + quoted + "}");
        }
    }

    private void add(String name, JsonValue document, String text) {
        all.add(new CodecCase("strings", name, codec -> RoundTrip.check(codec, document, text)));
    }
}
