package io.github.doapps.benchmarks.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/** What JFR saw of threads that waited for a monitor, or held on to their carrier. */
final class Waits {

    private static final String MONITOR = "jdk.JavaMonitorEnter";
    private static final String PINNED = "jdk.VirtualThreadPinned";
    private static final String OURS = "io.github.doapps.";
    private static final String BENCHMARK = "io.github.doapps.benchmarks.";

    private Waits() {}

    /** What is done while JFR looks. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    /** Every wait counts, however short it was. */
    static Map<String, Double> during(Work work) throws IOException {
        Path file = Files.createTempFile("waits", ".jfr");
        try (Recording recording = new Recording()) {
            for (String event : List.of(MONITOR, PINNED)) {
                recording.enable(event).withThreshold(Duration.ZERO).withStackTrace();
            }
            recording.start();
            work.run();
            recording.stop();
            recording.dump(file);
            return count(RecordingFile.readAllEvents(file));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static Map<String, Double> count(List<RecordedEvent> events) {
        Map<String, Double> counts = new TreeMap<>(Map.of("monitors", 0.0, "ours", 0.0));
        counts.put("pinned", 0.0);
        for (RecordedEvent event : events) {
            boolean pinned = event.getEventType().getName().equals(PINNED);
            counts.merge(pinned ? "pinned" : "monitors", 1.0, Double::sum);
            if (!pinned && isOurs(event.getStackTrace())) {
                counts.merge("ours", 1.0, Double::sum);
            }
        }
        return counts;
    }

    /** The method that waits is doapps' own, and not a library's that doapps called. */
    private static boolean isOurs(RecordedStackTrace stack) {
        if (stack == null || stack.getFrames().isEmpty()) {
            return false;
        }
        String type = stack.getFrames().get(0).getMethod().getType().getName();
        return type.startsWith(OURS) && !type.startsWith(BENCHMARK);
    }
}
