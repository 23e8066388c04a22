package io.github.doapps.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.testing.Nothing;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

// Were a conversion to unfold an exponent, it would not end before this.
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class JsonNumberTest {

    private static final String TWENTY_FIVE_DIGITS = "1234567890123456789012345";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "7",
                "-7",
                "10",
                "1234567890123456789012345",
                "0.0",
                "-0.0",
                "1.10",
                "0.001",
                "1e2",
                "1E2",
                "1e+2",
                "1e-2",
                "1.5E+07",
                "0e0",
                "0e999999999",
                "1e999999999",
                "1e-999999999",
                "1e99999999999999999999",
                "-1.0e-0",
                "2147483648",
                "9223372036854775808"
            })
    void keepsEveryTextOfJsonsGrammarAsItIs(String text) {
        JsonNumber number = JsonNumber.ofText(text);

        assertThat(number.text()).isEqualTo(text);
        assertThat(number).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "+1",
                "--1",
                "01",
                "-01",
                "00",
                ".5",
                "5.",
                "-.5",
                "1.e2",
                "1e",
                "1e+",
                "1e-",
                "1e1.5",
                "1 ",
                " 1",
                "1\n",
                "1_000",
                "1,000",
                "0x10",
                "1f",
                "1d",
                "1L",
                "NaN",
                "Infinity",
                "-Infinity",
                "infinity",
                "nan",
                "null",
                "true",
                "\"1\"",
                "\u0661",
                "\uff11",
                "1\u0661",
                "1e\u0661",
                "1.0.0",
                "1e2e3",
                "1\u0000",
                "\u22121"
            })
    void refusesEveryOtherText(String text) {
        assertThatThrownBy(() -> JsonNumber.ofText(text))
                .isExactlyInstanceOf(JsonException.class)
                .hasMessage("not a JSON number");
    }

    @Test
    void refusesNull() {
        assertThatThrownBy(() -> JsonNumber.ofText(Nothing.of(String.class)))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("text");
    }

    @Test
    void takesEveryFiniteJavaNumberByItsText() {
        assertThat(JsonNumber.of((byte) 1).text()).isEqualTo("1");
        assertThat(JsonNumber.of(Short.MIN_VALUE).text()).isEqualTo("-32768");
        assertThat(JsonNumber.of(Integer.MAX_VALUE).text()).isEqualTo("2147483647");
        assertThat(JsonNumber.of(Long.MIN_VALUE).text()).isEqualTo("-9223372036854775808");
        assertThat(JsonNumber.of(0.1f).text()).isEqualTo("0.1");
        assertThat(JsonNumber.of(-0.0).text()).isEqualTo("-0.0");
        assertThat(JsonNumber.of(1e100).text()).isEqualTo("1.0E100");
        assertThat(JsonNumber.of(new BigDecimal("1.10")).text()).isEqualTo("1.10");
        assertThat(JsonNumber.of(new BigDecimal("1e3")).text()).isEqualTo("1E+3");
        assertThat(JsonNumber.of(new BigInteger(TWENTY_FIVE_DIGITS)).text())
                .isEqualTo(TWENTY_FIVE_DIGITS);
        assertThat(JsonNumber.of(new AtomicInteger(5)).text()).isEqualTo("5");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesWhatIsNotFinite(double value) {
        assertThatThrownBy(() -> JsonNumber.of(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No JSON form for a java.lang.Double that is not a finite number");
        assertThatThrownBy(() -> JsonNumber.of((float) value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No JSON form for a java.lang.Float that is not a finite number");
    }

    @Test
    void isEqualByTextAlone() {
        assertThat(JsonNumber.ofText("1"))
                .isEqualTo(JsonNumber.of(1))
                .hasSameHashCodeAs(JsonNumber.of(1))
                .isNotEqualTo(JsonNumber.ofText("1.0"))
                .isNotEqualTo(JsonNumber.ofText("1e0"))
                .isNotEqualTo(JsonString.of("1"));
        assertThat(JsonNumber.ofText("1e2")).isNotEqualTo(JsonNumber.ofText("1E2"));
        assertThat(JsonNumber.ofText("0")).isNotEqualTo(JsonNumber.ofText("-0"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "0e999999999, 0",
        "0e-999999999, 0",
        "42, 42",
        "42.000, 42",
        "4.2e1, 42",
        "420e-1, 42",
        "1e18, 1000000000000000000",
        "9223372036854775807, 9223372036854775807",
        "-9223372036854775808, -9223372036854775808"
    })
    void convertsAWholeNumberToALongExactly(String text, long value) {
        assertThat(JsonNumber.ofText(text).longValue()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.5",
                "-0.5",
                "1e-1",
                "42.0001",
                "9223372036854775808",
                "-9223372036854775809",
                "1e19",
                "1e999999999",
                "-1e999999999",
                "1e-999999999",
                "1e2147483647",
                "1e-2147483647",
                "123456789e2147483639",
                "1234567890123456789012345"
            })
    void refusesToMakeALongOfAnythingElse(String text) {
        assertThatThrownBy(() -> JsonNumber.ofText(text).longValue())
                .isExactlyInstanceOf(JsonException.class)
                .hasMessage("not a whole number of 64 bits");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "7.0, 7", "2147483647, 2147483647", "-2147483648, -2147483648"})
    void convertsAWholeNumberToAnIntExactly(String text, int value) {
        assertThat(JsonNumber.ofText(text).intValue()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.5",
                "2147483648",
                "-2147483649",
                "9223372036854775808",
                "1e999999999",
                "1e-999999999",
                "1e2147483647"
            })
    void refusesToMakeAnIntOfAnythingElse(String text) {
        assertThatThrownBy(() -> JsonNumber.ofText(text).intValue())
                .isExactlyInstanceOf(JsonException.class)
                .hasMessage("not a whole number of 32 bits");
    }

    @Test
    void givesADecimalOfTheSameScale() {
        assertThat(JsonNumber.ofText("1.10").decimalValue()).isEqualTo(new BigDecimal("1.10"));
        assertThat(JsonNumber.ofText("1e2").decimalValue()).isEqualTo(new BigDecimal("1E+2"));
        assertThat(JsonNumber.ofText("1e999999999").decimalValue().scale()).isEqualTo(-999999999);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e2147483648", "1e-2147483648", "1e99999999999", "0.1e-2147483647"})
    void refusesAnExponentThatNoDecimalHolds(String text) {
        JsonNumber number = JsonNumber.ofText(text);
        String message = "a number whose exponent is out of range";

        assertThatThrownBy(number::decimalValue)
                .isInstanceOf(JsonException.class)
                .hasMessage(message);
        assertThatThrownBy(number::toJava).isInstanceOf(JsonException.class).hasMessage(message);
        assertThatThrownBy(number::longValue).isInstanceOf(JsonException.class).hasMessage(message);
        assertThatThrownBy(number::intValue).isInstanceOf(JsonException.class).hasMessage(message);
    }

    @Test
    void becomesTheSmallestJavaNumberThatHoldsItsValueAndScale() {
        assertThat(JsonNumber.ofText("1").toJava()).isEqualTo(1L);
        assertThat(JsonNumber.ofText("-0").toJava()).isEqualTo(0L);
        assertThat(JsonNumber.ofText("1e2").toJava()).isEqualTo(100L);
        assertThat(JsonNumber.ofText("9223372036854775807").toJava()).isEqualTo(Long.MAX_VALUE);
        assertThat(JsonNumber.ofText("9223372036854775808").toJava())
                .isEqualTo(new BigInteger("9223372036854775808"));
        assertThat(JsonNumber.ofText("-9223372036854775809").toJava())
                .isEqualTo(new BigInteger("-9223372036854775809"));
        assertThat(JsonNumber.ofText("1.10").toJava()).isEqualTo(new BigDecimal("1.10"));
        assertThat(JsonNumber.ofText("1.0").toJava()).isEqualTo(new BigDecimal("1.0"));
        assertThat(JsonNumber.ofText("1e-2").toJava()).isEqualTo(new BigDecimal("0.01"));
    }

    @Test
    void aHugeExponentStaysADecimalRatherThanFillTheMemory() {
        assertThat(JsonNumber.ofText("1e1000").toJava()).isEqualTo(BigInteger.TEN.pow(1000));
        assertThat(JsonNumber.ofText("1e1001").toJava()).isEqualTo(new BigDecimal("1E+1001"));
        assertThat(JsonNumber.ofText("1e999999999").toJava())
                .isEqualTo(new BigDecimal("1E+999999999"));
        assertThat(JsonNumber.ofText("-1e-999999999").toJava())
                .isEqualTo(new BigDecimal("-1E-999999999"));
    }

    @Test
    void aTextOfAMillionDigitsIsKeptAndItsConversionRefusedAtOnce() {
        String digits = "1".repeat(1_000_000);
        JsonNumber number = JsonNumber.ofText(digits);
        String message = "a number of more than 10000 characters";

        assertThat(number.text()).isSameAs(digits);
        assertThat(number).isEqualTo(JsonNumber.ofText(digits)).hasToString(digits);
        assertThatThrownBy(number::decimalValue)
                .isInstanceOf(JsonException.class)
                .hasMessage(message);
        assertThatThrownBy(number::toJava).isInstanceOf(JsonException.class).hasMessage(message);
        assertThatThrownBy(number::longValue).isInstanceOf(JsonException.class).hasMessage(message);
        assertThatThrownBy(number::intValue).isInstanceOf(JsonException.class).hasMessage(message);
    }

    @Test
    void aTextOfTenThousandDigitsStillConverts() {
        String digits = "7".repeat(10_000);

        assertThat(JsonNumber.ofText(digits).toJava()).isEqualTo(new BigInteger(digits));
    }

    @Test
    void theGrammarIsCheckedWithoutRecursion() {
        String text = "1".repeat(500_000) + "." + "2".repeat(500_000) + "e" + "3".repeat(500_000);

        assertThat(JsonNumber.ofText(text).text()).isSameAs(text);
        assertThatThrownBy(() -> JsonNumber.ofText(text + "x")).isInstanceOf(JsonException.class);
    }
}
