package io.github.doapps.benchmarks.micro;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.doapps.benchmarks.report.Spread;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What JMH wrote: a value for each iteration. */
final class JmhResults {

    private final Map<String, JsonNode> results = new HashMap<>();

    private JmhResults(JsonNode written) {
        for (JsonNode result : written) {
            String name = result.path("benchmark").asText();
            results.put(name.replaceFirst(".*\\.(\\w+\\.\\w+)", "$1"), result);
        }
    }

    static JmhResults of(Path file) throws IOException {
        return new JmhResults(new JsonMapper().readTree(file.toFile()));
    }

    /** Microseconds for each. */
    List<Double> micros(String benchmark) {
        return iterations(result(benchmark).path("primaryMetric"));
    }

    /** Bytes for each. */
    List<Double> bytes(String benchmark) {
        return iterations(result(benchmark).at("/secondaryMetrics/gc.alloc.rate.norm"));
    }

    Spread timeRatio(Pair pair) {
        return ratio(micros(pair.benchmark()), micros(pair.twin()), 0);
    }

    Spread bytesRatio(Pair pair) {
        return ratio(bytes(pair.benchmark()), bytes(pair.twin()), 1);
    }

    private JsonNode result(String benchmark) {
        JsonNode result = results.get(benchmark);
        if (result == null) {
            throw new IllegalStateException("JMH has no figures of " + benchmark);
        }
        return result;
    }

    private static Spread ratio(List<Double> own, List<Double> twin, double least) {
        List<Double> ratios = new ArrayList<>();
        for (int iteration = 0; iteration < own.size(); iteration++) {
            // where nothing is allocated, JMH sees some millionths of a byte of its own
            ratios.add(Math.max(own.get(iteration), least) / Math.max(twin.get(iteration), least));
        }
        return Spread.of(ratios);
    }

    private static List<Double> iterations(JsonNode metric) {
        List<Double> values = new ArrayList<>();
        for (JsonNode fork : metric.path("rawData")) {
            fork.forEach(value -> values.add(value.asDouble()));
        }
        return values;
    }
}
