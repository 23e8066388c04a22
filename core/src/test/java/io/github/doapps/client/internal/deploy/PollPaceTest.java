package io.github.doapps.client.internal.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pauses between looks, at the bounds of their jitter. */
final class PollPaceTest {

    @ParameterizedTest
    @CsvSource({"0, 0.8", "0.5, 1", "1, 1.2"})
    void growToFifteenSecondsWithAFifthMoreOrLess(double drawn, double factor) {
        PollPace pace = new PollPace(() -> drawn);
        double[] plain = {2, 2.6, 3.38, 4.394, 5.7122, 7.42586, 9.653618, 12.5497034, 15, 15};
        assertThat(LongStream.generate(() -> pace.next().toMillis()).limit(plain.length).toArray())
                .containsExactly(
                        Arrays.stream(plain)
                                .mapToLong(seconds -> (long) (seconds * factor * 1_000))
                                .toArray());
    }
}
