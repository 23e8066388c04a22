package io.github.doapps.testkit.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** What a connection goes on with after an answer of 101, in place of HTTP. */
@FunctionalInterface
public interface Upgrade {

    /**
     * Serves the connection to its end, on its thread. The connection is closed after it, or
     * before, from another thread, by closing one of the streams.
     *
     * @param in what the client sends from now on
     * @param out what it is sent
     * @throws IOException if the connection fails
     */
    void serve(InputStream in, OutputStream out) throws IOException;
}
