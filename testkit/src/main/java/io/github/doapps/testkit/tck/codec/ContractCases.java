package io.github.doapps.testkit.tck.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonValue;
import io.github.doapps.spi.JsonCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What DigitalOcean publishes, where the system property {@code doapps.contract} names the folder
 * of it: the whole document, and each example in it.
 */
final class ContractCases {

    private ContractCases() {}

    static List<CodecCase> all() {
        return List.of(
                new CodecCase("contract", "the whole document", ContractCases::document),
                new CodecCase("contract", "each example", ContractCases::examples));
    }

    private static void document(JsonCodec codec) throws IOException {
        String text = text();
        RoundTrip.check(codec, codec.decode(text.getBytes(UTF_8)), compact(text));
    }

    private static void examples(JsonCodec codec) throws IOException {
        int examples = examplesIn(codec, codec.decode(text().getBytes(UTF_8)));
        assertTrue(examples > 100, () -> examples + " examples");
    }

    private static int examplesIn(JsonCodec codec, JsonValue value) {
        int found = 0;
        if (value instanceof JsonObject object) {
            for (String name : object.names()) {
                @Nullable JsonValue member = object.get(name);
                if (member != null) {
                    if (name.equals("example") || name.equals("value")) {
                        RoundTrip.check(codec, member, ExpectedText.of(member));
                        found++;
                    }
                    found += examplesIn(codec, member);
                }
            }
        } else if (value instanceof JsonArray array) {
            for (JsonValue item : array) {
                found += examplesIn(codec, item);
            }
        }
        return found;
    }

    private static String text() throws IOException {
        Path file = Path.of(System.getProperty("doapps.contract", "contract"), "openapi-apps.json");
        assumeTrue(Files.isRegularFile(file), () -> "skipped: no contract at " + file);
        return Files.readString(file);
    }

    /** The same tokens without the white space between them. */
    private static String compact(String text) {
        StringBuilder compact = new StringBuilder();
        boolean inString = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (inString || !Character.isWhitespace(c)) {
                compact.append(c);
            }
            if (inString && c == '\\') {
                compact.append(text.charAt(++i));
            } else if (c == '"') {
                inString = !inString;
            }
        }
        return compact.toString();
    }
}
