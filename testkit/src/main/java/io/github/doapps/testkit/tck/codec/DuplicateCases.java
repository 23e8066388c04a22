package io.github.doapps.testkit.tck.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.doapps.json.JsonException;
import io.github.doapps.json.JsonNull;
import io.github.doapps.json.JsonObject;
import io.github.doapps.spi.JsonCodec;
import java.util.ArrayList;
import java.util.List;

/** A member name twice is refused, in the words of {@link JsonObject.Builder#add}. */
final class DuplicateCases {

    private static final int DEEPEST = 256;

    private final List<CodecCase> all = new ArrayList<>();

    private DuplicateCases() {
        for (String text :
                List.of(
                        "{\"a\":1,\"a\":1}",
                        "{\"a\":1,\"a\":2}",
                        "{\"a\":null,\"b\":2,\"a\":null}",
                        "{\"a\":1,\"\\u0061\":2}",
                        "{\"\":1,\"\":2}",
                        "[{\"x\":{\"\":0,\"\":{}}}]",
                        "{\"o\":{\"a\":1},\"o\":{\"a\":2}}",
                        "[{\"a\":1},{\"a\":1,\"a\":2}]")) {
            all.add(new CodecCase("duplicates", text, codec -> check(codec, text)));
        }
        String many = "{" + members(1_000) + ",\"n0\":0}";
        all.add(
                new CodecCase(
                        "duplicates", "the first of 1,000 again", codec -> check(codec, many)));
        all.add(new CodecCase("duplicates", "at every depth", DuplicateCases::everyDepth));
    }

    static List<CodecCase> all() {
        return new DuplicateCases().all;
    }

    private static void everyDepth(JsonCodec codec) {
        for (int depth = 0; depth < DEEPEST; depth++) {
            String twice = "{\"%1$s\":1,\"%1$s\":1}".formatted(Refusal.SECRET);
            check(codec, "[".repeat(depth) + twice + "]".repeat(depth));
            check(codec, "{\"a\":".repeat(depth) + twice + "}".repeat(depth));
        }
    }

    private static void check(JsonCodec codec, String text) {
        says(Refusal.check(codec, text.getBytes(UTF_8)));
        says(Refusal.checkChecked(codec, text.getBytes(UTF_8)));
    }

    private static void says(JsonException refused) {
        assertEquals(
                builderSays(),
                refused.getMessage(),
                "the message, which MUST be that of JsonObject.Builder.add");
    }

    private static String builderSays() {
        JsonObject.Builder members = JsonObject.builder().add("a", JsonNull.INSTANCE);
        try {
            members.add("a", JsonNull.INSTANCE);
        } catch (JsonException twice) {
            return String.valueOf(twice.getMessage());
        }
        throw new AssertionError("JsonObject.Builder.add took a name twice");
    }

    private static String members(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : ",").append("\"n").append(i).append("\":").append(i);
        }
        return text.toString();
    }
}
