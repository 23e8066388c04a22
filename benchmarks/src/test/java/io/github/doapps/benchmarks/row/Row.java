package io.github.doapps.benchmarks.row;

import java.io.IOException;

/** One way to start a deployment. Safe for use by any number of threads. */
public interface Row extends AutoCloseable {

    /** Sends createDeployment, and reads what came. */
    Result call() throws IOException;

    @Override
    void close() throws IOException;
}
