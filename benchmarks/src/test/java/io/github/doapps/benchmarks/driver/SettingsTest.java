package io.github.doapps.benchmarks.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.benchmarks.Rows;
import io.github.doapps.benchmarks.worker.Plant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void whatIsNotGivenHasItsDefault() {
        Settings settings = Settings.of("rounds=3", "plant=");

        assertThat(settings.rounds()).isEqualTo(3);
        assertThat(settings.plant()).isEqualTo(Plant.NONE);
        assertThat(settings.parts()).containsExactlyInAnyOrder(Part.values());
        assertThat(settings.rows()).containsExactly(Rows.values());
    }

    @Test
    void theFloorIsAlwaysMeasured() {
        assertThat(Settings.of("rows=feign+jsonb").rows())
                .containsExactly(Rows.HC5_RECORDS, Rows.FEIGN_RECORDS, Rows.FEIGN_JSONB);
    }

    @ParameterizedTest
    @ValueSource(strings = {"round=3", "rounds", "rounds=0", "rows=nobody", "seconds=nan"})
    void whatCannotBeIsRefused(String argument) {
        assertThatThrownBy(() -> Settings.of(argument))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
