package io.github.doapps.testkit.internal.rest.runtime;

/**
 * What tells a log from others.
 *
 * @param appId the app
 * @param type the kind of log
 * @param subjectId the id of the deployment, event or job invocation that it is about
 * @param component the component that it is about, empty for all
 */
record LogName(String appId, LogType type, String subjectId, String component) {}
