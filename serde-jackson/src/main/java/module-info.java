/** Jackson Databind behind the JsonCodec SPI. */
module io.github.doapps.serde.jackson {
    requires transitive com.fasterxml.jackson.databind;
    requires transitive io.github.doapps.api;

    exports io.github.doapps.serde.jackson;

    provides io.github.doapps.spi.JsonCodecProvider with
            io.github.doapps.serde.jackson.JacksonCodecProvider;
}
