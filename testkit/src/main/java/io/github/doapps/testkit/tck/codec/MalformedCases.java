package io.github.doapps.testkit.tck.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.doapps.spi.JsonCodec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is not one JSON document is refused, and nothing of it is told. */
final class MalformedCases {

    private static final String WHOLE =
            "{\"a\":[1.5e+3,-0,true,false,null],\"\u00e9\":\"\\ud83d\\ude00\\n\u00e9\ud83d\ude00\","
                    + "\"o\":{\"\":[{},[],\"\"]}}";

    private final List<CodecCase> all = new ArrayList<>();

    private MalformedCases() {
        for (String text : MalformedTexts.ALL) {
            add("malformed", shown(text), text);
        }
        for (String text : MalformedTexts.ALL) {
            add("quotes nothing", shown(text), "{\"" + Refusal.SECRET + "\":" + text + "}");
        }
        for (String text :
                List.of(
                        "{\"a\":SECRET}",
                        "{SECRET:1}",
                        "[1,SECRET]",
                        "SECRET",
                        "['SECRET']",
                        "{\"a\":\"SECRET\\q\"}",
                        "{\"a\":\"SECRET",
                        "{\"SECRET",
                        "{\"SECRET\"}",
                        "[\"SECRET\n\"]",
                        "{\"a\":\"b\"}SECRET",
                        "[1 \"SECRET\"]",
                        "[1SECRET]",
                        "[trueSECRET]",
                        "[\"\\uSECRET\"]",
                        "[1]//SECRET",
                        "[-SECRET]",
                        "{\"SECRET\":1,\"SECRET\":2}",
                        "{\"a\":[{\"SECRET\":\"SECRET\",\"SECRET\":1}]}")) {
            add("quotes nothing", "in " + shown(text), text.replace("SECRET", Refusal.SECRET));
        }
        all.add(new CodecCase("malformed", "a document cut anywhere", MalformedCases::cut));
        all.add(new CodecCase("malformed", "a long string cut", MalformedCases::longCut));
        all.add(new CodecCase("malformed", "a bad end far in", MalformedCases::farIn));
    }

    static List<CodecCase> all() {
        return new MalformedCases().all;
    }

    private void add(String topic, String name, String text) {
        all.add(new CodecCase(topic, name, codec -> Refusal.check(codec, text.getBytes(UTF_8))));
    }

    private static void cut(JsonCodec codec) {
        byte[] whole = WHOLE.getBytes(UTF_8);
        codec.decode(whole);
        for (int length = 0; length < whole.length; length++) {
            try {
                Refusal.check(codec, Arrays.copyOf(whole, length));
            } catch (AssertionError failure) {
                throw new AssertionError(
                        "Cut behind " + length + " of " + whole.length + " bytes: " + failure,
                        failure);
            }
        }
    }

    private static void longCut(JsonCodec codec) {
        for (int length : new int[] {1_023, 4_000, 8_191, 8_192, 100_000}) {
            Refusal.check(codec, ("[\"" + "x".repeat(length)).getBytes(UTF_8));
            Refusal.check(codec, ("[\"" + "x".repeat(length) + "\\").getBytes(UTF_8));
        }
    }

    private static void farIn(JsonCodec codec) {
        String items = "[" + "\"xxxxxxxxxx\",".repeat(2_000);
        for (String end : List.of("]", "1,]", "1}", "1]]", "'a']", "1]x", "NaN]", "")) {
            Refusal.check(codec, (items + end).getBytes(UTF_8));
        }
    }

    /** Tests are reported by their names, so white space and controls stand there as escapes. */
    private static String shown(String text) {
        StringBuilder shown = new StringBuilder("<");
        text.chars()
                .forEach(
                        c -> {
                            if (c < 0x20 || c > 0x7e) {
                                shown.append(String.format("\\u%04x", c));
                            } else {
                                shown.append((char) c);
                            }
                        });
        return shown.append('>').toString();
    }
}
