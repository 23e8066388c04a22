package io.github.doapps.verification.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** JSON texts with nothing between their tokens; told by characters alone, without any parser. */
final class CompactJson {

    private static final String ENVELOPE = "{\"deployment\":";

    private CompactJson() {}

    /** The text of a resource beside this class. */
    static String resource(String name) {
        try (InputStream in = CompactJson.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text without the white space outside its strings. */
    static String of(String text) {
        StringBuilder compact = new StringBuilder();
        boolean inString = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!inString && " \t\r\n".indexOf(c) >= 0) {
                continue;
            }
            compact.append(c);
            if (inString && c == '\\') {
                i++;
                compact.append(text.charAt(i));
            } else if (c == '"') {
                inString = !inString;
            }
        }
        return compact.toString();
    }

    /** What is in a deployment's envelope, compact. */
    static String inEnvelope(String text) {
        String compact = of(text);
        if (!compact.startsWith(ENVELOPE)) {
            throw new IllegalArgumentException("no envelope");
        }
        return compact.substring(ENVELOPE.length(), compact.length() - 1);
    }
}
