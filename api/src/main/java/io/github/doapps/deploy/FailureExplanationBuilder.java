package io.github.doapps.deploy;

import io.github.doapps.model.deployment.DeploymentPhase;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects what is known. Not safe for use by several threads. */
public final class FailureExplanationBuilder {

    final String appId;
    final String deploymentId;
    final DeploymentPhase phase;
    Duration elapsed = Duration.ZERO;
    @Nullable StepPath failedStep;
    @Nullable String cause;
    List<String> commits = List.of();
    @Nullable String successorId;
    @Nullable String advice;
    List<String> logTail = List.of();
    @Nullable String logTitle;

    FailureExplanationBuilder(String appId, String deploymentId, DeploymentPhase phase) {
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
    public FailureExplanationBuilder elapsed(Duration elapsed) {
        this.elapsed = Objects.requireNonNull(elapsed, "elapsed");
        return this;
    }

    /**
     * Sets the innermost step that failed. Defaults to none.
     *
     * @param step the step
     * @return this builder
     */
    public FailureExplanationBuilder failedStep(StepPath step) {
        this.failedStep = Objects.requireNonNull(step, "step");
        return this;
    }

    /**
     * Sets why the deployment was created. Defaults to unknown.
     *
     * @param cause the cause
     * @return this builder
     */
    public FailureExplanationBuilder cause(String cause) {
        this.cause = Objects.requireNonNull(cause, "cause");
        return this;
    }

    /**
     * Sets the commits. Defaults to none.
     *
     * @param commits the commits, each with its component
     * @return this builder
     */
    public FailureExplanationBuilder commits(List<String> commits) {
        this.commits = List.copyOf(commits);
        return this;
    }

    /**
     * Sets the deployment that superseded it. Defaults to none.
     *
     * @param id the id
     * @return this builder
     */
    public FailureExplanationBuilder successorId(String id) {
        this.successorId = Objects.requireNonNull(id, "id");
        return this;
    }

    /**
     * Sets what to do next. Defaults to nothing.
     *
     * @param advice one sentence
     * @return this builder
     */
    public FailureExplanationBuilder advice(String advice) {
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
    public FailureExplanationBuilder log(String title, List<String> lines) {
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
