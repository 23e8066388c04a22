package io.github.doapps.client.scripted;

import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.AppPlatformClientBuilder;
import io.github.doapps.serde.jackson.JacksonCodec;
import io.github.doapps.spi.HttpTransport;

/** Clients over a scripted transport. */
public final class Clients {

    /** The token that they use. */
    public static final String TOKEN = "dop_v1_0123456789abcdef";

    private Clients() {}

    /** A builder with all that a call needs; half of every wait's bound is waited. */
    public static AppPlatformClientBuilder builder(HttpTransport transport) {
        return AppPlatformClient.builder()
                .token(TOKEN)
                .endpoint("https://api.digitalocean.com")
                .transport(transport)
                .codec(JacksonCodec.create())
                .clock(new ManualClock())
                .jitter(() -> 0.5);
    }

    /** A client with all that a call needs. */
    public static AppPlatformClient client(HttpTransport transport) {
        return builder(transport).build();
    }
}
