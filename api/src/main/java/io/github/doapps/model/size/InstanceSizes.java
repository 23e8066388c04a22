package io.github.doapps.model.size;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import java.math.BigDecimal;
import java.util.List;

/** All sizes that containers come in. */
public final class InstanceSizes extends ApiObject {

    private InstanceSizes(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static InstanceSizes of(JsonObject json) {
        return new InstanceSizes(json);
    }

    /**
     * The sizes.
     *
     * @return the sizes; unmodifiable
     */
    public List<InstanceSize> instanceSizes() {
        return objects("instance_sizes", InstanceSize::of);
    }

    /**
     * How much is taken off their prices, in percent.
     *
     * @return the percentage
     */
    public BigDecimal discountPercent() {
        return decimal("discount_percent");
    }
}
