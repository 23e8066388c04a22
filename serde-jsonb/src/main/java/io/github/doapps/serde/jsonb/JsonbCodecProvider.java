package io.github.doapps.serde.jsonb;

import io.github.doapps.spi.CodecSettings;
import io.github.doapps.spi.JsonCodec;
import io.github.doapps.spi.JsonCodecProvider;
import io.github.doapps.spi.SpiVersion;

/**
 * Finds {@link JsonbCodec} under the name {@code jsonb}, with priority 50. Stateless, so safe for
 * use by any number of threads.
 */
public final class JsonbCodecProvider implements JsonCodecProvider {

    /** For {@link java.util.ServiceLoader}. */
    public JsonbCodecProvider() {}

    @Override
    public String name() {
        return JsonbCodec.NAME;
    }

    @Override
    public String libraryVersion() {
        return JsonbSearch.of(CodecSettings.defaults()).version();
    }

    @Override
    public int spiVersion() {
        return SpiVersion.CURRENT;
    }

    @Override
    public int priority() {
        return 50;
    }

    /** Creates a codec, as {@link JsonbCodec#create(CodecSettings)} does. */
    @Override
    public JsonCodec create(CodecSettings settings) {
        return JsonbCodec.create(settings);
    }
}
