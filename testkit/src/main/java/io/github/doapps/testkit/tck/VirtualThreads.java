package io.github.doapps.testkit.tck;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The virtual threads that were not there before, as far as the JVM tells: {@code
 * Thread.getAllStackTraces} leaves them out, and its thread dump marks them from Java 24 on. One
 * that nothing refers to and that is never woken may be missing.
 */
final class VirtualThreads {

    private static final int FIRST_THAT_TELLS = 24;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Numbers are given in order, so who has a higher one came later. */
    private final long before = new Thread(() -> {}).getId();

    /** Those that are there now, but for the JDK's own. */
    List<String> found(Pattern ofTheJdk) {
        List<String> found = new ArrayList<>();
        if (Runtime.version().feature() < FIRST_THAT_TELLS) {
            return found;
        }
        for (JsonNode container : dump().path("threadDump").path("threadContainers")) {
            for (JsonNode thread : container.path("threads")) {
                String name = thread.path("name").asText();
                if (thread.path("virtual").asBoolean()
                        && thread.path("tid").asLong() > before
                        && !ofTheJdk.matcher(name).matches()) {
                    found.add(
                            "virtual thread \""
                                    + name
                                    + "\" of "
                                    + container.path("container").asText()
                                    + " at "
                                    + thread.path("stack").path(0).asText());
                }
            }
        }
        return found;
    }

    private static JsonNode dump() {
        try {
            Path folder = Files.createTempDirectory("doapps-tck");
            Path file = folder.resolve("threads.json");
            try {
                dumpTo(file);
                return JSON.readTree(file.toFile());
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException unwritable) {
            throw new IllegalStateException("no thread dump", unwritable);
        } catch (ReflectiveOperationException | LinkageError smallRuntime) {
            // A runtime without the module jdk.management tells nothing.
            return JSON.missingNode();
        }
    }

    /** By reflection: Java 17 does not know it, and its module may be missing. */
    private static void dumpTo(Path file) throws ReflectiveOperationException {
        Class<?> bean = Class.forName("com.sun.management.HotSpotDiagnosticMXBean");
        Class<?> format = Class.forName(bean.getName() + "$ThreadDumpFormat");
        Object hotSpot =
                Class.forName("java.lang.management.ManagementFactory")
                        .getMethod("getPlatformMXBean", Class.class)
                        .invoke(null, bean);
        Method dumpThreads = bean.getMethod("dumpThreads", String.class, format);
        Object json = format.getField("JSON").get(null);
        dumpThreads.invoke(hotSpot, file.toString(), json);
    }
}
