package io.github.doapps.client.internal.deploy;

import io.github.doapps.AppPlatformException;
import io.github.doapps.client.internal.flow.Either;
import io.github.doapps.client.internal.flow.Lane;
import io.github.doapps.deploy.FailureExplanation;
import io.github.doapps.deploy.FailureExplanationBuilder;
import io.github.doapps.deploy.LogLines;
import io.github.doapps.deploy.LogOptions;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.log.LogType;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The end of the log of what failed, for its explanation. It is worth a short wait and no failure:
 * what cannot be had is said instead.
 */
final class LogTail {

    private static final Duration WORTH_WAITING = Duration.ofSeconds(15);

    /** More than is shown, so that a secret is found whole before its line is cut. */
    private static final int LINE_LENGTH = 4 * LogText.LINE_LENGTH;

    private final Waiting waiting;
    private final Lane lane;
    private final Overtime overtime;
    private final String appId;

    LogTail(Waiting waiting, Lane lane, Overtime overtime, String appId) {
        this.waiting = waiting;
        this.lane = lane;
        this.overtime = overtime;
        this.appId = appId;
    }

    /**
     * An explanation with the log's end.
     *
     * @param explanation what is known else
     * @param deployment the deployment that failed
     * @param failed its step that failed, if one did
     * @param text how what it says is shown
     * @param lines how many lines to have; 0 for none, and no request
     */
    CompletableFuture<FailureExplanation> addTo(
            FailureExplanationBuilder explanation,
            Deployment deployment,
            Optional<SeenStep> failed,
            LogText text,
            int lines) {
        Optional<LogType> type = failed.flatMap(step -> typeOf(step.names().get(0)));
        if (type.isEmpty() || lines == 0) {
            return CompletableFuture.completedFuture(explanation.build());
        }
        LogOptions options =
                LogOptions.of(type.get())
                        .ofDeployment(deployment.id())
                        .withTailLines(lines)
                        .withMaxLineLength(LINE_LENGTH)
                        .withDeadline(WORTH_WAITING);
        LogOptions which =
                failed.flatMap(SeenStep::component).map(options::ofComponent).orElse(options);
        return Either.after(
                overtime.inLine("the log", () -> waiting.logs().collect(lane, appId, which)),
                log -> with(explanation, title(which, log), text.lines(log.lines())),
                failure ->
                        failure instanceof Error
                                ? CompletableFuture.failedFuture(failure)
                                : with(explanation, none(which, why(failure)), List.of()));
    }

    private static CompletableFuture<FailureExplanation> with(
            FailureExplanationBuilder explanation, String title, List<String> lines) {
        return CompletableFuture.completedFuture(explanation.log(title, lines).build());
    }

    private static Optional<LogType> typeOf(String step) {
        return switch (step) {
            case "build" -> Optional.of(LogType.BUILD);
            case "deploy" -> Optional.of(LogType.DEPLOY);
            default -> Optional.empty();
        };
    }

    private static String title(LogOptions which, LogLines log) {
        if (log.whyNone().isPresent()) {
            return none(which, "the server has none yet");
        }
        if (log.lines().isEmpty()) {
            return none(which, "it is empty");
        }
        return name(which)
                + (log.isTruncated()
                        ? ", up to its first " + which.maxBytes() / (1024 * 1024) + " MiB"
                        : "");
    }

    private static String none(LogOptions which, String why) {
        return "no " + name(which) + ": " + why;
    }

    private static String name(LogOptions which) {
        return which.type().value().toLowerCase(Locale.ROOT)
                + " log of "
                + which.component().map(LogText::line).orElse("all components");
    }

    private static String why(Throwable failure) {
        return failure instanceof AppPlatformException known
                ? "fetching it failed (" + known.code().text() + ")"
                : "fetching it failed";
    }
}
