package io.github.doapps.verification.documents;

import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.deploy.FollowOptions;
import io.github.doapps.deploy.FollowReport;
import io.github.doapps.deploy.LogLines;
import io.github.doapps.deploy.LogOptions;
import io.github.doapps.deploy.LogReport;
import io.github.doapps.deploy.RollbackOptions;
import io.github.doapps.deploy.RollbackOutcome;
import io.github.doapps.deploy.SpecEdit;
import io.github.doapps.deploy.WaitOptions;
import io.github.doapps.model.log.LogType;
import io.github.doapps.model.rollback.RollbackConditionCode;
import java.io.PrintStream;
import java.time.Duration;

/** The code of docs/deploying.md, compiled and run. */
final class DeployingExamples {

    private DeployingExamples() {}

    static RollbackOutcome rollBack(AppPlatformClient platform, String appId, String deploymentId) {
        RollbackOutcome outcome = platform.deployments().rollBack(appId, deploymentId);
        outcome.orElseThrow();
        return outcome;
    }

    static RollbackOptions refusing() {
        RollbackConditionCode loose = RollbackConditionCode.IMAGE_SOURCE_MISSING_DIGEST;
        RollbackOptions options =
                RollbackOptions.defaults()
                        .refusingWarnings(
                                warning -> warning.code().filter(loose::equals).isPresent())
                        .waiting(wait -> wait.withDeadline(Duration.ofMinutes(20)));
        return options;
    }

    static void look(AppPlatformClient platform, String appId, String deploymentId) {
        RollbackOptions options = RollbackOptions.defaults().keepingPin();
        platform.deployments().rollBack(appId, deploymentId, options).orElseThrow();
    }

    static void keep(AppPlatformClient platform, String appId) {
        platform.apps().commitRollback(appId);
    }

    static void undo(AppPlatformClient platform, String appId) {
        platform.deployments().revertRollback(appId).orElseThrow();
    }

    static SpecEdit edit(AppPlatformClient platform, String appId) {
        SpecEdit edit =
                platform.deployments()
                        .editSpec(
                                appId,
                                spec -> spec.withService("web", web -> web.withInstanceCount(3)));
        edit.pendingDeployment()
                .map(
                        deployment ->
                                platform.deployments()
                                        .await(appId, deployment, WaitOptions.defaults()))
                .ifPresent(outcome -> outcome.orElseThrow());
        return edit;
    }

    static LogReport logs(
            AppPlatformClient platform, String appId, String deploymentId, PrintStream out) {
        LogOptions build =
                LogOptions.of(LogType.BUILD).ofDeployment(deploymentId).ofComponent("web");
        LogLines lines = platform.deployments().logs(appId, build);
        lines.whyNone().ifPresent(System.out::println); // its phase was not reached yet
        lines.forEach(System.out::println);
        LogReport report = platform.deployments().logs(appId, build, line -> out.println(line));
        return report;
    }

    static FollowReport follow(AppPlatformClient platform, String appId, PrintStream out) {
        FollowOptions run =
                FollowOptions.of(LogOptions.of(LogType.RUN).ofComponent("web"))
                        .followingSuccessor();
        FollowReport report =
                platform.deployments().followLogs(appId, run, line -> out.println(line));
        return report;
    }
}
