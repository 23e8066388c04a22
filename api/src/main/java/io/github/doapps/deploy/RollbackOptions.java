package io.github.doapps.deploy;

import io.github.doapps.model.rollback.RollbackCondition;
import io.github.doapps.model.rollback.RollbackRequest;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * How to roll an app back. Immutable.
 *
 * <p>By default the rollback is committed once it is live, and left pinned if it does not go live:
 * what ran before runs on, and a person decides. Reverting would deploy once more what was to be
 * left behind, in the middle of an outage; and as long as the app is pinned, no push deploys
 * anything meanwhile.
 */
public final class RollbackOptions {

    private static final RollbackOptions DEFAULTS =
            new RollbackOptions(
                    WaitOptions.defaults(),
                    warning -> false,
                    new Pinning(false, false, false),
                    false);

    private final WaitOptions wait;
    private final Predicate<RollbackCondition> refused;
    private final Pinning pinning;
    private final boolean adoptsSoleCandidate;

    private record Pinning(boolean skipped, boolean kept, boolean reverted) {

        private Pinning {
            if (skipped && (kept || reverted)) {
                throw new IllegalArgumentException(
                        "A rollback that skips the pin is for good at once, so it can be neither"
                                + " kept pinned nor reverted [invalid-argument]");
            }
        }
    }

    private RollbackOptions(
            WaitOptions wait,
            Predicate<RollbackCondition> refused,
            Pinning pinning,
            boolean adoptsSoleCandidate) {
        this.wait = wait;
        this.refused = refused;
        this.pinning = pinning;
        this.adoptsSoleCandidate = adoptsSoleCandidate;
    }

    /**
     * {@link WaitOptions#defaults()}, no warning refused, committed if it goes live, left pinned if
     * it does not.
     *
     * @return the defaults
     */
    public static RollbackOptions defaults() {
        return DEFAULTS;
    }

    /**
     * These options with other ones for the wait: {@code waiting(wait -> wait.withListener(…))}.
     *
     * @param change what to change about them
     * @return the changed copy
     * @throws IllegalArgumentException if they follow the successor: what took the place of a
     *     rollback is none, and must not be committed as one
     */
    public RollbackOptions waiting(UnaryOperator<WaitOptions> change) {
        WaitOptions changed =
                Objects.requireNonNull(change.apply(wait), "the options for the wait");
        if (changed.followsSuccessor()) {
            throw new IllegalArgumentException(
                    "A rollback's wait does not follow a successor: what took its place is no"
                            + " rollback, and must not be committed as one [invalid-argument]");
        }
        return new RollbackOptions(changed, refused, pinning, adoptsSoleCandidate);
    }

    /**
     * These options, refusing the rollback if its validation brings any warning. By default the
     * warnings are in {@link RollbackOutcome#validation()}, and stop nothing.
     *
     * @return the changed copy
     */
    public RollbackOptions refusingWarnings() {
        return refusingWarnings(warning -> true);
    }

    /**
     * These options, refusing the rollback if its validation brings such a warning. By default none
     * is refused.
     *
     * @param refused says of a warning whether it is refused; asked once for each, before anything
     *     is created. What it throws ends the call
     * @return the changed copy
     */
    public RollbackOptions refusingWarnings(Predicate<RollbackCondition> refused) {
        return new RollbackOptions(
                wait, Objects.requireNonNull(refused, "refused"), pinning, adoptsSoleCandidate);
    }

    /**
     * These options with a rollback that is for good at once ({@code skip_pin}): the app is not
     * pinned, so the next push deploys over it. By default the app is pinned.
     *
     * @return the changed copy
     * @throws IllegalArgumentException if it is to be kept pinned, or reverted
     */
    public RollbackOptions skippingPin() {
        return with(new Pinning(true, pinning.kept(), pinning.reverted()));
    }

    /**
     * These options, not committing the rollback when it is live: to look at it first. {@code
     * apps().commitRollback(appId)} keeps it then. By default it is committed.
     *
     * @return the changed copy
     * @throws IllegalArgumentException if the pin is skipped
     */
    public RollbackOptions keepingPin() {
        return with(new Pinning(pinning.skipped(), true, pinning.reverted()));
    }

    /**
     * These options, reverting the rollback if its deployment fails or is canceled: that starts a
     * deployment of what the app was before, and the app can be deployed again. By default it is
     * left pinned. One that is still under way at the deadline, or was superseded, or whose wait
     * ended early, is left as it is all the same.
     *
     * @return the changed copy
     * @throws IllegalArgumentException if the pin is skipped
     */
    public RollbackOptions revertingOnFailure() {
        return with(new Pinning(pinning.skipped(), pinning.kept(), true));
    }

    private RollbackOptions with(Pinning changed) {
        return new RollbackOptions(wait, refused, changed, adoptsSoleCandidate);
    }

    /**
     * These options, going on with the only deployment that may be the rollback whose creation got
     * no usable answer. By default that ends in {@link io.github.doapps.OutcomeUnknownException},
     * whose candidates are for a person to choose from.
     *
     * <p>The risk: if the request was lost before it acted, and a colleague rolled back to the same
     * deployment in that very moment, it is theirs that is waited for and committed. A candidate is
     * not taken where there may be another one, as {@link LaunchOptions#adoptingSoleCandidate()}
     * says.
     *
     * @return the changed copy
     */
    public RollbackOptions adoptingSoleCandidate() {
        return new RollbackOptions(wait, refused, pinning, true);
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
     * Whether a warning is refused.
     *
     * @param warning the warning
     * @return true to create nothing
     */
    public boolean refuses(RollbackCondition warning) {
        return refused.test(warning);
    }

    /**
     * Whether the app is not pinned.
     *
     * @return true to skip the pin
     */
    public boolean skipsPin() {
        return pinning.skipped();
    }

    /**
     * Whether it is left pinned when it is live.
     *
     * @return true to keep the pin
     */
    public boolean keepsPin() {
        return pinning.kept();
    }

    /**
     * Whether it is reverted if it fails.
     *
     * @return true to revert
     */
    public boolean revertsOnFailure() {
        return pinning.reverted();
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
     * What to validate and create the rollback with.
     *
     * @param deploymentId the deployment to go back to
     * @return the request
     * @throws IllegalArgumentException if the id is blank
     */
    public RollbackRequest request(String deploymentId) {
        RollbackRequest request = RollbackRequest.to(deploymentId);
        return skipsPin() ? request.toBuilder().skipPin(true).build() : request;
    }

    @Override
    public String toString() {
        return wait
                + (skipsPin() ? ", skipping the pin" : "")
                + (keepsPin() ? ", keeping the pin" : "")
                + (revertsOnFailure() ? ", reverting on failure" : "")
                + (adoptsSoleCandidate ? ", adopting a sole candidate" : "");
    }
}
