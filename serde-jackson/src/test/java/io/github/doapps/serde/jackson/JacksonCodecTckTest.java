package io.github.doapps.serde.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.spi.JsonCodec;
import io.github.doapps.testkit.tck.codec.CodecTally;
import io.github.doapps.testkit.tck.codec.JsonCodecTck;

class JacksonCodecTckTest extends JsonCodecTck {

    @Override
    protected JsonCodec create() {
        return JacksonCodec.create();
    }

    @Override
    protected void afterCases(CodecTally tally) {
        assertThat(tally.ran() + tally.skipped().size()).isEqualTo(844);
    }
}
