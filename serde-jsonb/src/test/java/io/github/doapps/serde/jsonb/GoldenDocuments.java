package io.github.doapps.serde.jsonb;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonBoolean;
import io.github.doapps.json.JsonNull;
import io.github.doapps.json.JsonNumber;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonString;
import io.github.doapps.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/**
 * Documents and the very bytes every codec writes for them; the project's codecs share the list.
 */
final class GoldenDocuments {

    record Golden(String name, JsonValue document, String text) {

        byte[] utf8() {
            return text.getBytes(UTF_8);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private final List<Golden> all = new ArrayList<>();

    private GoldenDocuments() {
        scalars();
        structures();
        strings();
        lengths();
    }

    static List<Golden> all() {
        return new GoldenDocuments().all;
    }

    private void scalars() {
        add("null", JsonNull.INSTANCE, "null");
        add("true", JsonBoolean.TRUE, "true");
        add("false", JsonBoolean.FALSE, "false");
        for (String number :
                List.of(
                        "0",
                        "-0",
                        "-0.0",
                        "7",
                        "-7",
                        "1.10",
                        "1e2",
                        "1E2",
                        "1E+2",
                        "-1.50e-10",
                        "0e0",
                        "1e999999999",
                        "1e-99999999999",
                        "9223372036854775807",
                        "9223372036854775808",
                        "1234567890123456789012345",
                        "0.1234567890123456789012345",
                        "9".repeat(1000))) {
            JsonNumber value = JsonNumber.ofText(number);
            add("number " + number.length() + " " + number, value, number);
            add("numbers in an array " + number, JsonArray.of(value, value), list(number, number));
        }
    }

    private void structures() {
        add("empty object", JsonObject.empty(), "{}");
        add("empty array", JsonArray.of(), "[]");
        add("empty things", JsonArray.of(JsonObject.empty(), JsonArray.of(), ""), "[{},[],\"\"]");
        add("empty name", JsonObject.of("", ""), "{\"\":\"\"}");
        add(
                "order and explicit nulls",
                JsonObject.of("b", 1, "a", null, "c", JsonArray.of(null, null), "B", false),
                "{\"b\":1,\"a\":null,\"c\":[null,null],\"B\":false}");
        add(
                "a deployment",
                JsonObject.of(
                        "deployment",
                        JsonObject.of(
                                "id",
                                "d-1",
                                "phase",
                                "NOBODY_KNOWS",
                                "progress",
                                JsonObject.of("steps_total", 6, "ratio", JsonNumber.ofText("1.0")),
                                "tags",
                                JsonArray.of(JsonObject.of("k", null)))),
                "{\"deployment\":{\"id\":\"d-1\",\"phase\":\"NOBODY_KNOWS\",\"progress\":"
                        + "{\"steps_total\":6,\"ratio\":1.0},\"tags\":[{\"k\":null}]}}");
        add("arrays 256 deep", arrays(256), "[".repeat(256) + "]".repeat(256));
        JsonValue objects = JsonNull.INSTANCE;
        for (int i = 0; i < 256; i++) {
            objects = JsonObject.of("o", objects);
        }
        add("objects 256 deep", objects, "{\"o\":".repeat(256) + "null" + "}".repeat(256));
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
        // Jackson reads names of 50,000 bytes at most, and of late none with a lone surrogate.
        if (value.length() < 10_000 && UTF_8.newEncoder().canEncode(value)) {
            add(
                    name + " as a name",
                    JsonObject.of(value, value),
                    "{" + quoted + ":" + quoted + "}");
        }
    }

    private void add(String name, JsonValue document, String text) {
        all.add(new Golden(name, document, text));
    }

    private static String list(String first, String second) {
        return "[" + first + "," + second + "]";
    }

    private static JsonArray arrays(int depth) {
        JsonArray array = JsonArray.of();
        for (int i = 1; i < depth; i++) {
            array = JsonArray.of(array);
        }
        return array;
    }
}
