package io.github.doapps.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A JSON number, kept as the text it came in: {@code 1.10}, {@code 1e2}, {@code -0} and integers of
 * any length are written back as they were read.
 *
 * <p>Two numbers are equal if their texts are: {@code 1} and {@code 1.0} are not. Compare {@link
 * #decimalValue()} where the value is meant.
 */
public final class JsonNumber implements JsonValue {

    /** Whole numbers of so many characters fit into an int. */
    private static final int INT_LENGTH = 9;

    /** Whole numbers of so many characters fit into a long. */
    private static final int LONG_LENGTH = 18;

    /** Above this exponent a conversion to an integer would fill the memory; no long is near it. */
    private static final int MAX_INTEGER_SCALE = 1_000;

    /** A conversion takes time by the square of the digits: a million of them take ten seconds. */
    private static final int MAX_CONVERTED_LENGTH = 10_000;

    private final String text;

    private JsonNumber(String text) {
        this.text = text;
    }

    /**
     * A number by its JSON text.
     *
     * @param text the text, which is kept as it is
     * @return the number
     * @throws JsonException if the text is not a number by JSON's grammar
     */
    public static JsonNumber ofText(String text) {
        if (!isNumber(Objects.requireNonNull(text, "text"))) {
            throw new JsonException("not a JSON number");
        }
        return new JsonNumber(text);
    }

    /**
     * A whole number.
     *
     * @param value the value
     * @return the number
     */
    public static JsonNumber of(long value) {
        return new JsonNumber(Long.toString(value));
    }

    /**
     * The number for a Java number, by its {@code toString()}.
     *
     * @param value a whole or decimal number
     * @return the number
     * @throws IllegalArgumentException if the value is NaN, infinite or of a type whose text is not
     *     a JSON number
     */
    public static JsonNumber of(Number value) {
        String text = Objects.requireNonNull(value, "value").toString();
        if (!isNumber(text)) {
            throw new IllegalArgumentException(
                    "No JSON form for a "
                            + value.getClass().getName()
                            + " that is not a finite number [invalid-argument]");
        }
        return new JsonNumber(text);
    }

    /**
     * The number's JSON text, as it came.
     *
     * @return the text
     */
    public String text() {
        return text;
    }

    /**
     * The value as a {@code long}.
     *
     * @return the exact value
     * @throws JsonException if the value has a fraction or does not fit, or as {@link
     *     #decimalValue()}
     */
    public long longValue() {
        if (text.length() <= LONG_LENGTH && wholeEnd(text) == text.length()) {
            return Long.parseLong(text);
        }
        try {
            return decimalValue().longValueExact();
        } catch (ArithmeticException inexact) {
            throw new JsonException("not a whole number of 64 bits");
        }
    }

    /**
     * The value as an {@code int}.
     *
     * @return the exact value
     * @throws JsonException if the value has a fraction or does not fit, or as {@link
     *     #decimalValue()}
     */
    public int intValue() {
        if (text.length() <= INT_LENGTH && wholeEnd(text) == text.length()) {
            return Integer.parseInt(text);
        }
        try {
            return decimalValue().intValueExact();
        } catch (ArithmeticException inexact) {
            throw new JsonException("not a whole number of 32 bits");
        }
    }

    /**
     * The value as a decimal of the same scale: {@code 1.10} keeps its trailing zero.
     *
     * @return the exact value
     * @throws JsonException if the exponent is beyond what {@link BigDecimal} can hold, or the text
     *     has more than 10,000 characters
     */
    public BigDecimal decimalValue() {
        if (text.length() > MAX_CONVERTED_LENGTH) {
            throw new JsonException(
                    "a number of more than " + MAX_CONVERTED_LENGTH + " characters");
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException beyond) {
            throw new JsonException("a number whose exponent is out of range");
        }
    }

    @Override
    public Number toJava() {
        BigDecimal decimal = decimalValue();
        if (decimal.scale() > 0 || decimal.scale() < -MAX_INTEGER_SCALE) {
            return decimal;
        }
        BigInteger integer = decimal.toBigIntegerExact();
        if (integer.bitLength() < Long.SIZE) {
            return integer.longValue();
        }
        return integer;
    }

    @Override
    public String kind() {
        return "a number";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonNumber that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }

    /** By JSON's grammar, and without the memory that a pattern's matcher takes. */
    private static boolean isNumber(String text) {
        int whole = wholeStart(text);
        int at = wholeEnd(text);
        if (at == whole || (at > whole + 1 && text.charAt(whole) == '0')) {
            return false;
        }
        if (isAt(text, at, ".")) {
            int fraction = at + 1;
            at = digitsEnd(text, fraction);
            if (at == fraction) {
                return false;
            }
        }
        if (isAt(text, at, "eE")) {
            int exponent = isAt(text, at + 1, "+-") ? at + 2 : at + 1;
            at = digitsEnd(text, exponent);
            if (at == exponent) {
                return false;
            }
        }
        return at == text.length();
    }

    private static int wholeStart(String text) {
        return isAt(text, 0, "-") ? 1 : 0;
    }

    private static int wholeEnd(String text) {
        return digitsEnd(text, wholeStart(text));
    }

    private static int digitsEnd(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    private static boolean isAt(String text, int at, String oneOf) {
        return at < text.length() && oneOf.indexOf(text.charAt(at)) >= 0;
    }
}
