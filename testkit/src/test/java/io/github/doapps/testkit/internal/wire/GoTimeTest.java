package io.github.doapps.testkit.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2021-02-10T17:05:35.572347485Z, 2021-02-10T17:05:35.572347485Z, 2021-02-10T17:05:35Z",
        "2021-02-10T17:05:35.461737040Z, 2021-02-10T17:05:35.46173704Z,  2021-02-10T17:05:35Z",
        "2021-02-10T17:05:35.500Z,       2021-02-10T17:05:35.5Z,         2021-02-10T17:05:35Z",
        "2021-02-10T17:05:00Z,           2021-02-10T17:05:00Z,           2021-02-10T17:05:00Z",
        "2021-02-10T17:05:00.000000001Z, 2021-02-10T17:05:00.000000001Z, 2021-02-10T17:05:00Z"
    })
    void a_time_is_written_as_go_writes_it(String time, String nanos, String seconds) {
        assertThat(GoTime.nanos(Instant.parse(time))).isEqualTo(nanos);
        assertThat(GoTime.seconds(Instant.parse(time))).isEqualTo(seconds);
    }
}
