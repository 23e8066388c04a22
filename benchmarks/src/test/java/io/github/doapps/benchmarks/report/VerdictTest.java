package io.github.doapps.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.benchmarks.Rows;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

    @ParameterizedTest
    @CsvSource({
        "1.00, false, 1.02, 1.04, 1.06, true",
        "1.00, false, 1.03, 1.05, 1.07, false",
        "1.00, true, 0.94, 0.96, 0.98, true",
        "1.00, true, 0.93, 0.95, 0.97, false",
        "0.90, false, 0.50, 0.60, 0.70, true",
        "0.90, true, 1.50, 1.60, 1.70, true"
    })
    void isMetWhereTheMiddleHalfComesWithinThreePercent(
            double limit, boolean atLeast, double least, double median, double most, boolean met) {
        Spread ratio = Spread.of(least, median, most);
        Verdict verdict = new Verdict("a", "b", "c", limit, atLeast, ratio);

        assertThat(verdict.met()).isEqualTo(met);
    }

    @Test
    void aSpreadHasItsQuartiles() {
        assertThat(Spread.of(5, 1, 2, 4, 3)).isEqualTo(new Spread(3, 2, 4, 1, 5, 5));
        assertThat(Spread.of(1, 2).ratio()).isEqualTo("1.50 (1.25–1.75)");
        assertThat(Spread.amount(1234.5)).isEqualTo("1,235");
        assertThat(Spread.amount(12.34)).isEqualTo("12.3");
        assertThat(Spread.amount(0.5)).isEqualTo("0.50");
        assertThat(Spread.amount(0.0123)).isEqualTo("0.0123");
    }

    @Test
    void ratiosAreThoseOfTheSameRound() {
        Measurements measured = new Measurements();
        measured.add(Rows.HC5_RECORDS, Metric.P50, 10);
        measured.add(Rows.HC5_RECORDS, Metric.P50, 40);
        measured.add(Rows.APACHE_JACKSON, Metric.P50, 20);
        measured.add(Rows.APACHE_JACKSON, Metric.P50, 20);

        assertThat(measured.ratios(Rows.APACHE_JACKSON, Rows.HC5_RECORDS, Metric.P50))
                .isEqualTo(List.of(2.0, 0.5));
    }
}
