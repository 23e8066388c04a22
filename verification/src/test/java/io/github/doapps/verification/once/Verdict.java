package io.github.doapps.verification.once;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.ApiException;
import io.github.doapps.AppPlatformException;
import io.github.doapps.CallReport;
import io.github.doapps.EffectOnServer;
import io.github.doapps.OutcomeUnknownException;
import io.github.doapps.verification.once.OneCall.Result;
import org.jspecify.annotations.Nullable;

/** Holds what a call said against what its server did, and against the model. */
final class Verdict {

    private final Expected expected;
    private final Result result;
    private final OneCall call;

    Verdict(Expected expected, Result result, OneCall call) {
        this.expected = expected;
        this.result = result;
        this.call = call;
    }

    /** What happens once does so at most once. */
    void requireNoDuplicate(Day day) {
        if (day.operation == Operation.CREATE_DEPLOYMENT) {
            assertThat(call.acted()).as("times done").isLessThanOrEqualTo(1);
        }
    }

    /** Held against what the server did, and not against the model. */
    void requireTruth(Day day) {
        if (result.deployment() != null) {
            assertThat(result.deployment().id()).as("result").isEqualTo(call.answered());
        }
        EffectOnServer told = report().effectOnServer();
        if (day.operation == Operation.GET_DEPLOYMENT) {
            assertThat(told).as("effect of a read").isEqualTo(EffectOnServer.NONE);
        } else if (told != EffectOnServer.UNKNOWN) {
            assertThat(call.acted() > 0)
                    .as("whether it was done")
                    .isEqualTo(told == EffectOnServer.APPLIED);
        }
    }

    /** The model knows the exception, how often was tried, and for how long was waited. */
    void requireAsExpected(boolean interrupted) {
        Throwable thrown = result.thrown();
        assertThat(typeOf(thrown)).as("thrown").isEqualTo(expected.thrown());
        if (thrown instanceof AppPlatformException failure) {
            assertThat(failure.effectOnServer()).as("effect").isEqualTo(expected.effect());
            assertThat(failure.attempts()).as("attempts").isEqualTo(expected.attempts());
        }
        if (thrown instanceof OutcomeUnknownException unknown) {
            assertThat(typeOf(unknown.getCause())).as("cause").isEqualTo(expected.cause());
            assertThat(unknown.statusCode().orElse(0)).as("status").isEqualTo(expected.status());
        } else if (thrown instanceof ApiException api) {
            assertThat(api.statusCode()).as("status").isEqualTo(expected.status());
        }
        assertThat(call.begun()).as("requests at the server").isEqualTo(expected.begun());
        assertThat(call.waits()).as("waits").isEqualTo(expected.waits());
        assertThat(call.overrun().isNegative()).as("end in time").isEqualTo(!expected.late());
        assertThat(interrupted).as("interrupt flag").isEqualTo(expected.interrupted());
    }

    /** The listener heard once, and of the same. */
    void requireTheSameReport() {
        CallReport report = report();
        Throwable thrown = result.thrown();
        assertThat(report.errorCode().isEmpty()).as("no error").isEqualTo(thrown == null);
        assertThat(report.attempts()).as("attempts told").isEqualTo(expected.attempts());
        assertThat(report.effectOnServer()).as("effect told").isEqualTo(expected.effect());
        assertThat(report.statusCode().orElse(0)).as("status told").isEqualTo(expected.status());
        if (thrown instanceof AppPlatformException failure) {
            assertThat(failure.report().orElseThrow()).as("report").isSameAs(report);
            assertThat(report.errorCode()).as("code told").contains(failure.code());
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
