package io.github.doapps.benchmarks;

import io.github.doapps.benchmarks.floor.FeignRecords;
import io.github.doapps.benchmarks.floor.Hc5Bytes;
import io.github.doapps.benchmarks.floor.Hc5Records;
import io.github.doapps.benchmarks.floor.Hc5Tree;
import io.github.doapps.benchmarks.floor.Hc5Yasson;
import io.github.doapps.benchmarks.row.Row;
import io.github.doapps.benchmarks.row.Target;
import io.github.doapps.benchmarks.stack.DoappsRow;
import io.github.doapps.transport.apache.ApacheTransport;
import io.github.doapps.transport.feign.FeignTransport;
import java.util.Arrays;

/** All rows by name. The first is the floor that the others are measured by. */
public enum Rows {
    /** HttpClient 5, Jackson's data binding to records. */
    HC5_RECORDS("hc5-records"),
    /** HttpClient 5, Jackson's tree. */
    HC5_TREE("hc5-tree"),
    /** HttpClient 5, JSON-B. */
    HC5_YASSON("hc5-yasson"),
    /** HttpClient 5, no JSON. */
    HC5_BYTES("hc5-bytes"),
    /** Feign over HttpClient 5, Jackson's data binding to records. */
    FEIGN_RECORDS("feign-records"),
    /** doapps. */
    APACHE_JACKSON("apache+jackson"),
    /** doapps. */
    APACHE_JSONB("apache+jsonb"),
    /** doapps. */
    FEIGN_JACKSON("feign+jackson"),
    /** doapps. */
    FEIGN_JSONB("feign+jsonb");

    private final String label;

    Rows(String label) {
        this.label = label;
    }

    /** The row of a name. */
    public static Rows named(String label) {
        return Arrays.stream(values())
                .filter(row -> row.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no row " + label));
    }

    /** Its name. */
    public String label() {
        return label;
    }

    /** Whether it is doapps, and no floor. */
    public boolean isDoapps() {
        return label.indexOf('+') >= 0;
    }

    /** A client of this kind, for as long as it is open. */
    public Row open(Target target) {
        return switch (this) {
            case HC5_RECORDS -> new Hc5Records(target);
            case HC5_TREE -> new Hc5Tree(target);
            case HC5_YASSON -> new Hc5Yasson(target);
            case HC5_BYTES -> new Hc5Bytes(target);
            case FEIGN_RECORDS -> new FeignRecords(target);
            case APACHE_JACKSON -> new DoappsRow(target, apache(target), "jackson");
            case APACHE_JSONB -> new DoappsRow(target, apache(target), "jsonb");
            case FEIGN_JACKSON -> new DoappsRow(target, feign(target), "jackson");
            case FEIGN_JSONB -> new DoappsRow(target, feign(target), "jsonb");
        };
    }

    private static ApacheTransport apache(Target target) {
        return ApacheTransport.builder().maxConnections(target.connections()).build();
    }

    private static FeignTransport feign(Target target) {
        return FeignTransport.builder().maxConnections(target.connections()).build();
    }
}
