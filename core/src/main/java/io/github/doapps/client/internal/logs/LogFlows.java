package io.github.doapps.client.internal.logs;

import io.github.doapps.client.internal.flow.Lane;
import io.github.doapps.client.internal.pipeline.CallSettings;
import io.github.doapps.client.internal.pipeline.Stack;
import io.github.doapps.deploy.LogLines;
import io.github.doapps.deploy.LogOptions;
import io.github.doapps.deploy.LogReport;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The flows that read logs, each to be run on a lane. */
public final class LogFlows {

    private final Stack stack;
    private final CallSettings settings;
    private final boolean seen;

    /** Flows of a client that read the log of whatever they are asked for. */
    public LogFlows(Stack stack, CallSettings settings) {
        this(stack, settings, false);
    }

    private LogFlows(Stack stack, CallSettings settings, boolean seen) {
        this.stack = stack;
        this.settings = settings;
        this.seen = seen;
    }

    /** The same for logs of deployments that were seen, so that nobody has to look for them. */
    public LogFlows ofSeen() {
        return new LogFlows(stack, settings, true);
    }

    /** Reads a log line by line. */
    public CompletableFuture<LogReport> read(
            Lane lane, String appId, LogOptions options, Consumer<String> line) {
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(line, "line");
        LogAddresses.check("logs", appId, options);
        return new LogReading(stack, settings, lane, appId, options, line, seen).run();
    }

    /** Reads a log, and keeps its lines: the last of them, where no more were asked for. */
    public CompletableFuture<LogLines> collect(Lane lane, String appId, LogOptions options) {
        Objects.requireNonNull(options, "options");
        long most = options.tailLines().orElse(Long.MAX_VALUE);
        Deque<String> kept = new ArrayDeque<>();
        Consumer<String> keep =
                line -> {
                    if (kept.size() == most) {
                        kept.removeFirst();
                    }
                    kept.addLast(line);
                };
        return read(lane, appId, options, keep)
                .thenApply(report -> new LogLines(List.copyOf(kept), report));
    }
}
