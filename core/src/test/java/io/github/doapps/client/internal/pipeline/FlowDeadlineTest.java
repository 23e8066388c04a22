package io.github.doapps.client.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.client.RetrySettings;
import io.github.doapps.client.scripted.ManualClock;
import io.github.doapps.spi.HttpHeaders;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A deadline is told as its caller knows it. */
class FlowDeadlineTest {

    private static final Duration GRACE = Duration.ofSeconds(10);

    private final ManualClock clock = new ManualClock();
    private final CallSettings settings =
            new CallSettings(Duration.ofSeconds(60), RetrySettings.defaults(), HttpHeaders.empty());

    private Deadline flowsAfter(Duration past) {
        Deadline flows = new Deadline(clock, Duration.ofSeconds(45));
        clock.advance(past);
        return flows;
    }

    @Test
    void whatAFlowLeavesIsToldWithTheFlowsDeadline() {
        assertThat(settings.within(flowsAfter(Duration.ofSeconds(5))).deadlineInWords())
                .isEqualTo("45 s, of which 40 s were left for this call,");
    }

    @Test
    void whatMayBeTakenBeyondItIsTold() {
        CallSettings cut = settings.within(flowsAfter(Duration.ofSeconds(5)), GRACE);
        assertThat(cut.deadline()).isEqualTo(Duration.ofSeconds(50));
        assertThat(cut.deadlineInWords())
                .isEqualTo("45 s, of which 40 s were left for this call, and 10 s more");
    }

    @Test
    void theCallsOwnIsToldWhereThatIsSooner() {
        CallSettings brief = settings.within(Duration.ofSeconds(2));
        assertThat(brief.deadlineInWords()).isEqualTo("2 s");
        assertThat(brief.within(flowsAfter(Duration.ZERO), GRACE).deadlineInWords())
                .isEqualTo("2 s");
    }
}
