package io.github.doapps.model.spec.component;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.ApiObjectBuilder;
import java.util.Optional;

/** When a job of the kind {@link JobKind#SCHEDULED} runs. Known from DigitalOcean's Go client. */
public final class JobSchedule extends ApiObject {

    private JobSchedule(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static JobSchedule of(JsonObject json) {
        return new JobSchedule(json);
    }

    /**
     * A builder without members.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder(JsonObject.empty());
    }

    /**
     * A builder that starts with this document, members that no accessor knows included.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        return new Builder(json());
    }

    /**
     * The cron expression.
     *
     * @return the expression, of five fields, or empty if absent
     */
    public Optional<String> cron() {
        return string("cron");
    }

    /**
     * The time zone of the expression.
     *
     * @return the IANA name, such as {@code Europe/Berlin}, or empty if absent; which zone the
     *     server then takes is not stated by DigitalOcean
     */
    public Optional<String> timeZone() {
        return string("time_zone");
    }

    /** Builds a {@link JobSchedule}; see {@link ApiObjectBuilder}. */
    public static final class Builder extends ApiObjectBuilder<JobSchedule, Builder> {

        private Builder(JsonObject start) {
            super(start);
        }

        /**
         * Sets the cron expression.
         *
         * @param cron the expression, of five fields
         * @return this builder
         */
        public Builder cron(String cron) {
            return set("cron", cron);
        }

        /**
         * Sets the time zone of the expression.
         *
         * @param zone the IANA name, such as {@code Europe/Berlin}
         * @return this builder
         */
        public Builder timeZone(String zone) {
            return set("time_zone", zone);
        }

        @Override
        public JobSchedule build() {
            return new JobSchedule(document());
        }
    }
}
