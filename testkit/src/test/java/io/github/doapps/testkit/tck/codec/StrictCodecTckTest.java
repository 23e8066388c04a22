package io.github.doapps.testkit.tck.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.spi.JsonCodec;

/** What the wrong codecs are made of is right. */
class StrictCodecTckTest extends JsonCodecTck {

    @Override
    protected JsonCodec create() {
        return new StrictCodec();
    }

    @Override
    protected void afterCases(CodecTally tally) {
        assertThat(tally.ran() + tally.skipped().size()).isEqualTo(822);
    }
}
