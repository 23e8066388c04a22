package io.github.doapps.verification.once;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that can befall an attempt on a plain connection. */
final class Events {

    private static final List<Event> ALL =
            Stream.of(
                            Answers.successes(),
                            Answers.refusals(),
                            Answers.unusable(),
                            Breaks.lost(),
                            Breaks.cut(),
                            Breaks.late())
                    .flatMap(List::stream)
                    .toList();

    private static final Map<Row, List<Event>> BY_ROW =
            ALL.stream()
                    .collect(
                            Collectors.groupingBy(
                                    Event::row,
                                    () -> new EnumMap<>(Row.class),
                                    Collectors.toList()));

    private Events() {}

    /** One of a row. */
    static Event in(Row row, Random random) {
        List<Event> events = Objects.requireNonNull(BY_ROW.get(row), row::name);
        return events.get(random.nextInt(events.size()));
    }
}
