/**
 * For users and plug-in authors: an App Platform on loopback, a server that fails as it is told,
 * and what holds plug-ins to their contracts. JUnit, and the logging that it brings, are needed
 * only by who uses the JUnit extension or extends such a test.
 */
module io.github.doapps.testkit {
    requires transitive io.github.doapps.api;
    requires com.fasterxml.jackson.databind;
    requires static java.logging;
    requires static org.junit.jupiter.api;

    uses io.github.doapps.spi.HttpTransportProvider;

    exports io.github.doapps.testkit;
    exports io.github.doapps.testkit.fault;
    exports io.github.doapps.testkit.tck;
    exports io.github.doapps.testkit.tck.codec;
}
