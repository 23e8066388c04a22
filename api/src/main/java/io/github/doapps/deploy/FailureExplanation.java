package io.github.doapps.deploy;

import io.github.doapps.model.deployment.DeploymentPhase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a deployment did not go live, for a person to read: {@link #text()} has all of it. Each part
 * is what the server says, or absent. Immutable.
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

    private FailureExplanation(Builder builder) {
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
    public static Builder builder(String appId, String deploymentId, DeploymentPhase phase) {
        return new Builder(appId, deploymentId, phase);
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
     * @return the code, or empty if the server gives none
     */
    public Optional<String> reasonCode() {
        return failedStep().flatMap(path -> path.step().reason()).flatMap(r -> r.code());
    }

    /**
     * The failed step's reason in the server's words.
     *
     * @return the message, or empty if the server gives none
     */
    public Optional<String> reasonMessage() {
        return failedStep().flatMap(path -> path.step().reason()).flatMap(r -> r.message());
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

    /** Collects what is known. Not safe for use by several threads. */
    public static final class Builder {

        private final String appId;
        private final String deploymentId;
        private final DeploymentPhase phase;
        private Duration elapsed = Duration.ZERO;
        private @Nullable StepPath failedStep;
        private @Nullable String cause;
        private List<String> commits = List.of();
        private @Nullable String successorId;
        private @Nullable String advice;
        private List<String> logTail = List.of();
        private @Nullable String logTitle;

        private Builder(String appId, String deploymentId, DeploymentPhase phase) {
            this.appId = Objects.requireNonNull(appId, "appId");
            this.deploymentId = Objects.requireNonNull(deploymentId, "deploymentId");
            this.phase = Objects.requireNonNull(phase, "phase");
        }

        /**
         * Sets how long the deployment took. Defaults to no time.
         *
         * @param elapsed the time
         * @return this builder
         */
        public Builder elapsed(Duration elapsed) {
            this.elapsed = Objects.requireNonNull(elapsed, "elapsed");
            return this;
        }

        /**
         * Sets the innermost step that failed. Defaults to none.
         *
         * @param step the step
         * @return this builder
         */
        public Builder failedStep(StepPath step) {
            this.failedStep = Objects.requireNonNull(step, "step");
            return this;
        }

        /**
         * Sets why the deployment was created. Defaults to unknown.
         *
         * @param cause the cause
         * @return this builder
         */
        public Builder cause(String cause) {
            this.cause = Objects.requireNonNull(cause, "cause");
            return this;
        }

        /**
         * Sets the commits. Defaults to none.
         *
         * @param commits the commits, each with its component
         * @return this builder
         */
        public Builder commits(List<String> commits) {
            this.commits = List.copyOf(commits);
            return this;
        }

        /**
         * Sets the deployment that superseded it. Defaults to none.
         *
         * @param id the id
         * @return this builder
         */
        public Builder successorId(String id) {
            this.successorId = Objects.requireNonNull(id, "id");
            return this;
        }

        /**
         * Sets what to do next. Defaults to nothing.
         *
         * @param advice one sentence
         * @return this builder
         */
        public Builder advice(String advice) {
            this.advice = Objects.requireNonNull(advice, "advice");
            return this;
        }

        /**
         * Sets the end of the log. Defaults to none.
         *
         * @param title what it is, or why there are no lines
         * @param lines the lines
         * @return this builder
         */
        public Builder log(String title, List<String> lines) {
            this.logTitle = Objects.requireNonNull(title, "title");
            this.logTail = List.copyOf(lines);
            return this;
        }

        /**
         * The explanation.
         *
         * @return a new explanation
         */
        public FailureExplanation build() {
            return new FailureExplanation(this);
        }
    }
}
