package io.github.doapps.model.metrics;

import io.github.doapps.model.QueryRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

/** Which day {@code getMetricsBandwidthDaily} asks for. Immutable. */
public final class BandwidthUsageRequest extends QueryRequest {

    private static final String DATE = "date";

    private static final BandwidthUsageRequest DEFAULTS = builder().build();

    private BandwidthUsageRequest(Builder builder) {
        super(builder);
    }

    /**
     * Yesterday.
     *
     * @return the request
     */
    public static BandwidthUsageRequest defaults() {
        return DEFAULTS;
    }

    /**
     * A builder that asks for no more than {@link #defaults()}.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A day.
     *
     * @param day the day, in UTC
     * @return the request
     */
    public static BandwidthUsageRequest of(LocalDate day) {
        Objects.requireNonNull(day, "day");
        return builder().date(day.atStartOfDay(ZoneOffset.UTC).toInstant()).build();
    }

    /**
     * A builder that starts with this request.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * The day.
     *
     * @return a time of that day, or empty for yesterday
     */
    public Optional<Instant> date() {
        return value(DATE).map(Instant::parse);
    }

    /** Collects what is asked for. Not safe for use by several threads. */
    public static final class Builder extends QueryRequest.Builder<Builder> {

        private Builder() {}

        private Builder(BandwidthUsageRequest start) {
            super(start);
        }

        /**
         * Sets the day. Defaults to yesterday.
         *
         * @param date any time of the day, which is taken in UTC
         * @return this builder
         */
        public Builder date(Instant date) {
            return set(DATE, Objects.requireNonNull(date, "date").toString());
        }

        /**
         * The request.
         *
         * @return the request
         */
        public BandwidthUsageRequest build() {
            return new BandwidthUsageRequest(this);
        }
    }
}
