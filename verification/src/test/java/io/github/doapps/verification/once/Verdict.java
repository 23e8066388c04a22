package io.github.doapps.verification.once;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.ApiException;
import io.github.doapps.AppPlatformException;
import io.github.doapps.CallReport;
import io.github.doapps.EffectOnServer;
import io.github.doapps.OutcomeUnknownException;
import io.github.doapps.verification.once.Caller.Result;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds what a call said against what its server did, and against the model. */
final class Verdict {

    private final Day day;
    private final Result result;
    private final OneCall call;

    Verdict(Day day, Result result, OneCall call) {
        this.day = day;
        this.result = result;
        this.call = call;
    }

    /** What happens once does so at most once. */
    void requireNoDuplicate() {
        if (day.operation.isOnce()) {
            assertThat(call.acted()).as("times done").isLessThanOrEqualTo(1);
        }
    }

    /** Held against what the server did, and not against the model. */
    void requireTruth() {
        if (result.deployment() != null) {
            assertThat(result.deployment().id()).as("result").isEqualTo(call.answered());
        }
        EffectOnServer told = report().effectOnServer();
        if (day.operation.changesNothing()) {
            assertThat(told).as("effect of a read").isEqualTo(EffectOnServer.NONE);
        } else if (told != EffectOnServer.UNKNOWN) {
            assertThat(call.acted() > 0)
                    .as("whether it was done")
                    .isEqualTo(told == EffectOnServer.APPLIED);
        }
    }

    /** The model knows the exception, how often was tried, and for how long was waited. */
    void requireAsExpected(Set<Ending> expected) {
        CallReport report = report();
        Throwable thrown = result.thrown();
        Ending ending =
                new Ending(
                        typeOf(thrown),
                        thrown instanceof OutcomeUnknownException
                                ? typeOf(thrown.getCause())
                                : null,
                        report.errorCode().orElse(null),
                        report.effectOnServer(),
                        report.attempts(),
                        call.begun(),
                        report.statusCode().orElse(0),
                        call.waits(),
                        !call.overrun().isNegative(),
                        call.interrupted());
        assertThat(ending).as("ending").isIn(expected);
    }

    /** The listener heard once, and of the same. */
    void requireTheSameReport() {
        CallReport report = report();
        if (result.thrown() instanceof AppPlatformException failure) {
            assertThat(failure.report().orElseThrow()).as("report").isSameAs(report);
            assertThat(report.errorCode()).as("code told").contains(failure.code());
            assertThat(failure.effectOnServer()).as("effect").isEqualTo(report.effectOnServer());
            assertThat(failure.attempts()).as("attempts").isEqualTo(report.attempts());
        }
        if (result.thrown() instanceof OutcomeUnknownException unknown) {
            assertThat(unknown.statusCode()).as("status").isEqualTo(report.statusCode());
        } else if (result.thrown() instanceof ApiException api) {
            assertThat(report.statusCode()).as("status").hasValue(api.statusCode());
        }
    }

    /** A refusal that an earlier attempt may be the reason of says so. */
    void requireMentionOfAnEarlierOne() {
        if (result.thrown() instanceof ApiException refusal) {
            int status = refusal.statusCode();
            boolean didNothing = status >= 400 && status < 500 && status != 408;
            String mention =
                    switch (refusal.effectOnServer()) {
                        case NONE -> "Nothing was done on the server. ";
                        case UNKNOWN -> "but an earlier one may have done it. ";
                        case APPLIED -> "but an earlier one did it, and only its answer is lost. ";
                    };
            if (didNothing) {
                assertThat(refusal).hasMessageContaining(mention);
            } else {
                assertThat(refusal.getMessage()).doesNotContain("an earlier one");
            }
        }
    }

    private CallReport report() {
        assertThat(call.reports()).as("reports").hasSize(1);
        return call.reports().get(0);
    }

    private static @Nullable Class<?> typeOf(@Nullable Throwable thrown) {
        return thrown == null ? null : thrown.getClass();
    }
}
