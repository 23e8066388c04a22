package io.github.doapps.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.HttpTransportProvider;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.SpiVersion;
import io.github.doapps.spi.TransportCapability;
import io.github.doapps.spi.TransportException;
import io.github.doapps.spi.TransportSettings;
import io.github.doapps.testkit.fault.Answer;
import io.github.doapps.testkit.fault.Exchange;
import io.github.doapps.testkit.fault.FaultyServer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/** What a provider promises of itself, before it creates anything and when it does. */
final class ProviderCases {

    private final String name;

    ProviderCases(String name) {
        this.name = name;
    }

    Stream<DynamicTest> all() {
        return Stream.of(
                one("is found under its name, once", this::provider),
                one("has a name of one lower-case word", this::named),
                one("states an SPI version that this release knows", this::versioned),
                one("tells its library's version and its priority", this::described),
                one("creates transports that bear its name", this::bearsItsName),
                one("creates a new transport each time", this::newEachTime));
    }

    private static DynamicTest one(String what, Executable body) {
        return DynamicTest.dynamicTest("the provider " + what, body);
    }

    private HttpTransportProvider provider() {
        return FoundProvider.named(name);
    }

    private void named() {
        assertTrue(
                provider().name().matches("[a-z][a-z0-9]*"),
                () -> "name() MUST be one word in lower case, not: " + provider().name());
    }

    private void versioned() {
        int version = provider().spiVersion();
        assertTrue(
                version >= 1 && version <= SpiVersion.CURRENT,
                () ->
                        "spiVersion() is "
                                + version
                                + ", and this release knows 1 to "
                                + SpiVersion.CURRENT
                                + ": return SpiVersion.CURRENT, which the compiler fills in");
    }

    private void described() {
        HttpTransportProvider provider = provider();
        assertFalse(
                provider.libraryVersion().isBlank(),
                "libraryVersion() is blank: \"unknown\" where it cannot be told");
        assertEquals(
                provider.priority(), provider().priority(), "priority() MUST not change by itself");
    }

    private void bearsItsName() {
        HttpTransportProvider provider = provider();
        try (HttpTransport made = provider.create(TransportSettings.defaults())) {
            assertEquals(provider.name(), made.name(), "the transport's name()");
            assertEquals(
                    provider.libraryVersion(),
                    made.libraryVersion(),
                    "the transport's libraryVersion()");
            assertThrows(
                    UnsupportedOperationException.class,
                    () -> made.capabilities().add(TransportCapability.ABORTS),
                    "capabilities() MUST be unmodifiable");
        }
    }

    /** The client owns what is created for it, and closes it: no other client may feel that. */
    private void newEachTime() throws TransportException {
        HttpTransportProvider provider = provider();
        HttpTransport first = provider.create(TransportSettings.defaults());
        try (FaultyServer server = FaultyServer.start();
                HttpTransport second = provider.create(TransportSettings.defaults())) {
            assertNotSame(first, second, "create() MUST make a new transport each time");
            first.close();
            server.enqueue(Exchange.of(Answer.json(200, "{}")));
            SendControl control = new SendControl();
            second.send(Requests.get(server.uri()), control).close();
            control.finish();
        }
    }
}
