package io.github.doapps.benchmarks.coldstart;

import io.github.doapps.benchmarks.row.Expected;
import io.github.doapps.benchmarks.row.Row;
import io.github.doapps.benchmarks.row.Target;
import java.io.IOException;

/**
 * The program of a new JVM: {@code FirstAnswer CLASS ENDPOINT ID PHASE STEPS BYTES}. Says {@link
 * #RIGHT} once it has its first answer, and waits to be looked at until its standard input ends.
 * Joins no strings and parses no contract, which would cost more than what is measured.
 */
final class FirstAnswer {

    /** What it says when it read what the server said. */
    static final String RIGHT = "right";

    private FirstAnswer() {}

    public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
        Expected expected =
                new Expected(
                        arguments[2],
                        arguments[3],
                        Integer.parseInt(arguments[4]),
                        Integer.parseInt(arguments[5]));
        // By its name: to the other rows' classes there are no jars.
        try (Row row =
                Class.forName(arguments[0])
                        .asSubclass(Row.class)
                        .getConstructor(Target.class)
                        .newInstance(new Target(arguments[1], 1))) {
            System.out.println(row.call().matches(expected) ? RIGHT : "wrong");
            while (System.in.read() >= 0) {
                // until it is closed
            }
        }
    }
}
