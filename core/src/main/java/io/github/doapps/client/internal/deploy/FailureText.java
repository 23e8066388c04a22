package io.github.doapps.client.internal.deploy;

import io.github.doapps.AppPlatformException;
import io.github.doapps.CallReport;
import io.github.doapps.DeploymentCandidate;
import io.github.doapps.EffectOnServer;
import io.github.doapps.OutcomeUnknownException;
import io.github.doapps.client.internal.flow.FlowEndedException;
import java.util.List;
import java.util.Locale;

/** The text of a failed call inside the text of the flow that it ended. */
final class FailureText {

    private FailureText() {}

    /** The message of a failure, without its code. */
    static String bare(AppPlatformException failure) {
        String message = String.valueOf(failure.getMessage());
        String tag = " " + failure.code().tag();
        return message.endsWith(tag)
                ? message.substring(0, message.length() - tag.length())
                : message;
    }

    /** Why a step of a flow failed, to go on within a sentence and to end it. */
    static String within(Throwable failure) {
        if (failure instanceof AppPlatformException failed) {
            String text = bare(failed);
            return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
        }
        return failure instanceof FlowEndedException ended
                ? ended.text() + "."
                : "an unexpected " + failure.getClass().getSimpleName() + ".";
    }

    /** An unknown outcome that says more. */
    static OutcomeUnknownException longer(OutcomeUnknownException unknown, String more) {
        OutcomeUnknownException longer = longer(unknown, more, unknown.candidates(), false);
        for (Throwable suppressed : unknown.getSuppressed()) {
            longer.addSuppressed(suppressed);
        }
        return longer;
    }

    /** An unknown outcome that says more, and may know more. */
    static OutcomeUnknownException longer(
            OutcomeUnknownException unknown,
            String more,
            List<DeploymentCandidate> candidates,
            boolean applied) {
        CallReport report = unknown.report().orElseThrow();
        return new OutcomeUnknownException(
                more.isEmpty() ? bare(unknown) : bare(unknown) + " " + more,
                applied ? applied(report) : report,
                unknown.getCause(),
                candidates);
    }

    private static CallReport applied(CallReport report) {
        return report.toBuilder().effectOnServer(EffectOnServer.APPLIED).build();
    }
}
