package io.github.doapps.serde.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.spi.CodecSettings;
import io.github.doapps.spi.JsonCodec;
import io.github.doapps.spi.JsonCodecProvider;
import io.github.doapps.spi.SpiVersion;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class JacksonCodecProviderTest {

    @Test
    void isFoundAndCreatesACodec() {
        JsonCodecProvider provider =
                ServiceLoader.load(JsonCodecProvider.class).findFirst().orElseThrow();
        assertThat(provider).isInstanceOf(JacksonCodecProvider.class);
        assertThat(provider.name()).isEqualTo("jackson");
        assertThat(provider.priority()).isEqualTo(100);
        assertThat(provider.spiVersion()).isEqualTo(SpiVersion.CURRENT);
        try (JsonCodec codec = provider.create(CodecSettings.defaults())) {
            assertThat(codec).isInstanceOf(JacksonCodec.class);
            assertThat(codec.name()).isEqualTo(provider.name());
            assertThat(codec.libraryVersion()).isEqualTo(provider.libraryVersion());
        }
    }
}
