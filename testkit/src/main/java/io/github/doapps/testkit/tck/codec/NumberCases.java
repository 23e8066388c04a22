package io.github.doapps.testkit.tck.codec;

import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonNumber;
import io.github.doapps.json.JsonObject;
import java.util.List;

/** Numbers keep their text, whatever their value is. */
final class NumberCases {

    private static final List<String> TEXTS =
            List.of(
                    "0",
                    "-0",
                    "0.0",
                    "-0.0",
                    "7",
                    "-7",
                    "1.0",
                    "1.10",
                    "0.10",
                    "100",
                    "1e2",
                    "1E2",
                    "1e+2",
                    "1E+2",
                    "1e02",
                    "1E-2",
                    "-1.50e-10",
                    "0e0",
                    "0E-0",
                    "1e999",
                    "1e999999999",
                    "1e-99999999999",
                    "2147483648",
                    "9007199254740993",
                    "9223372036854775807",
                    "-9223372036854775808",
                    "9223372036854775808",
                    "1234567890123456789012345",
                    "0.1234567890123456789012345",
                    "0.1000000000000000055511151231257827",
                    "9".repeat(1000),
                    "-" + "9".repeat(999),
                    "0." + "1".repeat(998));

    private NumberCases() {}

    static List<CodecCase> all() {
        return TEXTS.stream().map(NumberCases::number).toList();
    }

    private static CodecCase number(String text) {
        JsonNumber number = JsonNumber.ofText(text);
        String name =
                text.length() < 100
                        ? text
                        : text.length() + " characters, " + text.substring(0, 4) + "...";
        return new CodecCase(
                "numbers",
                name,
                codec -> {
                    RoundTrip.check(codec, number, text);
                    RoundTrip.check(
                            codec, JsonArray.of(number, number), "[" + text + "," + text + "]");
                    RoundTrip.check(codec, JsonObject.of("n", number), "{\"n\":" + text + "}");
                });
    }
}
