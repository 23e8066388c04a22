package io.github.doapps.client.internal.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.client.scripted.ManualClock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When whoever stands in line may look. How many share it is SharedBudgetTest's. */
@Timeout(60)
final class PollBudgetTest {

    private final ManualClock clock = new ManualClock();
    private final PollBudget budget = new PollBudget(clock, Optional::empty, 250);

    @Test
    void nobodyLooksBeforeTheTimeThatTheServerAskedFor() {
        budget.hold(Duration.ofSeconds(40));
        budget.hold(Duration.ofSeconds(20));
        assertThat(budget.turn()).isCompleted();
        assertThat(clock.elapsed()).isEqualTo(Duration.ofSeconds(40));
    }

    @Test
    void noTimeIsBelievedThatIsLongerThanAnHour() {
        budget.hold(Duration.ofDays(9));
        assertThat(budget.turn()).isCompleted();
        assertThat(clock.elapsed()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void whoComesAloneLooksAtOnce() {
        assertThat(budget.turn()).isCompleted();
        assertThat(clock.elapsed()).isZero();
    }
}
