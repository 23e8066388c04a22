package io.github.doapps.serde.jsonb;

import jakarta.json.JsonValue.ValueType;
import jakarta.json.bind.JsonbException;
import jakarta.json.stream.JsonParser;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value that Yasson has in memory: an object of a class with {@code @JsonbTypeInfo} is read whole
 * before its class is known. The parser over it has no values to ask, and names a boolean a string.
 * It tells the type of a value only where it refuses to take it for a number.
 */
final class BufferedValue {

    private static final Pattern REFUSAL =
            Pattern.compile("(?s)Value type (STRING|TRUE|FALSE|NULL)\\b.*");

    private BufferedValue() {}

    /**
     * The type of the scalar that the parser stands on.
     *
     * @return the type, or empty if the parser reads a text
     * @throws JsonbException if Yasson does not tell it
     */
    static Optional<ValueType> type(JsonParser parser) {
        try {
            parser.isIntegralNumber();
            return Optional.of(ValueType.NUMBER);
        } catch (JsonbException refusal) {
            Matcher type = REFUSAL.matcher(String.valueOf(refusal.getMessage()));
            if (!type.matches()) {
                throw new JsonbException(
                        "cannot tell a string from true, false or null in an object of a class with"
                                + " @JsonbTypeInfo, which this JSON-B implementation has read"
                                + " before its class was known");
            }
            return Optional.of(ValueType.valueOf(type.group(1)));
        } catch (RuntimeException ofAText) {
            return Optional.empty();
        }
    }
}
