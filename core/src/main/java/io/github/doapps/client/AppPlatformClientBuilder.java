package io.github.doapps.client;

import io.github.doapps.ErrorCode;
import io.github.doapps.client.internal.wire.Endpoint;
import io.github.doapps.client.internal.wire.Token;
import io.github.doapps.client.internal.wire.UserAgent;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.JsonCodec;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.DoubleSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Builds an {@link AppPlatformClient}. Every setting is checked as it is made; nothing is sent. Not
 * safe for use by several threads. May be used for several clients, whose instances of transport
 * and codec are then the same if they were handed in.
 */
public final class AppPlatformClientBuilder {

    private final UnaryOperator<@Nullable String> environment;
    private final ClientAssembly assembly = new ClientAssembly();

    AppPlatformClientBuilder(UnaryOperator<@Nullable String> environment) {
        this.environment = environment;
    }

    /**
     * Sets the API token. Defaults to the environment's {@code DIGITALOCEAN_TOKEN}, else {@code
     * DIGITALOCEAN_ACCESS_TOKEN}.
     *
     * @param token the token; white space around it does not matter
     * @return this builder
     * @throws IllegalArgumentException if it is null or blank, or has a line break or another
     *     character that no header can hold
     */
    public AppPlatformClientBuilder token(String token) {
        String checked = Token.checked(token, "the builder");
        return tokenSource(() -> checked);
    }

    /**
     * Sets where the API token comes from, on every attempt. Defaults to what {@link #token} says.
     *
     * @param tokens the source
     * @return this builder
     */
    public AppPlatformClientBuilder tokenSource(TokenSource tokens) {
        assembly.tokens = Objects.requireNonNull(tokens, "tokens");
        return this;
    }

    /**
     * Sets where the API is. Defaults to the environment's {@code DIGITALOCEAN_API_URL}, else
     * {@code https://api.digitalocean.com}.
     *
     * @param endpoint an absolute https URI; plain http only for a loopback host, as the token
     *     would cross the network readable. A path is kept before the API's own.
     * @return this builder
     * @throws IllegalArgumentException if it is anything else
     */
    public AppPlatformClientBuilder endpoint(String endpoint) {
        assembly.endpoint =
                Endpoint.of(Objects.requireNonNull(endpoint, "endpoint"), "the builder");
        return this;
    }

    /**
     * Sets where the API is, as {@link #endpoint(String)}.
     *
     * @param endpoint the URI
     * @return this builder
     * @throws IllegalArgumentException as {@link #endpoint(String)}
     */
    public AppPlatformClientBuilder endpoint(URI endpoint) {
        return endpoint(Objects.requireNonNull(endpoint, "endpoint").toString());
    }

    /**
     * Sets what is appended to the User-Agent. Defaults to nothing.
     *
     * @param suffix such as {@code my-app/3.1}; printable ASCII
     * @return this builder
     * @throws IllegalArgumentException if it has a line break, a control or a non-ASCII character
     */
    public AppPlatformClientBuilder userAgentSuffix(String suffix) {
        assembly.userAgentSuffix = UserAgent.checkedSuffix(suffix);
        return this;
    }

    /**
     * Sets the transport. It is borrowed: closing the client leaves it open. Defaults to the one
     * that the system property {@code doapps.transport} names, else to the one with the highest
     * priority of those found.
     *
     * @param transport the transport
     * @return this builder
     */
    public AppPlatformClientBuilder transport(HttpTransport transport) {
        assembly.transport = Objects.requireNonNull(transport, "transport");
        return this;
    }

    /**
     * Names the transport to take of those found.
     *
     * @param name such as {@code apache}
     * @return this builder
     */
    public AppPlatformClientBuilder transport(String name) {
        assembly.transportName = Objects.requireNonNull(name, "name");
        return this;
    }

    /**
     * Sets the codec. It is borrowed: closing the client leaves it open. Defaults to the one that
     * the system property {@code doapps.codec} names, else to the one with the highest priority of
     * those found.
     *
     * @param codec the codec
     * @return this builder
     */
    public AppPlatformClientBuilder codec(JsonCodec codec) {
        assembly.codec = Objects.requireNonNull(codec, "codec");
        return this;
    }

    /**
     * Names the codec to take of those found.
     *
     * @param name such as {@code jackson}
     * @return this builder
     */
    public AppPlatformClientBuilder codec(String name) {
        assembly.codecName = Objects.requireNonNull(name, "name");
        return this;
    }

    /**
     * Adds a class loader to look for providers with, after the library's own and the thread's
     * context loader. Defaults to those two.
     *
     * @param classLoader the loader
     * @return this builder
     */
    public AppPlatformClientBuilder classLoader(ClassLoader classLoader) {
        assembly.classLoader = Objects.requireNonNull(classLoader, "classLoader");
        return this;
    }

    /**
     * Sets how long a call may take, with all its attempts and waits. Defaults to 60 seconds.
     *
     * @param deadline the deadline, more than zero
     * @return this builder
     * @throws IllegalArgumentException if it is zero or negative
     */
    public AppPlatformClientBuilder deadline(Duration deadline) {
        assembly.deadline = CallOptions.checkedDeadline(deadline);
        return this;
    }

    /**
     * Sets how long a transport that the client creates may take to make a connection. Defaults to
     * 10 seconds. A transport that is handed in has its own.
     *
     * @param timeout the timeout, 1 to 2,147,483,647 milliseconds
     * @return this builder
     * @throws IllegalArgumentException if it is out of that range
     */
    public AppPlatformClientBuilder connectTimeout(Duration timeout) {
        try {
            assembly.transportSettings = assembly.transportSettings.withConnectTimeout(timeout);
        } catch (IllegalArgumentException outOfRange) {
            throw new IllegalArgumentException(
                    outOfRange.getMessage() + " " + ErrorCode.INVALID_ARGUMENT.tag(), outOfRange);
        }
        return this;
    }

    /**
     * Sets how often and how soon a call is tried again, where that can do no harm. Defaults to
     * {@link RetrySettings#defaults()}.
     *
     * @param retry the settings
     * @return this builder
     */
    public AppPlatformClientBuilder retry(RetrySettings retry) {
        assembly.retry = Objects.requireNonNull(retry, "retry");
        return this;
    }

    /**
     * Sets how large an answer may be, compressed and not. Defaults to 16 MiB.
     *
     * @param bytes the size, 1 or more
     * @return this builder
     * @throws IllegalArgumentException if it is less than 1, or more than an array can hold
     */
    public AppPlatformClientBuilder maxResponseSize(int bytes) {
        if (bytes < 1 || bytes > Integer.MAX_VALUE - 16) {
            throw new IllegalArgumentException(
                    "An answer may have 1 to "
                            + (Integer.MAX_VALUE - 16)
                            + " bytes, not "
                            + bytes
                            + " "
                            + ErrorCode.INVALID_ARGUMENT.tag());
        }
        assembly.maxResponseSize = bytes;
        return this;
    }

    /**
     * Sets what runs the calls of {@link AppPlatformClient#appsAsync()}. It is borrowed: closing
     * the client leaves it open. A call takes one of its threads until it ends; one that waits for
     * a thread ends by its deadline. Defaults to a new thread each, virtual where the JDK has them.
     *
     * @param executor the executor; one that refuses a call makes it fail with {@link
     *     io.github.doapps.RequestNotSentException}
     * @return this builder
     */
    public AppPlatformClientBuilder asyncExecutor(Executor executor) {
        assembly.asyncExecutor = Objects.requireNonNull(executor, "executor");
        return this;
    }

    /**
     * Sets how many requests a minute the token's account is allowed. All waits of {@link
     * AppPlatformClient#deployments()} together make four fifths of that at most, and four fifths
     * of what the answers' headers allow in an hour; other calls are not held back. Defaults to 250
     * (DigitalOcean API reference, "Rate Limit").
     *
     * @param requests the number, 1 to 1,000,000
     * @return this builder
     * @throws IllegalArgumentException if it is out of that range
     */
    public AppPlatformClientBuilder requestsPerMinute(int requests) {
        if (requests < 1 || requests > 1_000_000) {
            throw new IllegalArgumentException(
                    "A minute has 1 to 1,000,000 requests, not "
                            + requests
                            + " "
                            + ErrorCode.INVALID_ARGUMENT.tag());
        }
        assembly.requestsPerMinute = requests;
        return this;
    }

    /**
     * Adds a listener that hears of every call. Defaults to none.
     *
     * @param listener the listener
     * @return this builder
     */
    public AppPlatformClientBuilder listener(CallListener listener) {
        assembly.listeners.add(Objects.requireNonNull(listener, "listener"));
        return this;
    }

    /**
     * Sets the time that the client lives by, for tests. Defaults to {@link CallClock#system()}.
     *
     * @param clock the clock
     * @return this builder
     */
    public AppPlatformClientBuilder clock(CallClock clock) {
        assembly.clock = Objects.requireNonNull(clock, "clock");
        return this;
    }

    /**
     * Sets where the randomness of waits comes from, for tests. Defaults to {@link
     * java.util.concurrent.ThreadLocalRandom}.
     *
     * @param jitter gives a number from 0, inclusive, to 1, exclusive; safe for use by any number
     *     of threads
     * @return this builder
     */
    public AppPlatformClientBuilder jitter(DoubleSupplier jitter) {
        assembly.jitter = Objects.requireNonNull(jitter, "jitter");
        return this;
    }

    /**
     * The client.
     *
     * @return a new client
     * @throws IllegalStateException if there is no token
     * @throws IllegalArgumentException if the environment's token or endpoint cannot be used
     * @throws io.github.doapps.ProviderException if there is no transport or no codec, or none
     *     comes first; the message lists what was found
     */
    public AppPlatformClient build() {
        return assembly.assemble(environment);
    }
}
