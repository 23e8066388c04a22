package io.github.doapps.serde.jsonb;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.spi.JsonCodec;
import io.github.doapps.testkit.tck.codec.CodecTally;
import io.github.doapps.testkit.tck.codec.JsonCodecTck;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** No setting of an application's config shows in what is read and written. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("try") // Jsonb.close() may throw anything, and an InterruptedException too
class BorrowedJsonbTckTest extends JsonCodecTck {

    private final Jsonb jsonb = JsonbBuilder.create(DoappsJsonb.configure(HostileConfig.create()));

    @Override
    protected JsonCodec create() {
        return JsonbCodec.over(jsonb);
    }

    @AfterAll
    void closeIt() throws Exception {
        jsonb.close();
    }

    @Override
    protected void afterCases(CodecTally tally) {
        assertThat(tally.ran() + tally.skipped().size()).isEqualTo(822);
    }
}
