package io.github.doapps.testkit;

/** Specs that several tests deploy. */
final class Specs {

    /** One service. */
    static final String ONE_SERVICE =
            """
            {"name":"shop","services":[{"name":"web","github":{"repo":"acme/shop","branch":"main"}}]}""";

    /** A component of each kind, one as an image, and a job that runs only on failure. */
    static final String ALL_KINDS =
            """
            {"name":"mall","region":"fra",
             "jobs":[{"name":"mend","kind":"FAILED_DEPLOY"},{"name":"seed","kind":"PRE_DEPLOY"}],
             "workers":[{"name":"queue","image":{"registry_type":"DOCR","repository":"queue"}}],
             "static_sites":[{"name":"docs"}],"functions":[{"name":"fn"}],
             "services":[{"name":"web"},{"name":"api"}]}""";

    private Specs() {}

    /** A request to create an app. */
    static String request(String spec) {
        return "{\"spec\":" + spec + "}";
    }
}
