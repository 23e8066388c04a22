package io.github.doapps.model.size;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import java.math.BigDecimal;
import java.util.Optional;

/** A size that containers come in. */
public final class InstanceSize extends ApiObject {

    private InstanceSize(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static InstanceSize of(JsonObject json) {
        return new InstanceSize(json);
    }

    /**
     * Its name for people, such as {@code Shared 1VCPU 0.5GB}.
     *
     * @return the name
     */
    public String name() {
        return requiredString("name");
    }

    /**
     * Its slug, as {@code instance_size_slug} of a component takes it.
     *
     * @return the slug
     */
    public String slug() {
        return requiredString("slug");
    }

    /**
     * Whether the processors are its own.
     *
     * @return the type, {@link CpuType#UNSPECIFIED} if absent
     */
    public CpuType cpuType() {
        return openEnum("cpu_type", CpuType::of, CpuType.UNSPECIFIED);
    }

    /**
     * How many processors it has.
     *
     * @return the number
     */
    public long cpus() {
        return int64("cpus");
    }

    /**
     * How much memory it has, in bytes.
     *
     * @return the number of bytes
     */
    public long memoryBytes() {
        return int64("memory_bytes");
    }

    /**
     * What it costs a month, in US dollars.
     *
     * @return the price
     */
    public BigDecimal usdPerMonth() {
        return decimal("usd_per_month");
    }

    /**
     * What it costs a second, in US dollars.
     *
     * @return the price
     */
    public BigDecimal usdPerSecond() {
        return decimal("usd_per_second");
    }

    /**
     * The tier that it belongs to, such as {@code basic}.
     *
     * @return the slug, or empty if absent
     */
    public Optional<String> tierSlug() {
        return string("tier_slug");
    }

    /**
     * The like size of the tier above. Tiers are being retired.
     *
     * @return the slug, or empty if absent
     */
    public Optional<String> tierUpgradeTo() {
        return string("tier_upgrade_to");
    }

    /**
     * The like size of the tier below. Tiers are being retired.
     *
     * @return the slug, or empty if absent
     */
    public Optional<String> tierDowngradeTo() {
        return string("tier_downgrade_to");
    }

    /**
     * Whether autoscaling can be used with it.
     *
     * @return true if it can
     */
    public boolean scalable() {
        return bool("scalable");
    }

    /**
     * Whether it is a preview. From godo; DigitalOcean's reference does not have it.
     *
     * @return true if it is
     */
    public boolean featurePreview() {
        return bool("feature_preview");
    }

    /**
     * Whether a component of this size has one container at most.
     *
     * @return true if it has
     */
    public boolean singleInstanceOnly() {
        return bool("single_instance_only");
    }

    /**
     * Whether it is to be withdrawn.
     *
     * @return true if it is
     */
    public boolean deprecationIntent() {
        return bool("deprecation_intent");
    }

    /**
     * How much traffic its price includes, in GiB a month.
     *
     * @return the number of GiB
     */
    public long bandwidthAllowanceGib() {
        return int64("bandwidth_allowance_gib");
    }
}
