package io.github.doapps.client.scripted;

import io.github.doapps.AppPlatformException;
import io.github.doapps.CallReport;
import io.github.doapps.client.CallListener;
import io.github.doapps.client.RetrySettings;
import io.github.doapps.client.TokenSource;
import io.github.doapps.client.internal.operation.Call;
import io.github.doapps.client.internal.operation.Effect;
import io.github.doapps.client.internal.operation.Rows;
import io.github.doapps.client.internal.pipeline.CallPipeline;
import io.github.doapps.client.internal.pipeline.CallSettings;
import io.github.doapps.client.internal.pipeline.Stack;
import io.github.doapps.client.internal.wire.BodyReader;
import io.github.doapps.client.internal.wire.Endpoint;
import io.github.doapps.serde.jackson.JacksonCodec;
import io.github.doapps.spi.HttpHeaders;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.JsonCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;

/**
 * Calls of the three rows of {@link Rows} over a scripted transport and a manual clock, with a
 * jitter of one half unless set otherwise. Settings are fields: set them before the first call.
 */
public final class Calls {

    /** The token of every call that sets no other source. */
    public static final String TOKEN = "dop_v1_0123456789abcdef";

    /** The largest body that is read. */
    public static final int MAX_BODY = 100_000;

    public final ManualClock clock = new ManualClock();
    public Duration deadline = Duration.ofSeconds(60);
    public RetrySettings retry = RetrySettings.defaults();
    public double jitter = 0.5;
    public TokenSource tokens = () -> TOKEN;
    public JsonCodec codec = JacksonCodec.create();
    public Executor asyncExecutor;

    private final HttpTransport transport;
    private final List<CallReport> reports = new CopyOnWriteArrayList<>();
    private final List<CallListener> listeners = new ArrayList<>(List.of(reports::add));

    /** Calls over a transport. */
    public Calls(HttpTransport transport) {
        this.transport = transport;
    }

    /** Adds a listener, beside the one that keeps the reports. */
    public Calls with(CallListener listener) {
        listeners.add(listener);
        return this;
    }

    /** A pipeline with the settings as they are now. */
    public CallPipeline pipeline() {
        return new CallPipeline(
                new Stack(
                        Endpoint.of(Endpoint.PUBLIC, "the test"),
                        "test/1",
                        tokens,
                        transport,
                        codec,
                        new BodyReader(MAX_BODY),
                        clock,
                        () -> jitter,
                        List.copyOf(listeners),
                        asyncExecutor));
    }

    /** The settings of a call. */
    public CallSettings settings() {
        return new CallSettings(deadline, retry, HttpHeaders.empty());
    }

    /** Makes a call. */
    public <R> R make(Call<R> call) {
        return pipeline().execute(call, settings());
    }

    /** Makes the call of the row with this effect. */
    public void make(Effect effect) {
        make(Rows.call(effect));
    }

    /** Makes a call that must fail. */
    public AppPlatformException failure(Effect effect) {
        try {
            make(effect);
        } catch (AppPlatformException expected) {
            return expected;
        }
        throw new AssertionError("the call succeeded");
    }

    /** What the listener was told, in order. */
    public List<CallReport> reports() {
        return List.copyOf(reports);
    }

    /** What the listener was told, of the only call there was. */
    public CallReport report() {
        if (reports.size() != 1) {
            throw new AssertionError("the listener was told of " + reports.size() + " calls");
        }
        return reports.get(0);
    }
}
