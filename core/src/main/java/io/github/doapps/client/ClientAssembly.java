package io.github.doapps.client;

import io.github.doapps.ErrorCode;
import io.github.doapps.client.internal.SdkVersion;
import io.github.doapps.client.internal.budget.PollBudget;
import io.github.doapps.client.internal.discovery.ProviderChoice;
import io.github.doapps.client.internal.discovery.ProviderKind;
import io.github.doapps.client.internal.pipeline.CallPipeline;
import io.github.doapps.client.internal.pipeline.CallSettings;
import io.github.doapps.client.internal.pipeline.Stack;
import io.github.doapps.client.internal.wire.BodyReader;
import io.github.doapps.client.internal.wire.Endpoint;
import io.github.doapps.client.internal.wire.Token;
import io.github.doapps.client.internal.wire.UserAgent;
import io.github.doapps.spi.CodecSettings;
import io.github.doapps.spi.HttpHeaders;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.HttpTransportProvider;
import io.github.doapps.spi.JsonCodec;
import io.github.doapps.spi.JsonCodecProvider;
import io.github.doapps.spi.TransportCapability;
import io.github.doapps.spi.TransportSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts a client together from what its builder was told, the environment, and the path. */
final class ClientAssembly {

    private static final List<String> TOKEN_VARIABLES =
            List.of("DIGITALOCEAN_TOKEN", "DIGITALOCEAN_ACCESS_TOKEN");
    private static final String ENDPOINT_VARIABLE = "DIGITALOCEAN_API_URL";
    private static final int DEFAULT_MAX_RESPONSE_SIZE = 16 * 1024 * 1024;

    @Nullable TokenSource tokens;
    @Nullable Endpoint endpoint;
    String userAgentSuffix = "";
    @Nullable HttpTransport transport;
    @Nullable String transportName;
    @Nullable JsonCodec codec;
    @Nullable String codecName;
    @Nullable ClassLoader classLoader;
    Duration deadline = Duration.ofSeconds(60);
    TransportSettings transportSettings = TransportSettings.defaults();
    RetrySettings retry = RetrySettings.defaults();
    int maxResponseSize = DEFAULT_MAX_RESPONSE_SIZE;
    CallClock clock = CallClock.system();
    DoubleSupplier jitter = () -> ThreadLocalRandom.current().nextDouble();
    final List<CallListener> listeners = new ArrayList<>();
    @Nullable Executor asyncExecutor;
    int requestsPerMinute = PollBudget.REQUESTS_PER_MINUTE;

    /** Puts the parts together; what was created is closed again if a later part fails. */
    AppPlatformClient assemble(UnaryOperator<@Nullable String> environment) {
        TokenSource source = tokens == null ? tokenOf(environment) : tokens;
        Endpoint where = endpoint == null ? endpointOf(environment) : endpoint;
        Part<HttpTransport> transportPart = transportPart();
        try {
            Part<JsonCodec> codecPart = codecPart();
            try {
                return client(where, source, transportPart, codecPart);
            } catch (RuntimeException | Error failed) {
                codecPart.closeAfter(failed);
                throw failed;
            }
        } catch (RuntimeException | Error failed) {
            transportPart.closeAfter(failed);
            throw failed;
        }
    }

    private AppPlatformClient client(
            Endpoint where,
            TokenSource source,
            Part<HttpTransport> transportPart,
            Part<JsonCodec> codecPart) {
        String userAgent =
                UserAgent.of(transportPart.plugin(), codecPart.plugin(), userAgentSuffix);
        Stack stack =
                new Stack(
                        where,
                        userAgent,
                        source,
                        transportPart.plugin(),
                        codecPart.plugin(),
                        new BodyReader(maxResponseSize),
                        clock,
                        jitter,
                        List.copyOf(listeners),
                        asyncExecutor);
        CallPipeline pipeline = new CallPipeline(stack);
        return new AppPlatformClient(
                pipeline,
                new CallSettings(deadline, retry, HttpHeaders.empty()),
                new PollBudget(clock, pipeline::rateLimit, requestsPerMinute),
                stack,
                "doapps "
                        + SdkVersion.VERSION
                        + " at "
                        + where
                        + "\nuser agent: "
                        + userAgent
                        + "\n"
                        + transportPart.table()
                        + promises(transportPart.plugin())
                        + "\n"
                        + codecPart.table(),
                () -> {
                    try {
                        transportPart.closeOwned().run();
                    } finally {
                        codecPart.closeOwned().run();
                    }
                });
    }

    /** What is missing costs something, so it is said, too. */
    private static String promises(HttpTransport transport) {
        Set<TransportCapability> kept = EnumSet.noneOf(TransportCapability.class);
        kept.addAll(transport.capabilities());
        Set<TransportCapability> missing = EnumSet.allOf(TransportCapability.class);
        missing.removeAll(kept);
        return "\n  promises: "
                + (kept.isEmpty() ? "nothing" : listed(kept))
                + (missing.isEmpty() ? "" : "\n  does not promise: " + listed(missing));
    }

    private static String listed(Set<TransportCapability> capabilities) {
        return capabilities.stream().map(Enum::name).collect(Collectors.joining(", "));
    }

    /** A plug-in in use, how it came to be, and how to close it if it was created here. */
    private record Part<T>(T plugin, String table, Runnable closeOwned) {

        void closeAfter(Throwable failed) {
            try {
                closeOwned.run();
            } catch (RuntimeException closing) {
                failed.addSuppressed(closing);
            }
        }
    }

    private Part<HttpTransport> transportPart() {
        if (transport != null) {
            return handedIn(
                    transport, "transport", transport.name() + " " + transport.libraryVersion());
        }
        ProviderChoice<HttpTransportProvider> choice =
                ProviderChoice.choose(ProviderKind.TRANSPORT, transportName, classLoader);
        HttpTransport created = choice.create(provider -> provider.create(transportSettings));
        return new Part<>(created, choice.table(created.libraryVersion()), created::close);
    }

    private Part<JsonCodec> codecPart() {
        if (codec != null) {
            return handedIn(codec, "codec", codec.name() + " " + codec.libraryVersion());
        }
        ProviderChoice<JsonCodecProvider> choice =
                ProviderChoice.choose(ProviderKind.CODEC, codecName, classLoader);
        CodecSettings settings =
                classLoader == null
                        ? CodecSettings.defaults()
                        : CodecSettings.defaults().withClassLoader(classLoader);
        JsonCodec created = choice.create(provider -> provider.create(settings));
        return new Part<>(created, choice.table(created.libraryVersion()), created::close);
    }

    private static <T> Part<T> handedIn(T plugin, String noun, String self) {
        return new Part<>(
                plugin,
                noun
                        + ": "
                        + self
                        + ", handed to the builder ("
                        + plugin.getClass().getName()
                        + "); the client does not close it",
                () -> {});
    }

    private static TokenSource tokenOf(UnaryOperator<@Nullable String> environment) {
        for (String variable : TOKEN_VARIABLES) {
            String token = environment.apply(variable);
            if (token != null && !token.isBlank()) {
                String checked = Token.checked(token, variable);
                return () -> checked;
            }
        }
        throw new IllegalStateException(
                "There is no token: "
                        + String.join(" and ", TOKEN_VARIABLES)
                        + " are not set, or blank. Nothing was sent. Set one of them, or call"
                        + " AppPlatformClient.builder().token(…) or tokenSource(…) "
                        + ErrorCode.INVALID_TOKEN.tag());
    }

    private static Endpoint endpointOf(UnaryOperator<@Nullable String> environment) {
        String url = environment.apply(ENDPOINT_VARIABLE);
        return url == null || url.isBlank()
                ? Endpoint.of(Endpoint.PUBLIC, "the default")
                : Endpoint.of(url, ENDPOINT_VARIABLE);
    }
}
