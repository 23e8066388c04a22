/** JSON-B, with Eclipse Yasson, behind the JsonCodec SPI. */
module io.github.doapps.serde.jsonb {
    requires jakarta.json;
    requires transitive io.github.doapps.api;
    requires transitive jakarta.json.bind;

    exports io.github.doapps.serde.jsonb;

    uses jakarta.json.bind.spi.JsonbProvider;
    uses jakarta.json.spi.JsonProvider;

    provides io.github.doapps.spi.JsonCodecProvider with
            io.github.doapps.serde.jsonb.JsonbCodecProvider;
}
