package io.github.doapps.spi;

/** Creates codecs; see {@link PluginProvider} for how it is found. */
public interface JsonCodecProvider extends PluginProvider {

    /**
     * Creates a codec, which the client will own and close.
     *
     * @param settings what the client asks for
     * @return a new codec
     */
    JsonCodec create(CodecSettings settings);
}
