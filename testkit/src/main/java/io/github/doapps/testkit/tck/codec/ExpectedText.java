package io.github.doapps.testkit.tck.codec;

import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonString;
import io.github.doapps.json.JsonValue;
import java.util.StringJoiner;

/** The text that every codec writes, put together by the rules and not by a library. */
final class ExpectedText {

    private ExpectedText() {}

    static String of(JsonValue value) {
        if (value instanceof JsonObject object) {
            StringJoiner members = new StringJoiner(",", "{", "}");
            object.members()
                    .forEach((name, member) -> members.add(quoted(name) + ":" + of(member)));
            return members.toString();
        }
        if (value instanceof JsonArray array) {
            StringJoiner items = new StringJoiner(",", "[", "]");
            array.forEach(item -> items.add(of(item)));
            return items.toString();
        }
        return value instanceof JsonString string ? quoted(string.value()) : value.toString();
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        // A lone surrogate is a code point of its own here.
        text.codePoints()
                .forEach(
                        c -> {
                            switch (c) {
                                case '"', '\\' -> out.append('\\').appendCodePoint(c);
                                case '\b' -> out.append("\\b");
                                case '\f' -> out.append("\\f");
                                case '\n' -> out.append("\\n");
                                case '\r' -> out.append("\\r");
                                case '\t' -> out.append("\\t");
                                default -> {
                                    if (c < 0x20 || (c >= 0xd800 && c < 0xe000)) {
                                        out.append(String.format("\\u%04x", c));
                                    } else {
                                        out.appendCodePoint(c);
                                    }
                                }
                            }
                        });
        return out.append('"').toString();
    }
}
