/** What an application compiles against, and what plug-ins implement. */
module io.github.doapps.api {
    requires transitive org.jspecify;

    exports io.github.doapps;
    exports io.github.doapps.json;
    exports io.github.doapps.model;
    exports io.github.doapps.model.app;
    exports io.github.doapps.model.deployment;
    exports io.github.doapps.model.spec;
    exports io.github.doapps.spi;
}
