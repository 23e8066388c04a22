package io.github.doapps.testkit.internal.spec;

/** The kinds of components that a spec lists and a deployment builds. */
public enum ComponentKind {
    /** Answers HTTP requests. */
    SERVICE("services", "service", true),
    /** Files for browsers. */
    STATIC_SITE("static_sites", "static site", true),
    /** Runs unseen. */
    WORKER("workers", "worker", false),
    /** Runs to its end. */
    JOB("jobs", "job", false),
    /** Functions behind HTTP. */
    FUNCTIONS("functions", "functions", true);

    private final String member;
    private final String label;
    private final boolean reachable;

    ComponentKind(String member, String label, boolean reachable) {
        this.member = member;
        this.label = label;
        this.reachable = reachable;
    }

    /**
     * The member of specs and deployments that lists components of this kind.
     *
     * @return the member's name
     */
    public String member() {
        return member;
    }

    /**
     * What step messages call a component of this kind.
     *
     * @return the words
     */
    public String label() {
        return label;
    }

    /**
     * Whether such a component is reached by HTTP, so that its app has a URL.
     *
     * @return true if it is
     */
    public boolean isReachable() {
        return reachable;
    }
}
