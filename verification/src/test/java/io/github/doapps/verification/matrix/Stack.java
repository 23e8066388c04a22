package io.github.doapps.verification.matrix;

import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.AppPlatformClientBuilder;
import java.util.Locale;

/** A transport and a codec, as their names choose them. */
public enum Stack {
    APACHE_JACKSON("apache", "jackson"),
    APACHE_JSONB("apache", "jsonb"),
    FEIGN_JACKSON("feign", "jackson"),
    FEIGN_JSONB("feign", "jsonb");

    private final String transport;
    private final String codec;

    Stack(String transport, String codec) {
        this.transport = transport;
        this.codec = codec;
    }

    public String transport() {
        return transport;
    }

    public String codec() {
        return codec;
    }

    /** A builder of a client on this stack, which lacks an endpoint and a token. */
    public AppPlatformClientBuilder builder() {
        return AppPlatformClient.builder().transport(transport).codec(codec);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '+');
    }
}
