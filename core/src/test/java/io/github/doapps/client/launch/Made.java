package io.github.doapps.client.launch;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A deployment as the platform knows it. */
final class Made {

    private static final Duration QUEUED = Duration.ofSeconds(4);

    final String id;
    final boolean ours;
    final Duration at;
    private final Duration listedFrom;
    private final Duration length;
    private final String end;
    private final String cause;
    private final @Nullable String previous;
    private @Nullable Duration supersededAt;

    Made(String id, boolean ours, Duration at, Life life, @Nullable String previous) {
        this.id = id;
        this.ours = ours;
        this.at = at;
        this.listedFrom = at.plus(life.lag);
        this.length = life.length;
        this.end = life.end;
        this.cause = life.cause;
        this.previous = previous;
    }

    /**
     * What is laid out for a deployment before it is made.
     *
     * @param lag how long until lists have it
     * @param length how long until it ends
     * @param end in which phase
     * @param cause what it says of who made it
     */
    record Life(Duration lag, Duration length, String end, String cause) {}

    /** A newer one was made: ends this one if it has not ended. */
    void replace(Duration now) {
        if (isOnItsWay(now)) {
            supersededAt = now;
        }
    }

    private boolean isOnItsWay(Duration now) {
        return supersededAt == null && now.compareTo(at.plus(length)) < 0;
    }

    boolean isListed(Duration now) {
        return listedFrom.compareTo(now) <= 0;
    }

    String phase(Duration now) {
        if (supersededAt != null) {
            return "SUPERSEDED";
        }
        if (!isOnItsWay(now)) {
            return end;
        }
        return now.compareTo(at.plus(QUEUED)) < 0 ? "PENDING_BUILD" : "BUILDING";
    }

    /** The document, with the time by the server's own clock. */
    String json(Duration now, Instant createdAt) {
        return "{\"id\":\""
                + id
                + "\",\"phase\":\""
                + phase(now)
                + "\",\"cause\":\""
                + cause
                + "\",\"created_at\":\""
                + createdAt
                + "\""
                + (previous == null ? "" : ",\"previous_deployment_id\":\"" + previous + "\"")
                + "}";
    }
}
