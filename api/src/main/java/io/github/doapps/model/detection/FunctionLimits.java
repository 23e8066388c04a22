package io.github.doapps.model.detection;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;

/** What a function may use. */
public final class FunctionLimits extends ApiObject {

    private FunctionLimits(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static FunctionLimits of(JsonObject json) {
        return new FunctionLimits(json);
    }

    /**
     * How long it may run, in milliseconds.
     *
     * @return the number of milliseconds, 0 if absent
     */
    public long timeout() {
        return int64("timeout");
    }

    /**
     * How much memory it may use, in megabytes.
     *
     * @return the number of megabytes, 0 if absent
     */
    public long memory() {
        return int64("memory");
    }

    /**
     * How much it may log, in kilobytes.
     *
     * @return the number of kilobytes, 0 if absent
     */
    public long logs() {
        return int64("logs");
    }
}
