package io.github.doapps;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A deployment that may be the one whose creation got no usable answer, with what speaks for it.
 * Immutable.
 */
public final class DeploymentCandidate implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * @serial the deployment's id
     */
    private final String id;

    /**
     * @serial when it was created, if the server says
     */
    private final @Nullable Instant createdAt;

    /**
     * @serial why it was created, if the server says
     */
    private final @Nullable String cause;

    /**
     * @serial what speaks for it
     */
    private final List<String> evidence;

    /**
     * A candidate.
     *
     * @param id the deployment's id
     * @param createdAt when it was created, or null if the server does not say
     * @param cause why it was created, in the server's words, or null if it does not say
     * @param evidence what speaks for it, in words
     */
    public DeploymentCandidate(
            String id, @Nullable Instant createdAt, @Nullable String cause, List<String> evidence) {
        this.id = Objects.requireNonNull(id, "id");
        this.createdAt = createdAt;
        this.cause = cause;
        this.evidence = List.copyOf(evidence);
    }

    /**
     * The deployment's id.
     *
     * @return the id
     */
    public String id() {
        return id;
    }

    /**
     * When it was created, by the server's clock.
     *
     * @return the time, or empty if the server does not say
     */
    public Optional<Instant> createdAt() {
        return Optional.ofNullable(createdAt);
    }

    /**
     * Why it was created, in the server's words.
     *
     * @return the cause, or empty if the server does not say
     */
    public Optional<String> cause() {
        return Optional.ofNullable(cause);
    }

    /**
     * What speaks for it.
     *
     * @return the evidence in words; unmodifiable
     */
    public List<String> evidence() {
        return evidence;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DeploymentCandidate that
                && id.equals(that.id)
                && Objects.equals(createdAt, that.createdAt)
                && Objects.equals(cause, that.cause)
                && evidence.equals(that.evidence);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** The id and what speaks for it. */
    @Override
    public String toString() {
        return id + " (" + String.join("; ", evidence) + ")";
    }
}
