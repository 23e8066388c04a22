package io.github.doapps.model.app;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import java.util.Optional;

/** An address that an app's own requests come from, and no other's. */
public final class DedicatedEgressIp extends ApiObject {

    private DedicatedEgressIp(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static DedicatedEgressIp of(JsonObject json) {
        return new DedicatedEgressIp(json);
    }

    /**
     * The address.
     *
     * @return the address, or empty while none is assigned
     */
    public Optional<String> ip() {
        return string("ip");
    }

    /**
     * Its id.
     *
     * @return the id
     */
    public String id() {
        return requiredString("id");
    }

    /**
     * Where it stands.
     *
     * @return the status, {@link DedicatedEgressIpStatus#UNKNOWN} if absent
     */
    public DedicatedEgressIpStatus status() {
        return openEnum("status", DedicatedEgressIpStatus::of, DedicatedEgressIpStatus.UNKNOWN);
    }
}
