package io.github.doapps.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

// Were a conversion to unfold an exponent, it would not end before this.
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class JsonNumberConversionsTest {

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
    @ValueSource(strings = {"1e2147483649", "1e-2147483648", "1e99999999999", "0.1e-2147483647"})
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
    void aTextOfTenThousandDigitsStillConvertsAndNoneOfMore() {
        String digits = "7".repeat(10_000);

        assertThat(JsonNumber.ofText(digits).toJava()).isEqualTo(new BigInteger(digits));
        assertThatThrownBy(JsonNumber.ofText(digits + "7")::toJava)
                .isInstanceOf(JsonException.class);
    }

    @Test
    void anExponentThatOnlyLaterJavaVersionsHoldIsNoLongOnAny() {
        JsonNumber number = JsonNumber.ofText("1e2147483648");

        assertThatThrownBy(number::longValue).isInstanceOf(JsonException.class);
        assertThatThrownBy(number::intValue).isInstanceOf(JsonException.class);
    }
}
