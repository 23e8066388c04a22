package io.github.doapps.testkit;

/** Specs that several tests deploy. */
public final class Specs {

    /** One service. */
    public static final String ONE_SERVICE =
            """
            {"name":"shop","services":[{"name":"web","github":{"repo":"acme/shop","branch":"main"}}]}""";

    /** A component of each kind, one as an image, and a job that runs only on failure. */
    public static final String ALL_KINDS =
            """
            {"name":"mall","region":"fra",
             "jobs":[{"name":"mend","kind":"FAILED_DEPLOY"},{"name":"seed","kind":"PRE_DEPLOY"}],
             "workers":[{"name":"queue","image":{"registry_type":"DOCR","repository":"queue"}}],
             "static_sites":[{"name":"docs"}],"functions":[{"name":"fn"}],
             "services":[{"name":"web"},{"name":"api"}]}""";

    /** Services, a worker, jobs, a site and functions, with alerts and databases. */
    public static final String RICH =
            """
            {"name":"mall","region":"fra",
             "alerts":[{"rule":"DEPLOYMENT_FAILED"}],
             "services":[{"name":"web","environment_slug":"go","instance_count":2,
                "instance_size_slug":"apps-s-1vcpu-1gb",
                "github":{"repo":"acme/mall","branch":"main"},
                "alerts":[{"rule":"CPU_UTILIZATION","operator":"GREATER_THAN","value":85,
                    "window":"FIVE_MINUTES"}]}],
             "workers":[{"name":"queue",
                "image":{"registry_type":"DOCR","repository":"queue","tag":"1"}}],
             "jobs":[{"name":"nightly","kind":"SCHEDULED",
                    "schedule":{"cron":"0 3 * * *","time_zone":"UTC"}},
                {"name":"seed","kind":"PRE_DEPLOY"}],
             "static_sites":[{"name":"docs"}],
             "functions":[{"name":"fn"}],
             "databases":[{"name":"db","engine":"PG"}]}""";

    private Specs() {}

    /** A request to create an app. */
    public static String request(String spec) {
        return "{\"spec\":" + spec + "}";
    }
}
