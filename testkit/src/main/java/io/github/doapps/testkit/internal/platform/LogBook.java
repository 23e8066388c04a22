package io.github.doapps.testkit.internal.platform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a test lets an app's components say in their logs, beside what they say by themselves. */
public final class LogBook {

    private final Map<Subject, List<LogLine>> lines = new HashMap<>();

    private record Subject(String deploymentId, String type) {}

    LogBook() {}

    /**
     * Adds lines.
     *
     * @param deploymentId the deployment
     * @param type the kind of log, by the names of the wire
     * @param added the lines
     */
    public void add(String deploymentId, String type, List<LogLine> added) {
        lines.computeIfAbsent(new Subject(deploymentId, type), subject -> new ArrayList<>())
                .addAll(added);
    }

    /**
     * The lines that were added.
     *
     * @param deploymentId the deployment
     * @param type the kind of log, by the names of the wire
     * @param component the component, or empty for all
     * @return a copy, in the order they were added
     */
    public List<LogLine> of(String deploymentId, String type, String component) {
        return lines.getOrDefault(new Subject(deploymentId, type), List.of()).stream()
                .filter(line -> component.isEmpty() || component.equals(line.source()))
                .toList();
    }
}
