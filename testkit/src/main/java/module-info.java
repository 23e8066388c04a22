/**
 * For users and plug-in authors: an App Platform on loopback, and a server that fails as it is
 * told. JUnit is needed only by who uses the JUnit extension.
 */
module io.github.doapps.testkit {
    requires transitive io.github.doapps.api;
    requires com.fasterxml.jackson.databind;
    requires static org.junit.jupiter.api;

    exports io.github.doapps.testkit;
    exports io.github.doapps.testkit.fault;
}
