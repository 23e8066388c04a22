package io.github.doapps.testkit.internal.platform;

/**
 * What an app has beside its deployments.
 *
 * @param alerts its alerts
 * @param scalings the changes of its instance counts
 * @param jobs its jobs' invocations
 * @param databases who may use its databases
 * @param buildpacks the versions of the buildpacks that build it
 * @param logs what a test lets it say
 */
public record AppParts(
        AlertBook alerts,
        Scalings scalings,
        JobInvocations jobs,
        DatabaseAccess databases,
        BuildpackVersions buildpacks,
        LogBook logs) {

    AppParts(String appId) {
        this(
                new AlertBook(appId),
                new Scalings(appId),
                new JobInvocations(appId),
                new DatabaseAccess(appId),
                new BuildpackVersions(),
                new LogBook());
    }
}
