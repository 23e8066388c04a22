package io.github.doapps.testkit.tck.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonNumber;
import io.github.doapps.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** What a codec that says of itself that it is strict refuses besides, and where that begins. */
final class StrictCases {

    private final List<CodecCase> all = new ArrayList<>();

    private StrictCases() {
        String name = "n".repeat(50_000);
        String wide = "\u00e9".repeat(25_000);
        String pairs = "\ud83d\ude00".repeat(12_500);
        read("a name of 50,000 bytes", name, name);
        read("a name of 25,000 characters of two bytes", wide, wide);
        read("a name of 12,500 pairs", pairs, pairs);
        read("a name of 50,000 bytes with an escape", name, "\\u006e" + name.substring(1));
        read("a name of 12,500 escaped pairs", pairs, "\\ud83d\\ude00".repeat(12_500));
        refused("a name of 50,001 bytes", "{\"" + name + "n\":1}");
        refused("a name of 50,001 bytes with an escape", "{\"\\u006e" + name + "\":1}");
        refused("a name of 25,000 characters of two bytes and one", "{\"" + wide + "n\":1}");
        refused("a name of 12,500 pairs and one byte", "[{\"" + pairs + "n\":1}]");
        for (String half :
                List.of(
                        "\\ud83d",
                        "\\ude00",
                        "\\ude00\\ud83d",
                        "\\ud83d\\ud83d\\ude00",
                        "\\ud83d\\ude00\\ude00",
                        "\\ud83dx\\ude00",
                        "\\ud83d\u20ac")) {
            refused("half a pair in a name: " + half, "[{\"a\":1,\"" + half + "\":1}]");
        }
        for (String long1 :
                List.of(
                        "1".repeat(1_001),
                        "-" + "1".repeat(1_000),
                        "1." + "1".repeat(999),
                        "1e" + "0".repeat(999))) {
            refused("a number of 1,001 characters, " + long1.substring(0, 3), "[0," + long1 + "]");
        }
        refused("a number of 1,001 characters alone", "1".repeat(1_001));
        String longest = "1e" + "0".repeat(998);
        add(
                "a number of 1,000 characters",
                codec ->
                        RoundTrip.check(
                                codec,
                                JsonArray.of(JsonNumber.ofText(longest)),
                                "[" + longest + "]"));
    }

    static List<CodecCase> all() {
        return new StrictCases().all;
    }

    private void read(String what, String name, String written) {
        add(
                what,
                codec -> RoundTrip.read(codec, JsonObject.of(name, 1), "{\"" + written + "\":1}"));
    }

    private void refused(String what, String text) {
        add(what, codec -> Refusal.check(codec, text.getBytes(UTF_8)));
    }

    private void add(String what, CodecCase.Body body) {
        all.add(new CodecCase("strict", what, body));
    }
}
