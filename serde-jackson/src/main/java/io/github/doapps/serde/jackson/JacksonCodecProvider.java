package io.github.doapps.serde.jackson;

import io.github.doapps.spi.CodecSettings;
import io.github.doapps.spi.JsonCodec;
import io.github.doapps.spi.JsonCodecProvider;
import io.github.doapps.spi.SpiVersion;

/**
 * Finds {@link JacksonCodec} under the name {@code jackson}, with priority 100. Stateless, so safe
 * for use by any number of threads.
 */
public final class JacksonCodecProvider implements JsonCodecProvider {

    /** For {@link java.util.ServiceLoader}. */
    public JacksonCodecProvider() {}

    @Override
    public String name() {
        return JacksonCodec.NAME;
    }

    @Override
    public String libraryVersion() {
        return JacksonCodec.databindVersion();
    }

    @Override
    public int spiVersion() {
        return SpiVersion.CURRENT;
    }

    @Override
    public int priority() {
        return 100;
    }

    /**
     * Creates a codec. Jackson looks for no providers of its own, so the settings' class loader
     * changes nothing.
     */
    @Override
    public JsonCodec create(CodecSettings settings) {
        return JacksonCodec.create();
    }
}
