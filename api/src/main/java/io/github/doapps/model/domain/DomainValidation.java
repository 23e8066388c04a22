package io.github.doapps.model.domain;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import java.util.Optional;

/** A TXT record by which whoever runs a domain proves that it is theirs. */
public final class DomainValidation extends ApiObject {

    private DomainValidation(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static DomainValidation of(JsonObject json) {
        return new DomainValidation(json);
    }

    /**
     * The record's name.
     *
     * @return the name, or empty if absent
     */
    public Optional<String> txtName() {
        return string("txt_name");
    }

    /**
     * The record's value, which is public, as DNS is.
     *
     * @return the value, or empty if absent
     */
    public Optional<String> txtValue() {
        return string("txt_value");
    }
}
