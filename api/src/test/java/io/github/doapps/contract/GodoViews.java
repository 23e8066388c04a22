package io.github.doapps.contract;

import static io.github.doapps.contract.Row.openEnum;
import static io.github.doapps.contract.Row.view;

import io.github.doapps.model.app.AppBuildConfig;
import io.github.doapps.model.app.BuildpackUpgrade;
import io.github.doapps.model.app.CnbVersioning;
import io.github.doapps.model.buildpack.Buildpack;
import io.github.doapps.model.database.ConnectionPool;
import io.github.doapps.model.database.DatabaseConnectionDetails;
import io.github.doapps.model.database.TrustedSources;
import io.github.doapps.model.deployment.AutoscalerAction;
import io.github.doapps.model.deployment.CauseDetails;
import io.github.doapps.model.deployment.ComponentTiming;
import io.github.doapps.model.deployment.DeploymentTiming;
import io.github.doapps.model.deployment.DeploymentType;
import io.github.doapps.model.deployment.DocrPush;
import io.github.doapps.model.deployment.GitPush;
import io.github.doapps.model.deployment.UserAction;
import io.github.doapps.model.deployment.UserActionName;
import io.github.doapps.model.detection.DeployTemplate;
import io.github.doapps.model.detection.DetectedComponent;
import io.github.doapps.model.detection.Detection;
import io.github.doapps.model.detection.DetectionStrategy;
import io.github.doapps.model.detection.FunctionLimits;
import io.github.doapps.model.detection.ServerlessFunction;
import io.github.doapps.model.detection.ServerlessPackage;
import io.github.doapps.model.domain.DomainStep;
import java.util.List;

/**
 * The table's lines for answers of which the contract has no schema: by the name that they have in
 * DigitalOcean's Go client, with all properties that they have there.
 */
final class GodoViews {

    static final List<Row> ROWS =
            List.of(
                    view("godo AppBuildConfig", AppBuildConfig.class).onlyGodo("cnb_versioning"),
                    view("godo AppBuildConfigCNBVersioning", CnbVersioning.class)
                            .onlyGodo("buildpacks", "stack_id"),
                    view("godo AppDomainProgressStep", DomainStep.class)
                            .onlyGodo(
                                    "ended_at", "name", "reason", "started_at", "status", "steps"),
                    view("godo Buildpack", Buildpack.class)
                            .onlyGodo(
                                    "description",
                                    "docs_link",
                                    "id",
                                    "latest",
                                    "major_version",
                                    "name",
                                    "version"),
                    view("godo DeployTemplate", DeployTemplate.class).onlyGodo("spec"),
                    view("godo DeploymentCauseDetails", CauseDetails.class)
                            .onlyGodo(
                                    "autoscaler",
                                    "digitalocean_user_action",
                                    "docr_push",
                                    "git_push",
                                    "internal",
                                    "type"),
                    view("godo DeploymentCauseDetailsAutoscalerAction", AutoscalerAction.class)
                            .onlyGodo("autoscaled"),
                    view("godo DeploymentCauseDetailsDOCRPush", DocrPush.class)
                            .onlyGodo("image_digest", "registry", "repository", "tag"),
                    view("godo DeploymentCauseDetailsDigitalOceanUserAction", UserAction.class)
                            .onlyGodo("name", "user"),
                    openEnum(
                                    "godo DeploymentCauseDetailsDigitalOceanUserActionName",
                                    UserActionName.class)
                            .onlyGodo(
                                    "CREATE_DEPLOYMENT",
                                    "RESET_DATABASE_PASSWORD",
                                    "RESTART",
                                    "REVERT_APP_ROLLBACK",
                                    "ROLLBACK_APP",
                                    "UNKNOWN",
                                    "UPDATE_SPEC",
                                    "UPGRADE_BUILDPACK"),
                    view("godo DeploymentCauseDetailsGitPush", GitPush.class)
                            .onlyGodo(
                                    "bitbucket",
                                    "commit_author",
                                    "commit_message",
                                    "commit_sha",
                                    "github",
                                    "gitlab",
                                    "username"),
                    openEnum("godo DeploymentCauseDetailsType", DeploymentType.class)
                            .onlyGodo(
                                    "AUTOSCALED",
                                    "AUTO_ROLLBACK",
                                    "DEPLOY_ON_PUSH",
                                    "MAINTENANCE",
                                    "MANUAL",
                                    "MANUAL_ROLLBACK",
                                    "UNKNOWN",
                                    "UPDATE_DATABASE_TRUSTED_SOURCES"),
                    view("godo DeploymentTiming", DeploymentTiming.class)
                            .onlyGodo(
                                    "build_billable",
                                    "build_total",
                                    "components",
                                    "database_provision",
                                    "deploying",
                                    "pending"),
                    view("godo DeploymentTimingComponent", ComponentTiming.class)
                            .onlyGodo("build_billable", "name"),
                    view("godo DetectResponse", Detection.class)
                            .onlyGodo(
                                    "components",
                                    "pending",
                                    "template",
                                    "template_error",
                                    "template_found",
                                    "template_valid"),
                    view("godo DetectResponseComponent", DetectedComponent.class)
                            .onlyGodo(
                                    "build_command",
                                    "buildpacks",
                                    "dockerfiles",
                                    "env_vars",
                                    "environment_slug",
                                    "http_ports",
                                    "run_command",
                                    "serverless_packages",
                                    "source_dir",
                                    "strategy",
                                    "types"),
                    view("godo DetectResponseServerlessFunction", ServerlessFunction.class)
                            .onlyGodo("limits", "name", "package", "runtime")
                            .named("package", "packageName"),
                    view("godo DetectResponseServerlessFunctionLimits", FunctionLimits.class)
                            .onlyGodo("logs", "memory", "timeout"),
                    view("godo DetectResponseServerlessPackage", ServerlessPackage.class)
                            .onlyGodo("functions", "name"),
                    openEnum("godo DetectResponseType", DetectionStrategy.class)
                            .onlyGodo(
                                    "BUILDPACK", "DOCKERFILE", "HTML", "SERVERLESS", "UNSPECIFIED"),
                    view(
                                    "godo GetDatabaseConnectionDetailsResponse",
                                    DatabaseConnectionDetails.class)
                            .onlyGodo(
                                    "component_name",
                                    "database_name",
                                    "database_url",
                                    "host",
                                    "password",
                                    "pools",
                                    "port",
                                    "ssl_mode",
                                    "username"),
                    view("godo GetDatabaseConnectionDetailsResponsePool", ConnectionPool.class)
                            .onlyGodo(
                                    "database_name",
                                    "database_url",
                                    "host",
                                    "password",
                                    "pool_name",
                                    "port",
                                    "ssl_mode",
                                    "username"),
                    view("godo ToggleDatabaseTrustedSourceResponse", TrustedSources.class)
                            .onlyGodo("is_enabled"),
                    view("godo UpgradeBuildpackResponse", BuildpackUpgrade.class)
                            .onlyGodo("affected_components", "deployment"));

    private GodoViews() {}
}
