package io.github.doapps.verification.reactor;

import java.util.Set;

/** A published module of this build that holds classes. */
public enum ReactorModule {
    /** What an application compiles against, and what plug-ins implement. */
    API("api", 90),
    /** The client. */
    CORE("core", 60),
    /** Apache HttpClient 5. */
    TRANSPORT_APACHE("transport-apache", 12),
    /** Feign. */
    TRANSPORT_FEIGN("transport-feign", 12),
    /** Jackson. */
    SERDE_JACKSON("serde-jackson", 12),
    /** JSON-B. */
    SERDE_JSONB("serde-jsonb", 12),
    /** The emulator and the test kits. */
    TESTKIT("testkit", 60);

    private final String folder;
    private final int leastClasses;

    ReactorModule(String folder, int leastClasses) {
        this.folder = folder;
        this.leastClasses = leastClasses;
    }

    /**
     * The plug-ins: what implements the SPIs.
     *
     * @return the modules
     */
    public static Set<ReactorModule> plugins() {
        return Set.of(TRANSPORT_APACHE, TRANSPORT_FEIGN, SERDE_JACKSON, SERDE_JSONB);
    }

    /**
     * The module's folder.
     *
     * @return its name in the project's root
     */
    public String folder() {
        return folder;
    }

    /**
     * The module's Maven artifact.
     *
     * @return its id
     */
    public String artifactId() {
        return "doapps-" + folder;
    }

    /**
     * The module's name in {@code module-info}.
     *
     * @return the name
     */
    public String moduleName() {
        return "io.github.doapps." + folder.replace('-', '.');
    }

    /**
     * How many classes it has at least: a search that finds fewer looked in the wrong place.
     *
     * @return the number, below the real one
     */
    public int leastClasses() {
        return leastClasses;
    }
}
