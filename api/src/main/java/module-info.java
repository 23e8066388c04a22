/** What an application compiles against, and what plug-ins implement. */
module io.github.doapps.api {
    requires transitive org.jspecify;

    exports io.github.doapps;
    exports io.github.doapps.deploy;
    exports io.github.doapps.json;
    exports io.github.doapps.model;
    exports io.github.doapps.model.alert;
    exports io.github.doapps.model.app;
    exports io.github.doapps.model.buildpack;
    exports io.github.doapps.model.database;
    exports io.github.doapps.model.deployment;
    exports io.github.doapps.model.detection;
    exports io.github.doapps.model.domain;
    exports io.github.doapps.model.event;
    exports io.github.doapps.model.exec;
    exports io.github.doapps.model.health;
    exports io.github.doapps.model.instance;
    exports io.github.doapps.model.job;
    exports io.github.doapps.model.log;
    exports io.github.doapps.model.metrics;
    exports io.github.doapps.model.region;
    exports io.github.doapps.model.rollback;
    exports io.github.doapps.model.size;
    exports io.github.doapps.model.spec;
    exports io.github.doapps.model.spec.alert;
    exports io.github.doapps.model.spec.component;
    exports io.github.doapps.model.spec.env;
    exports io.github.doapps.model.spec.log;
    exports io.github.doapps.model.spec.network;
    exports io.github.doapps.model.spec.scaling;
    exports io.github.doapps.model.spec.source;
    exports io.github.doapps.spi;
}
