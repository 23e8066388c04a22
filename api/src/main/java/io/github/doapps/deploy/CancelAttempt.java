package io.github.doapps.deploy;

import io.github.doapps.ApiException;
import io.github.doapps.AppPlatformException;
import io.github.doapps.EffectOnServer;
import io.github.doapps.ErrorCode;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of canceling a deployment whose wait ended before it. Immutable.
 *
 * @see WaitOptions#cancelingOnEarlyEnd()
 */
public final class CancelAttempt {

    private static final String GOES_ON =
            "It goes on without us. Wait for it again by its id, or cancel it.";

    private static final CancelAttempt NOT_ASKED =
            new CancelAttempt(GOES_ON, EffectOnServer.NONE, null);

    private static final CancelAttempt NOT_ASKED_OF_A_SUCCESSOR =
            new CancelAttempt(
                    "It was not canceled, as it took the place of the one that was to be, and may be"
                            + " somebody else's. "
                            + GOES_ON,
                    EffectOnServer.NONE,
                    null);

    private static final CancelAttempt AGREED =
            new CancelAttempt(
                    "The server was asked to cancel it, and agreed.", EffectOnServer.APPLIED, null);

    private final String sentence;
    private final EffectOnServer effect;
    private final @Nullable Throwable failure;

    private CancelAttempt(String sentence, EffectOnServer effect, @Nullable Throwable failure) {
        this.sentence = sentence;
        this.effect = effect;
        this.failure = failure;
    }

    /**
     * Nobody asked for it.
     *
     * @return an attempt that was not made
     */
    public static CancelAttempt notAsked() {
        return NOT_ASKED;
    }

    /**
     * It was asked for, but the wait had followed a successor, which is not this call's to cancel.
     *
     * @return an attempt that was not made
     * @see WaitOptions#followingSuccessor()
     */
    public static CancelAttempt notAskedOfSuccessor() {
        return NOT_ASKED_OF_A_SUCCESSOR;
    }

    /**
     * The server took the request.
     *
     * @return an attempt that succeeded
     */
    public static CancelAttempt agreed() {
        return AGREED;
    }

    /**
     * The request failed.
     *
     * @param failure how
     * @return an attempt that failed
     */
    public static CancelAttempt failed(Throwable failure) {
        Objects.requireNonNull(failure, "failure");
        return failure instanceof AppPlatformException known
                ? new CancelAttempt(sentence(known), known.effectOnServer(), known)
                : new CancelAttempt(
                        "The request to cancel it failed, and may have acted. Look at it by its id.",
                        EffectOnServer.UNKNOWN,
                        failure);
    }

    private static String sentence(AppPlatformException failure) {
        String code = " (" + failure.code().text() + ").";
        if (failure.code() == ErrorCode.RATE_LIMITED) {
            return "It was to be canceled, and was not: the server limits the rate of requests"
                    + code
                    + " Cancel it by its id.";
        }
        if (failure.effectOnServer() != EffectOnServer.NONE) {
            return "The server was asked to cancel it, and no answer says whether it did"
                    + code
                    + " Look at it by its id.";
        }
        return failure instanceof ApiException
                ? "The server was asked to cancel it, and refused" + code + " Look at it by its id."
                : "It was to be canceled, and the request could not be made"
                        + code
                        + " Cancel it by its id.";
    }

    /**
     * Whether the server took the request.
     *
     * @return true if it did; false if it was not asked, or did not answer so
     */
    public boolean isAgreed() {
        return effect == EffectOnServer.APPLIED && failure == null;
    }

    /**
     * How the request failed.
     *
     * @return the failure, an {@link AppPlatformException} as a rule; empty if the server took it
     *     or was not asked
     */
    public Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    /**
     * What the request did on the server.
     *
     * @return {@link EffectOnServer#APPLIED} if the server took it, {@link EffectOnServer#UNKNOWN}
     *     if it may have
     */
    public EffectOnServer effectOnServer() {
        return effect;
    }

    /** What came of it and what to do next, in sentences. */
    @Override
    public String toString() {
        return sentence;
    }
}
