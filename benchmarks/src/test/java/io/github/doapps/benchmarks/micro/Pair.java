package io.github.doapps.benchmarks.micro;

import java.util.List;

/**
 * A benchmark, and the one that does the same by hand.
 *
 * @param what what both do
 * @param benchmark the name of doapps' own, as JMH gives it without the package
 * @param twin the name of the other; empty if there is none
 * @param hasTarget whether the report has a target for it
 */
record Pair(String what, String benchmark, String twin, boolean hasTarget) {

    /** What the time by hand is multiplied with. */
    static final double TIME = 0.90;

    /** What the bytes by hand are multiplied with. */
    static final double BYTES = 1.10;

    /** All of them. */
    static List<Pair> all() {
        return List.of(
                decode("decode a deployment, Jackson", "deploymentByJackson", true),
                decode("decode a page of 200, Jackson", "pageByJackson", true),
                new Pair(
                        "decode a deployment, JSON-B",
                        "DecodeBenchmark.deploymentByJsonbCodec",
                        "DecodeBenchmark.deploymentByYasson",
                        false),
                new Pair(
                        "decode a page of 200, JSON-B",
                        "DecodeBenchmark.pageByJsonbCodec",
                        "DecodeBenchmark.pageByYasson",
                        false),
                encode("encode a deployment, Jackson", "deploymentByJackson"),
                encode("encode a page of 200, Jackson", "pageByJackson"),
                new Pair(
                        "encode a deployment, JSON-B",
                        "EncodeBenchmark.deploymentByJsonbCodec",
                        "EncodeBenchmark.deploymentByYasson",
                        false),
                new Pair(
                        "encode a page of 200, JSON-B",
                        "EncodeBenchmark.pageByJsonbCodec",
                        "EncodeBenchmark.pageByYasson",
                        false),
                encode("build and encode the request", "requestByJackson"),
                view("read a field", "field"),
                view("read a time", "time"),
                view("edit a service of a large spec", "edit"),
                new Pair(
                        "a whole call without a network",
                        "ClientBenchmark.callWithoutNetwork",
                        "",
                        false),
                new Pair("find providers, build a client", "ClientBenchmark.discovery", "", false));
    }

    private static Pair decode(String what, String twin, boolean hasTarget) {
        String byHand = "DecodeBenchmark." + twin;
        return new Pair(what, byHand + "Codec", byHand, hasTarget);
    }

    private static Pair encode(String what, String twin) {
        String byHand = "EncodeBenchmark." + twin;
        return new Pair(what, byHand + "Codec", byHand, false);
    }

    private static Pair view(String what, String name) {
        String benchmark = "ViewBenchmark." + name;
        return new Pair(what, benchmark + "OfView", benchmark + "OfRecord", false);
    }
}
