package io.github.doapps.verification.contract;

/** A spec with something of everything. */
final class MallSpec {

    static final String JSON =
            """
            {"name":"mall","region":"fra",
             "envs":[{"key":"GREETING","value":"hello","scope":"RUN_TIME"},
                {"key":"SECRET","value":"hush","type":"SECRET"}],
             "alerts":[{"rule":"DEPLOYMENT_FAILED"}],
             "services":[{"name":"web","environment_slug":"go","instance_count":2,
                "instance_size_slug":"apps-s-1vcpu-1gb","http_port":8080,
                "github":{"repo":"acme/mall","branch":"main","deploy_on_push":true},
                "routes":[{"path":"/"}],
                "alerts":[{"rule":"CPU_UTILIZATION","operator":"GREATER_THAN","value":85,
                    "window":"FIVE_MINUTES"}]}],
             "workers":[{"name":"queue",
                "image":{"registry_type":"DOCR","repository":"queue","tag":"1"}}],
             "jobs":[{"name":"nightly","kind":"SCHEDULED",
                    "schedule":{"cron":"0 3 * * *","time_zone":"UTC"},
                    "git":{"repo_clone_url":"https://git.example.com/mall.git","branch":"main"}},
                {"name":"seed","kind":"PRE_DEPLOY"}],
             "static_sites":[{"name":"docs","output_dir":"public"}],
             "functions":[{"name":"fn","source_dir":"fn"}],
             "databases":[{"name":"db","engine":"PG"}]}""";

    private MallSpec() {}

    /** A request with it, and more. */
    static String request(String more) {
        return "{\"spec\":" + JSON + more + "}";
    }

    /** It, by another name. */
    static String named(String name) {
        return JSON.replace("\"name\":\"mall\"", "\"name\":\"" + name + "\"");
    }
}
