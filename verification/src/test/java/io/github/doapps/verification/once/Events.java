package io.github.doapps.verification.once;

import java.util.List;
import java.util.stream.Stream;

/** Everything that can befall an attempt. */
final class Events {

    private static final List<Event> ALL =
            Stream.of(
                            Answers.successes(),
                            Answers.refusals(),
                            Answers.unusable(),
                            Breaks.lost(),
                            Breaks.cut(),
                            Breaks.late(),
                            Obstacles.unsecured(),
                            Obstacles.unconnected(),
                            Obstacles.atTunnels(),
                            Obstacles.atProxies())
                    .flatMap(List::stream)
                    .toList();

    private Events() {}

    /** Those that can be met on a road. */
    static List<Event> on(Road road) {
        return ALL.stream().filter(event -> event.roads().contains(road)).toList();
    }
}
