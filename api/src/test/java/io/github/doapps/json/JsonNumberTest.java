package io.github.doapps.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.testing.Nothing;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
                .hasMessage(
                        "No JSON form for a java.lang.Double that is not a finite number [invalid-argument]");
        assertThatThrownBy(() -> JsonNumber.of((float) value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "No JSON form for a java.lang.Float that is not a finite number [invalid-argument]");
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

    @Test
    void theGrammarIsCheckedWithoutRecursion() {
        String text = "1".repeat(500_000) + "." + "2".repeat(500_000) + "e" + "3".repeat(500_000);

        assertThat(JsonNumber.ofText(text).text()).isSameAs(text);
        assertThatThrownBy(() -> JsonNumber.ofText(text + "x")).isInstanceOf(JsonException.class);
    }
}
