package io.github.doapps.benchmarks.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HistogramTest {

    @Test
    void aPercentileIsNeverLessThanTheTrueOneAndAtMostASixteenthMore() {
        Random random = new Random(1);
        Histogram histogram = new Histogram();
        long[] times = new long[10_000];
        for (int index = 0; index < times.length; index++) {
            times[index] = (long) Math.exp(random.nextDouble() * 25);
            histogram.add(times[index]);
        }
        Arrays.sort(times);

        for (double part : new double[] {0.01, 0.5, 0.99, 1}) {
            long exact = times[(int) Math.ceil(times.length * part) - 1];
            assertThat(histogram.percentile(part)).isBetween(exact, exact + exact / 16 + 1);
        }
        assertThat(histogram.calls()).isEqualTo(10_000);
        assertThat(histogram.longest()).isEqualTo(times[times.length - 1]);
    }
}
