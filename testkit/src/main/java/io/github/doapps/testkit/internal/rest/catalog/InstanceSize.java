package io.github.doapps.testkit.internal.rest.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.doapps.testkit.internal.wire.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A size that instances come in.
 *
 * @param slug its slug
 * @param name what people call it
 * @param cpus how many CPUs it has
 * @param memoryMib its memory
 * @param usdPerMonth its price for a month of 28 days
 * @param bandwidthGib the traffic that the price includes
 * @param plan what may be done with it
 */
public record InstanceSize(
        String slug,
        String name,
        int cpus,
        long memoryMib,
        int usdPerMonth,
        int bandwidthGib,
        Plan plan) {

    /** What may be done with a size. */
    public enum Plan {
        /** One instance of a shared CPU. */
        SINGLE,
        /** Any number of instances of a shared CPU. */
        SHARED,
        /** Any number of instances of a CPU of one's own, also by load. */
        DEDICATED
    }

    private static final BigDecimal SECONDS_OF_A_MONTH = BigDecimal.valueOf(28L * 24 * 60 * 60);

    private static final List<InstanceSize> ALL =
            List.of(
                    of("s-1vcpu-0.5gb", 1, 512, 5, 50, Plan.SINGLE),
                    of("s-1vcpu-1gb-fixed", 1, 1024, 10, 100, Plan.SINGLE),
                    of("s-1vcpu-1gb", 1, 1024, 12, 150, Plan.SHARED),
                    of("s-1vcpu-2gb", 1, 2048, 25, 200, Plan.SHARED),
                    of("s-2vcpu-4gb", 2, 4096, 50, 250, Plan.SHARED),
                    of("d-1vcpu-0.5gb", 1, 512, 29, 100, Plan.DEDICATED),
                    of("d-1vcpu-1gb", 1, 1024, 34, 200, Plan.DEDICATED),
                    of("d-1vcpu-2gb", 1, 2048, 39, 300, Plan.DEDICATED),
                    of("d-1vcpu-4gb", 1, 4096, 49, 400, Plan.DEDICATED),
                    of("d-2vcpu-4gb", 2, 4096, 78, 500, Plan.DEDICATED),
                    of("d-2vcpu-8gb", 2, 8192, 98, 600, Plan.DEDICATED),
                    of("d-4vcpu-8gb", 4, 8192, 156, 700, Plan.DEDICATED),
                    of("d-4vcpu-16gb", 4, 16384, 196, 800, Plan.DEDICATED),
                    of("d-8vcpu-32gb", 8, 32768, 392, 900, Plan.DEDICATED));

    /**
     * A size by its slug.
     *
     * @param slug the slug
     * @return the size, or empty if there is none
     */
    public static Optional<InstanceSize> find(String slug) {
        return ALL.stream().filter(size -> size.slug().equals(slug)).findFirst();
    }

    static List<InstanceSize> all() {
        return ALL;
    }

    /** Numbers are texts here, and what is false is left out, as the API has it. */
    ObjectNode json() {
        BigDecimal month = BigDecimal.valueOf(usdPerMonth);
        ObjectNode json = Json.object();
        json.put("name", name);
        json.put("slug", slug);
        json.put("cpu_type", plan == Plan.DEDICATED ? "DEDICATED" : "SHARED");
        json.put("cpus", Integer.toString(cpus));
        json.put("memory_bytes", Long.toString(memoryMib * 1024 * 1024));
        json.put("usd_per_month", month.setScale(2).toPlainString());
        json.put(
                "usd_per_second",
                month.divide(SECONDS_OF_A_MONTH, 12, RoundingMode.HALF_UP).toPlainString());
        json.put("tier_slug", plan == Plan.SINGLE ? "basic" : "professional");
        if (plan == Plan.SINGLE) {
            json.put("single_instance_only", true);
        }
        if (plan == Plan.DEDICATED) {
            json.put("scalable", true);
        }
        json.put("bandwidth_allowance_gib", Integer.toString(bandwidthGib));
        return json;
    }

    private static InstanceSize of(
            String kind, int cpus, int memoryMib, int usdPerMonth, int bandwidthGib, Plan plan) {
        String name =
                (plan == Plan.DEDICATED ? "Dedicated " : "Shared ")
                        + kind.substring(2).toUpperCase(Locale.ROOT).replace('-', ' ');
        return new InstanceSize(
                "apps-" + kind, name, cpus, memoryMib, usdPerMonth, bandwidthGib, plan);
    }
}
