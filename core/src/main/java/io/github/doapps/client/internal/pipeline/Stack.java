package io.github.doapps.client.internal.pipeline;

import io.github.doapps.client.CallClock;
import io.github.doapps.client.CallListener;
import io.github.doapps.client.TokenSource;
import io.github.doapps.client.internal.wire.BodyReader;
import io.github.doapps.client.internal.wire.Endpoint;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.JsonCodec;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What all calls of a client share.
 *
 * @param endpoint where the API is
 * @param userAgent the User-Agent
 * @param tokens gives the token
 * @param transport sends
 * @param codec reads and writes JSON
 * @param bodies reads responses
 * @param clock the time
 * @param jitter gives a number from 0, inclusive, to 1, exclusive
 * @param listeners hear of every call
 * @param asyncExecutor makes async calls, or null for a thread of its own each
 */
public record Stack(
        Endpoint endpoint,
        String userAgent,
        TokenSource tokens,
        HttpTransport transport,
        JsonCodec codec,
        BodyReader bodies,
        CallClock clock,
        DoubleSupplier jitter,
        List<CallListener> listeners,
        @Nullable Executor asyncExecutor) {}
