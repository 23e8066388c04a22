package io.github.doapps.testkit.fault;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** What is to come, in order. Safe for use by any number of threads. */
final class Schedule {

    private final Queue<Greeting> greetings = new ConcurrentLinkedQueue<>();
    private final Queue<Exchange> exchanges = new ConcurrentLinkedQueue<>();

    void add(Greeting... next) {
        greetings.addAll(List.of(next));
    }

    /** Where no TLS is spoken. */
    void addPlain(Greeting... next) {
        for (Greeting greeting : next) {
            if (greeting.ofTls()) {
                throw new IllegalArgumentException(greeting + " is for a server that speaks TLS");
            }
        }
        add(next);
    }

    void add(Exchange... next) {
        exchanges.addAll(List.of(next));
    }

    void clear() {
        greetings.clear();
        exchanges.clear();
    }

    Greeting greeting() {
        Greeting next = greetings.poll();
        return next == null ? Greeting.SERVE : next;
    }

    /** What the next request meets, or null where nothing is planned. */
    @Nullable Exchange exchange() {
        return exchanges.poll();
    }
}
