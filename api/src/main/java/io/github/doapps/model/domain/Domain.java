package io.github.doapps.model.domain;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.spec.network.DomainSpec;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A domain that leads to an app. */
public final class Domain extends ApiObject {

    private Domain(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static Domain of(JsonObject json) {
        return new Domain(json);
    }

    /**
     * The domain's id.
     *
     * @return the id
     */
    public String id() {
        return requiredString("id");
    }

    /**
     * The domain as the app's spec has it.
     *
     * @return the spec
     */
    public DomainSpec spec() {
        return requiredObject("spec", DomainSpec::of);
    }

    /**
     * Where its setting up stands.
     *
     * @return the phase, {@link DomainPhase#UNKNOWN} if absent
     */
    public DomainPhase phase() {
        return openEnum("phase", DomainPhase::of, DomainPhase.UNKNOWN);
    }

    /**
     * How far its setting up has come.
     *
     * @return the progress, or empty if absent
     */
    public Optional<DomainProgress> progress() {
        return object("progress", DomainProgress::of);
    }

    /**
     * The TXT records that prove whose it is.
     *
     * @return the records; unmodifiable, empty if none are needed
     */
    public List<DomainValidation> validations() {
        return objects("validations", DomainValidation::of);
    }

    /**
     * The first of these records. From godo; DigitalOcean's reference does not have it.
     *
     * @return the record, or empty if none is needed
     */
    public Optional<DomainValidation> validation() {
        return object("validation", DomainValidation::of);
    }

    /**
     * Whether these records have changed and must be set anew.
     *
     * @return true if they have
     */
    public boolean rotateValidationRecords() {
        return bool("rotate_validation_records");
    }

    /**
     * When its certificate expires.
     *
     * @return the time, or empty if it has none
     */
    public Optional<Instant> certificateExpiresAt() {
        return instant("certificate_expires_at");
    }
}
