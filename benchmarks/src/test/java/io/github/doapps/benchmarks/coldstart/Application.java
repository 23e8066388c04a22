package io.github.doapps.benchmarks.coldstart;

import static io.github.doapps.benchmarks.coldstart.UserJar.DOAPPS_API;
import static io.github.doapps.benchmarks.coldstart.UserJar.DOAPPS_CORE;
import static io.github.doapps.benchmarks.coldstart.UserJar.DOAPPS_SERDE_JACKSON;
import static io.github.doapps.benchmarks.coldstart.UserJar.DOAPPS_SERDE_JSONB;
import static io.github.doapps.benchmarks.coldstart.UserJar.DOAPPS_TRANSPORT_APACHE;
import static io.github.doapps.benchmarks.coldstart.UserJar.DOAPPS_TRANSPORT_FEIGN;
import static io.github.doapps.benchmarks.coldstart.UserJar.FEIGN_CORE;
import static io.github.doapps.benchmarks.coldstart.UserJar.FEIGN_HC5;
import static io.github.doapps.benchmarks.coldstart.UserJar.FEIGN_JACKSON;
import static io.github.doapps.benchmarks.coldstart.UserJar.HTTPCLIENT5;
import static io.github.doapps.benchmarks.coldstart.UserJar.HTTPCORE5;
import static io.github.doapps.benchmarks.coldstart.UserJar.HTTPCORE5_H2;
import static io.github.doapps.benchmarks.coldstart.UserJar.JACKSON_ANNOTATIONS;
import static io.github.doapps.benchmarks.coldstart.UserJar.JACKSON_CORE;
import static io.github.doapps.benchmarks.coldstart.UserJar.JACKSON_DATABIND;
import static io.github.doapps.benchmarks.coldstart.UserJar.JSONB_API;
import static io.github.doapps.benchmarks.coldstart.UserJar.JSONP_API;
import static io.github.doapps.benchmarks.coldstart.UserJar.JSPECIFY;
import static io.github.doapps.benchmarks.coldstart.UserJar.PARSSON;
import static io.github.doapps.benchmarks.coldstart.UserJar.SLF4J_API;
import static io.github.doapps.benchmarks.coldstart.UserJar.SLF4J_NOP;
import static io.github.doapps.benchmarks.coldstart.UserJar.YASSON;

import io.github.doapps.benchmarks.Rows;
import io.github.doapps.benchmarks.floor.FeignRecords;
import io.github.doapps.benchmarks.floor.Hc5Bytes;
import io.github.doapps.benchmarks.floor.Hc5Records;
import io.github.doapps.benchmarks.floor.Hc5Tree;
import io.github.doapps.benchmarks.floor.Hc5Yasson;
import io.github.doapps.benchmarks.row.Row;
import io.github.doapps.benchmarks.stack.DiscoveredRow;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A program that has one row and no other: which class it starts with, and which jars it needs.
 *
 * @param row the class
 * @param jars the jars, without the program's own
 */
record Application(Class<? extends Row> row, Set<UserJar> jars) {

    private static final List<UserJar> HTTP =
            List.of(HTTPCLIENT5, HTTPCORE5, HTTPCORE5_H2, SLF4J_API, SLF4J_NOP);
    private static final List<UserJar> JACKSON =
            List.of(JACKSON_CORE, JACKSON_ANNOTATIONS, JACKSON_DATABIND);
    private static final List<UserJar> JSONB = List.of(JSONB_API, JSONP_API, YASSON, PARSSON);
    private static final List<UserJar> DOAPPS = List.of(DOAPPS_API, DOAPPS_CORE, JSPECIFY);

    static Application of(Rows row) {
        return switch (row) {
            case HC5_RECORDS -> of(Hc5Records.class, HTTP, JACKSON);
            case HC5_TREE -> of(Hc5Tree.class, HTTP, JACKSON);
            case HC5_YASSON -> of(Hc5Yasson.class, HTTP, JSONB);
            case HC5_BYTES -> of(Hc5Bytes.class, HTTP);
            case FEIGN_RECORDS ->
                    of(
                            FeignRecords.class,
                            HTTP,
                            JACKSON,
                            List.of(FEIGN_CORE, FEIGN_HC5, FEIGN_JACKSON));
            case APACHE_JACKSON ->
                    doapps(JACKSON, List.of(DOAPPS_TRANSPORT_APACHE, DOAPPS_SERDE_JACKSON));
            case APACHE_JSONB ->
                    doapps(JSONB, List.of(DOAPPS_TRANSPORT_APACHE, DOAPPS_SERDE_JSONB));
            case FEIGN_JACKSON ->
                    doapps(
                            JACKSON,
                            List.of(FEIGN_CORE, DOAPPS_TRANSPORT_FEIGN, DOAPPS_SERDE_JACKSON));
            case FEIGN_JSONB ->
                    doapps(JSONB, List.of(FEIGN_CORE, DOAPPS_TRANSPORT_FEIGN, DOAPPS_SERDE_JSONB));
        };
    }

    private static Application doapps(List<UserJar> json, List<UserJar> plugins) {
        return of(DiscoveredRow.class, DOAPPS, HTTP, json, plugins);
    }

    @SafeVarargs
    private static Application of(Class<? extends Row> row, List<UserJar>... groups) {
        EnumSet<UserJar> jars = EnumSet.noneOf(UserJar.class);
        for (List<UserJar> group : groups) {
            jars.addAll(group);
        }
        return new Application(row, jars);
    }
}
