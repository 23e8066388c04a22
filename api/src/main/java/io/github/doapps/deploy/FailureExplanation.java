package io.github.doapps.deploy;

import static io.github.doapps.deploy.Legible.read;

import io.github.doapps.model.deployment.DeploymentPhase;
import io.github.doapps.model.deployment.StepReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a deployment did not go live, for a person to read: {@link #text()} has all of it. Each part
 * is what the server says, or absent. In what a wait gives, each of the server's texts is in one
 * line, without control characters, cut at 1,000 characters, and, unless it is a name, a phase, an
 * id or a commit, without the deployment's secrets, as {@link #logTail()} is; the outcome's
 * deployment has them as they came. Immutable.
 */
public final class FailureExplanation {

    private final String appId;
    private final String deploymentId;
    private final DeploymentPhase phase;
    private final Duration elapsed;
    private final @Nullable StepPath failedStep;
    private final @Nullable String cause;
    private final List<String> commits;
    private final @Nullable String successorId;
    private final @Nullable String advice;
    private final List<String> logTail;
    private final @Nullable String logTitle;

    FailureExplanation(FailureExplanationBuilder builder) {
        this.appId = builder.appId;
        this.deploymentId = builder.deploymentId;
        this.phase = builder.phase;
        this.elapsed = builder.elapsed;
        this.failedStep = builder.failedStep;
        this.cause = builder.cause;
        this.commits = builder.commits;
        this.successorId = builder.successorId;
        this.advice = builder.advice;
        this.logTail = builder.logTail;
        this.logTitle = builder.logTitle;
    }

    /**
     * A builder for a deployment.
     *
     * @param appId the app's id
     * @param deploymentId the deployment's id
     * @param phase the phase that it ended in
     * @return a new builder
     */
    public static FailureExplanationBuilder builder(
            String appId, String deploymentId, DeploymentPhase phase) {
        return new FailureExplanationBuilder(appId, deploymentId, phase);
    }

    /**
     * The phase that it ended in.
     *
     * @return the phase
     */
    public DeploymentPhase phase() {
        return phase;
    }

    /**
     * How long the deployment took from its creation to its end, by the server's times.
     *
     * @return the time
     */
    public Duration elapsed() {
        return elapsed;
    }

    /**
     * The innermost step that failed.
     *
     * @return the step, or empty if none did
     */
    public Optional<StepPath> failedStep() {
        return Optional.ofNullable(failedStep);
    }

    /**
     * The component whose step failed.
     *
     * @return the name, or empty if the step is about the whole app, or none failed
     */
    public Optional<String> component() {
        return failedStep().flatMap(StepPath::component);
    }

    /**
     * The code of the failed step's reason, such as {@code BuildJobExitNonZero}.
     *
     * @return the code, or empty if the server gives none that can be read
     */
    public Optional<String> reasonCode() {
        return reason().flatMap(reason -> read(reason::code));
    }

    /**
     * The failed step's reason in the server's words.
     *
     * @return the message, or empty if the server gives none that can be read
     */
    public Optional<String> reasonMessage() {
        return reason().flatMap(reason -> read(reason::message));
    }

    private Optional<StepReason> reason() {
        return failedStep().flatMap(path -> read(path.step()::reason));
    }

    /**
     * Why the deployment was created, in the server's words.
     *
     * @return the cause, or empty if the server gives none
     */
    public Optional<String> cause() {
        return Optional.ofNullable(cause);
    }

    /**
     * The commits that were built: that of the component whose step failed, else all.
     *
     * @return the commits, each with its component as {@code 9a4df0b (web)}; unmodifiable
     */
    public List<String> commits() {
        return commits;
    }

    /**
     * The deployment that superseded it.
     *
     * @return the id, or empty if none did, or it is not known
     */
    public Optional<String> successorId() {
        return Optional.ofNullable(successorId);
    }

    /**
     * What to do next, in one sentence.
     *
     * @return the advice, or empty where only the log can tell
     */
    public Optional<String> advice() {
        return Optional.ofNullable(advice);
    }

    /**
     * The last lines of the failed component's build or deploy log, without control characters, and
     * each cut at 1,000. What of the deployment's document is secret is blanked in them: the values
     * of its variables that are 8 characters or longer. A value that the server keeps encrypted is
     * not known here, so it is there if the program prints it.
     *
     * @return the lines; unmodifiable, empty if there are none or they could not be had
     */
    public List<String> logTail() {
        return logTail;
    }

    /**
     * What {@link #logTail()} is, or why it is empty.
     *
     * @return such as {@code build log of web} or {@code no build log of web: the server has none
     *     yet}, or empty if no log was asked for
     */
    public Optional<String> logTitle() {
        return Optional.ofNullable(logTitle);
    }

    /**
     * All but the log, in one paragraph.
     *
     * @return the paragraph, ending with a full stop
     */
    public String paragraph() {
        StringBuilder text = new StringBuilder("Deployment ");
        text.append(deploymentId).append(" of app ").append(appId);
        text.append(" ended ").append(phase).append(" after ").append(Words.of(elapsed));
        failedStep().ifPresent(path -> text.append(" in step ").append(path));
        String why = why();
        text.append(why.isEmpty() ? "." : ": " + sentence(why));
        if (successorId != null) {
            text.append(" It was superseded by deployment ").append(successorId).append('.');
        }
        advice().ifPresent(words -> text.append(' ').append(sentence(words)));
        return text.toString();
    }

    /**
     * All of it, in lines, the log last.
     *
     * @return the text, without a line break at its end
     */
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add("deployment  " + deploymentId + " of app " + appId);
        lines.add("phase       " + phase + " after " + Words.of(elapsed));
        failedStep().ifPresent(path -> lines.add("step        " + path + path.inWords()));
        component().ifPresent(name -> lines.add("component   " + name));
        String why = why();
        if (!why.isEmpty()) {
            lines.add("reason      " + why);
        }
        cause().ifPresent(words -> lines.add("cause       " + words));
        if (!commits.isEmpty()) {
            lines.add("commit      " + String.join(", ", commits));
        }
        successorId().ifPresent(id -> lines.add("successor   " + id));
        advice().ifPresent(words -> lines.add("what next   " + words));
        logTitle().ifPresent(title -> lines.add("log         " + title));
        logTail.forEach(line -> lines.add("  " + line));
        return String.join("\n", lines);
    }

    private String why() {
        String code = reasonCode().orElse("");
        String message = reasonMessage().orElse("");
        return code.isEmpty() || message.isEmpty() ? code + message : code + ", " + message;
    }

    private static String sentence(String words) {
        String bare = words.strip();
        return bare.endsWith(".") || bare.endsWith("!") || bare.endsWith("?") ? bare : bare + ".";
    }

    /** The same as {@link #text()}. */
    @Override
    public String toString() {
        return text();
    }
}
