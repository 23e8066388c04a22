package io.github.doapps.benchmarks.worker;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * What this JVM has used.
 *
 * @param cpuNanos time of all processors, its compiler's and collector's with it
 * @param bytes allocated by all threads
 */
public record Usage(long cpuNanos, long bytes) {

    /** As of now. */
    public static Usage now() {
        OperatingSystemMXBean system =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Usage(system.getProcessCpuTime(), allocated());
    }

    /** JDK 21 knows the whole, virtual threads' with it; before, the threads that live do. */
    private static long allocated() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try {
            return (long)
                    ThreadMXBean.class.getMethod("getTotalThreadAllocatedBytes").invoke(threads);
        } catch (ReflectiveOperationException older) {
            long bytes = 0;
            for (long each : threads.getThreadAllocatedBytes(threads.getAllThreadIds())) {
                bytes += Math.max(each, 0);
            }
            return bytes;
        }
    }

    /** What was used since then. */
    public Usage since(Usage then) {
        return new Usage(cpuNanos - then.cpuNanos, bytes - then.bytes);
    }
}
