package io.github.doapps.benchmarks.driver;

import static java.util.Map.entry;

import io.github.doapps.benchmarks.Rows;
import io.github.doapps.benchmarks.worker.Plant;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How much is measured. docs/performance.md tells what each is for.
 *
 * @param parts what
 * @param rows which rows; the floor of each is always among them
 * @param rounds how often each row is measured warm
 * @param warmUp seconds at 64 threads before the first round; a quarter of it at one thread
 * @param seconds seconds of each measurement
 * @param coldRounds how often each row is started cold
 * @param plant what is done to doapps' rows
 * @param seed decides the order of the rows in each round
 * @param report where the report goes
 * @param inFlight how many calls are in flight at once, and how many virtual threads there are
 * @param soakMinutes how long doapps is kept under full load; 0 for not at all
 * @param virtual the Java that runs virtual threads; without one that is left out
 */
public record Settings(
        Set<Part> parts,
        List<Rows> rows,
        int rounds,
        double warmUp,
        double seconds,
        int coldRounds,
        Plant plant,
        long seed,
        Path report,
        int inFlight,
        int soakMinutes,
        Optional<Path> virtual) {

    private static final Map<String, String> DEFAULTS =
            Map.ofEntries(
                    entry("parts", "all"),
                    entry("rows", "all"),
                    entry("rounds", "5"),
                    entry("warmup", "20"),
                    entry("seconds", "3"),
                    entry("coldrounds", "11"),
                    entry("plant", "none"),
                    entry("seed", ""),
                    entry("report", "target/report"),
                    entry("inflight", "10000"),
                    entry("soak", "0"),
                    entry("jdk25", ""));

    /** As {@code name=value}; what is left out, or given no value, has its default. */
    public static Settings of(String... arguments) {
        Map<String, String> given = new TreeMap<>(DEFAULTS);
        for (String argument : arguments) {
            String[] pair = argument.split("=", 2);
            if (pair.length != 2 || !DEFAULTS.containsKey(pair[0])) {
                throw new IllegalArgumentException(
                        argument + " is none of the settings " + new TreeMap<>(DEFAULTS).keySet());
            }
            if (!pair[1].isEmpty()) {
                given.put(pair[0], pair[1]);
            }
        }
        return new Settings(
                parts(text(given, "parts")),
                rows(text(given, "rows")),
                (int) number(given, "rounds", 1),
                number(given, "warmup", 0),
                number(given, "seconds", 0.01),
                (int) number(given, "coldrounds", 1),
                Plant.named(text(given, "plant")),
                text(given, "seed").isEmpty()
                        ? System.currentTimeMillis()
                        : Long.parseLong(text(given, "seed")),
                Path.of(text(given, "report")),
                (int) number(given, "inflight", 1),
                (int) number(given, "soak", 0),
                text(given, "jdk25").isEmpty()
                        ? Optional.empty()
                        : Optional.of(Path.of(text(given, "jdk25"), "bin", "java")));
    }

    private static Set<Part> parts(String list) {
        return list.equals("all")
                ? Collections.unmodifiableSet(EnumSet.allOf(Part.class))
                : Arrays.stream(list.split(",", -1))
                        .map(name -> Part.valueOf(name.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Rows> rows(String list) {
        if (list.equals("all")) {
            return List.of(Rows.values());
        }
        EnumSet<Rows> rows = EnumSet.of(Rows.HC5_RECORDS);
        for (String label : list.split(",", -1)) {
            rows.add(Rows.named(label));
        }
        if (rows.contains(Rows.FEIGN_JACKSON) || rows.contains(Rows.FEIGN_JSONB)) {
            rows.add(Rows.FEIGN_RECORDS);
        }
        return List.copyOf(rows);
    }

    private static double number(Map<String, String> given, String name, double least) {
        double value = Double.parseDouble(text(given, name));
        if (!(value >= least)) {
            throw new IllegalArgumentException(name + " must be " + least + " or more.");
        }
        return value;
    }

    private static String text(Map<String, String> given, String name) {
        return given.getOrDefault(name, "");
    }
}
