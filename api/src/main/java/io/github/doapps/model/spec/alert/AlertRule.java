package io.github.doapps.model.spec.alert;

import io.github.doapps.model.OpenEnum;

/** What an alert warns of. */
public final class AlertRule extends OpenEnum<AlertRule.Known> {

    /** Not said. */
    public static final AlertRule UNSPECIFIED_RULE = of("UNSPECIFIED_RULE");

    /** An instance's CPU, in percent; of components. */
    public static final AlertRule CPU_UTILIZATION = of("CPU_UTILIZATION");

    /** An instance's memory, in percent; of components. */
    public static final AlertRule MEM_UTILIZATION = of("MEM_UTILIZATION");

    /** How often an instance was restarted; of components. */
    public static final AlertRule RESTART_COUNT = of("RESTART_COUNT");

    /** A deployment failed; of apps. */
    public static final AlertRule DEPLOYMENT_FAILED = of("DEPLOYMENT_FAILED");

    /** A deployment went live; of apps. */
    public static final AlertRule DEPLOYMENT_LIVE = of("DEPLOYMENT_LIVE");

    /** A deployment started; of apps. Known from DigitalOcean's Go client. */
    public static final AlertRule DEPLOYMENT_STARTED = of("DEPLOYMENT_STARTED");

    /** A deployment was cancelled; of apps. Known from DigitalOcean's Go client. */
    public static final AlertRule DEPLOYMENT_CANCELED = of("DEPLOYMENT_CANCELED");

    /** A domain could not be set up; of apps. */
    public static final AlertRule DOMAIN_FAILED = of("DOMAIN_FAILED");

    /** A domain is set up; of apps. */
    public static final AlertRule DOMAIN_LIVE = of("DOMAIN_LIVE");

    /** Scaling failed; of apps. */
    public static final AlertRule AUTOSCALE_FAILED = of("AUTOSCALE_FAILED");

    /** Scaling was done; of apps. */
    public static final AlertRule AUTOSCALE_SUCCEEDED = of("AUTOSCALE_SUCCEEDED");

    /** A run of a job failed. Known from DigitalOcean's Go client. */
    public static final AlertRule JOB_INVOCATION_FAILED = of("JOB_INVOCATION_FAILED");

    /** How often functions were called. */
    public static final AlertRule FUNCTIONS_ACTIVATION_COUNT = of("FUNCTIONS_ACTIVATION_COUNT");

    /** How long functions ran, in milliseconds. */
    public static final AlertRule FUNCTIONS_AVERAGE_DURATION_MS =
            of("FUNCTIONS_AVERAGE_DURATION_MS");

    /** Errors of functions in a minute. */
    public static final AlertRule FUNCTIONS_ERROR_RATE_PER_MINUTE =
            of("FUNCTIONS_ERROR_RATE_PER_MINUTE");

    /** How long functions waited, in milliseconds. */
    public static final AlertRule FUNCTIONS_AVERAGE_WAIT_TIME_MS =
            of("FUNCTIONS_AVERAGE_WAIT_TIME_MS");

    /** Errors of functions. */
    public static final AlertRule FUNCTIONS_ERROR_COUNT = of("FUNCTIONS_ERROR_COUNT");

    /** Memory of functions over time, in gigabytes times seconds. */
    public static final AlertRule FUNCTIONS_GB_RATE_PER_SECOND = of("FUNCTIONS_GB_RATE_PER_SECOND");

    /** Requests in a second; of services. */
    public static final AlertRule REQUESTS_PER_SECOND = of("REQUESTS_PER_SECOND");

    /** What 95 of 100 requests stay below, in milliseconds; of services. */
    public static final AlertRule REQUEST_DURATION_P95_MS = of("REQUEST_DURATION_P95_MS");

    /** The values this release knows, for a {@code switch}. */
    public enum Known {
        /** {@link AlertRule#UNSPECIFIED_RULE}. */
        UNSPECIFIED_RULE,
        /** {@link AlertRule#CPU_UTILIZATION}. */
        CPU_UTILIZATION,
        /** {@link AlertRule#MEM_UTILIZATION}. */
        MEM_UTILIZATION,
        /** {@link AlertRule#RESTART_COUNT}. */
        RESTART_COUNT,
        /** {@link AlertRule#DEPLOYMENT_FAILED}. */
        DEPLOYMENT_FAILED,
        /** {@link AlertRule#DEPLOYMENT_LIVE}. */
        DEPLOYMENT_LIVE,
        /** {@link AlertRule#DEPLOYMENT_STARTED}. */
        DEPLOYMENT_STARTED,
        /** {@link AlertRule#DEPLOYMENT_CANCELED}. */
        DEPLOYMENT_CANCELED,
        /** {@link AlertRule#DOMAIN_FAILED}. */
        DOMAIN_FAILED,
        /** {@link AlertRule#DOMAIN_LIVE}. */
        DOMAIN_LIVE,
        /** {@link AlertRule#AUTOSCALE_FAILED}. */
        AUTOSCALE_FAILED,
        /** {@link AlertRule#AUTOSCALE_SUCCEEDED}. */
        AUTOSCALE_SUCCEEDED,
        /** {@link AlertRule#JOB_INVOCATION_FAILED}. */
        JOB_INVOCATION_FAILED,
        /** {@link AlertRule#FUNCTIONS_ACTIVATION_COUNT}. */
        FUNCTIONS_ACTIVATION_COUNT,
        /** {@link AlertRule#FUNCTIONS_AVERAGE_DURATION_MS}. */
        FUNCTIONS_AVERAGE_DURATION_MS,
        /** {@link AlertRule#FUNCTIONS_ERROR_RATE_PER_MINUTE}. */
        FUNCTIONS_ERROR_RATE_PER_MINUTE,
        /** {@link AlertRule#FUNCTIONS_AVERAGE_WAIT_TIME_MS}. */
        FUNCTIONS_AVERAGE_WAIT_TIME_MS,
        /** {@link AlertRule#FUNCTIONS_ERROR_COUNT}. */
        FUNCTIONS_ERROR_COUNT,
        /** {@link AlertRule#FUNCTIONS_GB_RATE_PER_SECOND}. */
        FUNCTIONS_GB_RATE_PER_SECOND,
        /** {@link AlertRule#REQUESTS_PER_SECOND}. */
        REQUESTS_PER_SECOND,
        /** {@link AlertRule#REQUEST_DURATION_P95_MS}. */
        REQUEST_DURATION_P95_MS,
        /** A rule that this release does not know. */
        OTHER
    }

    private AlertRule(String value) {
        super(value, Known.OTHER);
    }

    /**
     * A rule by its string on the wire.
     *
     * @param value the string, known or not
     * @return the value
     */
    public static AlertRule of(String value) {
        return new AlertRule(value);
    }
}
