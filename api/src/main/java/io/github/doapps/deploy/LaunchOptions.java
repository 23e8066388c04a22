package io.github.doapps.deploy;

import io.github.doapps.model.deployment.CreateDeploymentRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How to create a deployment and wait for it. Immutable. */
public final class LaunchOptions {

    private static final LaunchOptions DEFAULTS =
            new LaunchOptions(CreateDeploymentRequest.empty(), WaitOptions.defaults(), false, null);

    private final CreateDeploymentRequest request;
    private final WaitOptions wait;
    private final boolean adoptsSoleCandidate;
    private final @Nullable String cause;

    private LaunchOptions(
            CreateDeploymentRequest request,
            WaitOptions wait,
            boolean adoptsSoleCandidate,
            @Nullable String cause) {
        this.request = request;
        this.wait = wait;
        this.adoptsSoleCandidate = adoptsSoleCandidate;
        this.cause = cause;
    }

    /**
     * A deployment that may reuse a build, and {@link WaitOptions#defaults()}.
     *
     * @return the defaults
     */
    public static LaunchOptions defaults() {
        return DEFAULTS;
    }

    /**
     * The defaults, with a deployment that is built anew even where a cached build fits.
     *
     * @return the options
     */
    public static LaunchOptions forcingBuild() {
        return of(CreateDeploymentRequest.forcingBuild());
    }

    /**
     * The defaults with a request.
     *
     * @param request what to create the deployment with
     * @return the options
     */
    public static LaunchOptions of(CreateDeploymentRequest request) {
        return new LaunchOptions(
                Objects.requireNonNull(request, "request"), DEFAULTS.wait, false, null);
    }

    /**
     * These options with other ones for the wait: {@code waiting(wait -> wait.withListener(…))}.
     *
     * @param change what to change about them
     * @return the changed copy
     */
    public LaunchOptions waiting(UnaryOperator<WaitOptions> change) {
        return new LaunchOptions(
                request,
                Objects.requireNonNull(change.apply(wait), "the options for the wait"),
                adoptsSoleCandidate,
                cause);
    }

    /**
     * These options, going on with the only deployment that may be the one whose creation got no
     * usable answer. By default that ends in {@link io.github.doapps.OutcomeUnknownException},
     * whose candidates are for a person to choose from.
     *
     * <p>The risk: if the request was lost before it acted, and a colleague or a push deployed in
     * that very moment, the deployment that is waited for is theirs. It then builds what is in the
     * repository all the same, but without this launch's {@code force_build}. A candidate is not
     * taken if there may be another one: if it is superseded already, does not say that it comes
     * after a deployment that was listed before ({@code previous_deployment_id}, which godo knows
     * and DigitalOcean's reference does not), or was created over 10 seconds after the answer was
     * lost.
     *
     * @return the changed copy
     */
    public LaunchOptions adoptingSoleCandidate() {
        return new LaunchOptions(request, wait, true, cause);
    }

    /**
     * These options with the cause that the server gives to deployments of this token's user, such
     * as {@code manual}: a deployment with another cause is then no candidate for one whose
     * creation got no usable answer. By default any cause will do.
     *
     * @param cause the cause, as {@code Deployment.cause()} has it
     * @return the changed copy
     */
    public LaunchOptions expectingCause(String cause) {
        return new LaunchOptions(
                request, wait, adoptsSoleCandidate, Objects.requireNonNull(cause, "cause"));
    }

    /**
     * What to create the deployment with.
     *
     * @return the request
     */
    public CreateDeploymentRequest request() {
        return request;
    }

    /**
     * How to wait for it.
     *
     * @return the options
     */
    public WaitOptions waitOptions() {
        return wait;
    }

    /**
     * Whether to go on with the only candidate.
     *
     * @return true to adopt it
     */
    public boolean adoptsSoleCandidate() {
        return adoptsSoleCandidate;
    }

    /**
     * The cause that a candidate has.
     *
     * @return the cause, or empty for any
     */
    public Optional<String> expectedCause() {
        return Optional.ofNullable(cause);
    }

    @Override
    public String toString() {
        return request
                + ", "
                + wait
                + (adoptsSoleCandidate ? ", adopting a sole candidate" : "")
                + (cause == null ? "" : ", expecting the cause " + cause);
    }
}
