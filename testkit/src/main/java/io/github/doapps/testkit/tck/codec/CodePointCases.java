package io.github.doapps.testkit.tck.codec;

import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonString;
import io.github.doapps.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Every code point of the first plane, lone surrogates among them, and samples of all others. */
final class CodePointCases {

    private static final int BLOCK = 0x1000;
    private static final int PLANE = 0x10000;
    private static final int STEP = 127;

    private final List<CodecCase> all = new ArrayList<>();

    private CodePointCases() {
        for (int start = 0; start < PLANE; start += BLOCK) {
            add(start, IntStream.range(start, start + BLOCK).boxed().toList());
        }
        for (int start = PLANE; start <= Character.MAX_CODE_POINT; start += PLANE) {
            List<Integer> samples = new ArrayList<>(List.of(start + PLANE - 2, start + PLANE - 1));
            for (int c = start; c < start + PLANE; c += STEP) {
                samples.add(c);
            }
            add(start, samples);
        }
    }

    static List<CodecCase> all() {
        return new CodePointCases().all;
    }

    private void add(int start, List<Integer> points) {
        String from = String.format(" from U+%04X", start);
        List<String> texts = points.stream().map(Character::toString).toList();
        add("in strings" + from, JsonArray.copyOf(texts.stream().map(JsonString::of).toList()));
        List<String> names =
                points.stream()
                        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                        .map(Character::toString)
                        .toList();
        if (!names.isEmpty()) {
            JsonObject.Builder members = JsonObject.builder();
            names.forEach(name -> members.set(name, name + "x"));
            add("in names" + from, members.build());
        }
        escaped("as escapes in small letters" + from, "\\u%04x", texts);
        escaped("as escapes in capital letters" + from, "\\u%04X", texts);
    }

    private void add(String name, JsonValue document) {
        all.add(
                new CodecCase(
                        "code points",
                        name,
                        codec -> RoundTrip.check(codec, document, ExpectedText.of(document))));
    }

    private void escaped(String name, String form, List<String> texts) {
        all.add(
                new CodecCase(
                        "code points",
                        name,
                        codec ->
                                RoundTrip.read(
                                        codec,
                                        JsonArray.copyOf(
                                                texts.stream().map(JsonString::of).toList()),
                                        texts.stream()
                                                .map(text -> escape(form, text))
                                                .collect(
                                                        Collectors.joining(
                                                                "\",\"", "[\"", "\"]")))));
    }

    private static String escape(String form, String text) {
        return text.chars()
                .mapToObj(unit -> String.format(form, unit))
                .collect(Collectors.joining());
    }
}
