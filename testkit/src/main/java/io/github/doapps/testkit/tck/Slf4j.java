package io.github.doapps.testkit.tck;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** SLF4J as it is found at run time, if it is: the testkit does not depend on it. */
final class Slf4j {

    private static final String WORD = "doapps-tck-probe";

    private Slf4j() {}

    /** Why what is logged there cannot be looked through, or nothing where it can. */
    static String deafness() {
        try {
            Class<?> factory = Class.forName("org.slf4j.LoggerFactory");
            boolean[] heard = new boolean[1];
            try (Secrets secrets = new Secrets(WORD)) {
                Method trace = Class.forName("org.slf4j.Logger").getMethod("trace", String.class);
                trace.invoke(factory.getMethod("getLogger", String.class).invoke(null, WORD), WORD);
                heard[0] = secrets.isFound();
            }
            Object bound = factory.getMethod("getILoggerFactory").invoke(null);
            return heard[0] ? "" : deaf(bound);
        } catch (ReflectiveOperationException | LinkageError none) {
            return "there is no SLF4J";
        }
    }

    private static String deaf(@Nullable Object bound) {
        return "SLF4J is bound to "
                + (bound == null ? "nothing" : bound.getClass().getName())
                + ", where a trace message is heard neither by java.util.logging nor on the console;"
                + " org.slf4j:slf4j-jdk14 in test scope lets the TCK hear it";
    }
}
