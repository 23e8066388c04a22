package io.github.doapps.testkit.tck.codec;

import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonNull;
import io.github.doapps.json.JsonNumber;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonValue;
import io.github.doapps.spi.JsonCodec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Members, items, nulls and their order, at every depth and to fifteen megabytes. */
final class StructureCases {

    private static final int DEEPEST = 256;
    private static final int LARGE = 15 * 1024 * 1024;

    private final List<CodecCase> all = new ArrayList<>();

    private StructureCases() {
        add("null", JsonNull.INSTANCE, "null");
        add("true", JsonValue.of(true), "true");
        add("false", JsonValue.of(false), "false");
        add("an empty object", JsonObject.empty(), "{}");
        add("an empty array", JsonArray.of(), "[]");
        add("empty things", JsonArray.of(JsonObject.empty(), JsonArray.of(), ""), "[{},[],\"\"]");
        add("an empty name", JsonObject.of("", ""), "{\"\":\"\"}");
        add("empty names in one another", JsonValue.of(empty()), "{\"\":{\"\":[{\"\":null}]}}");
        add(
                "order and explicit nulls",
                JsonObject.of("b", 1, "a", null, "c", JsonArray.of(null, null), "B", false),
                "{\"b\":1,\"a\":null,\"c\":[null,null],\"B\":false}");
        add("a deployment", deployment(), DEPLOYMENT);
        add("names that differ in case alone", JsonObject.of("a", 1, "A", 2), "{\"a\":1,\"A\":2}");
        add(
                "one name at each level",
                JsonObject.of("a", JsonArray.of(JsonObject.of("a", 1), JsonObject.of("a", 1))),
                "{\"a\":[{\"a\":1},{\"a\":1}]}");
        all.add(new CodecCase("structures", "nulls at every depth", this::nullsAtEveryDepth));
        all.add(new CodecCase("structures", "2,000 members in any order", this::manyMembers));
        add("arrays 256 deep", arrays(DEEPEST), "[".repeat(DEEPEST) + "]".repeat(DEEPEST));
        add(
                "objects 256 deep",
                objects(JsonNull.INSTANCE, DEEPEST),
                "{\"o\":".repeat(DEEPEST) + "null" + "}".repeat(DEEPEST));
        all.add(new CodecCase("structures", "15 MB of members", this::large));
    }

    static List<CodecCase> all() {
        return new StructureCases().all;
    }

    private static JsonObject empty() {
        return JsonObject.of("", JsonObject.of("", JsonArray.of(JsonObject.of("", null))));
    }

    private static final String DEPLOYMENT =
            "{\"deployment\":{\"id\":\"d-1\",\"phase\":\"NOBODY_KNOWS\",\"progress\":"
                    + "{\"steps_total\":6,\"ratio\":1.0},\"tags\":[{\"k\":null}]}}";

    private static JsonObject deployment() {
        return JsonObject.of(
                "deployment",
                JsonObject.of(
                        "id",
                        "d-1",
                        "phase",
                        "NOBODY_KNOWS",
                        "progress",
                        JsonObject.of("steps_total", 6, "ratio", JsonNumber.ofText("1.0")),
                        "tags",
                        JsonArray.of(JsonObject.of("k", null))));
    }

    private void nullsAtEveryDepth(JsonCodec codec) {
        for (int depth = 0; depth <= DEEPEST - 2; depth++) {
            RoundTrip.check(
                    codec,
                    objects(JsonObject.of("n", null, "l", JsonArray.of(null, 1)), depth),
                    "{\"o\":".repeat(depth) + "{\"n\":null,\"l\":[null,1]}" + "}".repeat(depth));
        }
    }

    private void manyMembers(JsonCodec codec) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            names.add("name" + i);
        }
        Collections.shuffle(names, new Random(1));
        JsonObject.Builder members = JsonObject.builder();
        StringBuilder text = new StringBuilder("{");
        for (String name : names) {
            members.set(name, null);
            text.append(text.length() == 1 ? "\"" : ",\"").append(name).append("\":null");
        }
        RoundTrip.check(codec, members.build(), text.append('}').toString());
    }

    private void large(JsonCodec codec) {
        String value = "line \u00e9 of a log ".repeat(10);
        List<JsonValue> items = new ArrayList<>();
        StringBuilder text = new StringBuilder("[");
        while (text.length() < LARGE) {
            int i = items.size();
            items.add(JsonObject.of("i", i, "text", value, "none", null));
            text.append(i == 0 ? "" : ",")
                    .append("{\"i\":")
                    .append(i)
                    .append(",\"text\":\"")
                    .append(value)
                    .append("\",\"none\":null}");
        }
        RoundTrip.check(codec, JsonArray.copyOf(items), text.append(']').toString());
    }

    private void add(String name, JsonValue document, String text) {
        all.add(new CodecCase("structures", name, codec -> RoundTrip.check(codec, document, text)));
    }

    private static JsonArray arrays(int depth) {
        JsonArray array = JsonArray.of();
        for (int i = 1; i < depth; i++) {
            array = JsonArray.of(array);
        }
        return array;
    }

    private static JsonValue objects(JsonValue inside, int depth) {
        JsonValue objects = inside;
        for (int i = 0; i < depth; i++) {
            objects = JsonObject.of("o", objects);
        }
        return objects;
    }
}
