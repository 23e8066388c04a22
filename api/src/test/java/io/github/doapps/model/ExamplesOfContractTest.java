package io.github.doapps.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonObject;
import io.github.doapps.model.alert.Alert;
import io.github.doapps.model.alert.AlertPhase;
import io.github.doapps.model.alert.AlertStep;
import io.github.doapps.model.app.AppProposal;
import io.github.doapps.model.deployment.StepStatus;
import io.github.doapps.model.exec.AppExec;
import io.github.doapps.model.health.AppHealth;
import io.github.doapps.model.health.ComponentHealth;
import io.github.doapps.model.health.ComponentHealthState;
import io.github.doapps.model.instance.ComponentType;
import io.github.doapps.model.instance.Instance;
import io.github.doapps.model.job.JobInvocation;
import io.github.doapps.model.job.JobInvocationPhase;
import io.github.doapps.model.job.JobInvocationTrigger;
import io.github.doapps.model.job.TriggerType;
import io.github.doapps.model.log.AppLogs;
import io.github.doapps.model.metrics.BandwidthUsage;
import io.github.doapps.model.region.Region;
import io.github.doapps.model.size.CpuType;
import io.github.doapps.model.size.InstanceSize;
import io.github.doapps.model.size.InstanceSizes;
import io.github.doapps.model.spec.component.JobSchedule;
import io.github.doapps.testing.Contract;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The contract's examples of answers, read through their views. */
class ExamplesOfContractTest {

    private static JsonObject example(String name) {
        return Contract.orSkip().envelope(name);
    }

    private static <T> T item(String example, String list, int index, Function<JsonObject, T> of) {
        JsonArray items = (JsonArray) Objects.requireNonNull(example(example).get(list));
        return of.apply((JsonObject) items.get(index));
    }

    @Test
    void anAlert() {
        Alert alert = Alert.of(Contract.orSkip().example("alert"));
        AlertStep step = alert.progress().orElseThrow().steps().get(0);

        assertThat(alert.id()).isEqualTo("e552e1f9-c1b0-4e6d-8777-ad6f27767306");
        assertThat(alert.emails()).containsExactly("sammy@digitalocean.com");
        assertThat(alert.slackWebhooks()).isEmpty();
        assertThat(alert.phase()).isEqualTo(AlertPhase.ACTIVE);
        assertThat(alert.componentName()).isEmpty();
        assertThat(step.name()).isEqualTo("alert-configure-insight-alert");
        assertThat(step.status()).isEqualTo(StepStatus.SUCCESS);
        assertThat(step.startedAt()).contains(Instant.parse("2020-07-28T18:00:00Z"));
        assertThat(step.endedAt()).contains(Instant.parse("2020-07-28T18:00:00Z"));
        assertThat(step.reason()).isEmpty();
    }

    @Test
    void anInstance() {
        Instance instance = item("app_instances", "instances", 0, Instance::of);

        assertThat(instance.componentName()).isEqualTo("sample-golang");
        assertThat(instance.componentType()).contains(ComponentType.SERVICE);
        assertThat(instance.instanceName()).isEqualTo("sample-golang-76b84c7fb8-6p8kq");
        assertThat(instance.instanceAlias()).contains("sample-golang-0");
    }

    @Test
    void logsByEitherName() {
        AppLogs logs = AppLogs.of(example("logs"));
        AppLogs bySchema = AppLogs.of(JsonObject.of("historic_urls", List.of("https://a", "b")));

        assertThat(logs.liveUrl()).contains("https://logs-example/build.log");
        assertThat(logs.historicUrls()).containsExactly("https://logs-example/archive/build.log");
        assertThat(bySchema.historicUrls()).containsExactly("https://a", "b");
        assertThat(bySchema.liveUrl()).isEmpty();
    }

    @Test
    void aConsole() {
        assertThat(AppExec.of(example("exec")).url()).isEqualTo("wss://exec/?token=xxx");
    }

    @Test
    void health() {
        AppHealth health = AppHealth.of(example("app_health"));
        ComponentHealth component = health.components().get(0);

        assertThat(component.name()).isEqualTo("sample-expressjs");
        assertThat(component.state()).isEqualTo(ComponentHealthState.HEALTHY);
        assertThat(component.cpuUsagePercent()).isEqualByComparingTo("5.555");
        assertThat(component.memoryUsagePercent()).isEqualByComparingTo("20.32");
        assertThat(component.replicasDesired()).isEqualTo(1);
        assertThat(component.replicasReady()).isEqualTo(2);
        assertThat(health.functionsComponents()).isEmpty();
    }

    @Test
    void traffic() {
        BandwidthUsage usage = BandwidthUsage.of(example("app_bandwidth_usage_multiple"));

        assertThat(usage.date()).contains(Instant.parse("2023-01-17T00:00:00Z"));
        assertThat(usage.appBandwidthUsage()).hasSize(2);
        assertThat(usage.appBandwidthUsage().get(1).appId())
                .isEqualTo("c2a93513-8d9b-4223-9d61-5e7272c81cf5");
        assertThat(usage.appBandwidthUsage().get(1).bandwidthBytes()).isEqualTo(254847);
    }

    @Test
    void aRegion() {
        Region first = item("regions", "regions", 0, Region::of);
        Region second = item("regions", "regions", 1, Region::of);

        assertThat(first.slug()).isEqualTo("ams");
        assertThat(first.label()).contains("Amsterdam");
        assertThat(first.dataCenters()).containsExactly("ams3");
        assertThat(first.isDefault()).isFalse();
        assertThat(second.isDefault()).isTrue();
        assertThat(second.disabled()).isFalse();
    }

    @Test
    void sizesWhoseNumbersAreStrings() {
        InstanceSizes sizes = InstanceSizes.of(example("instance_sizes"));
        InstanceSize size = sizes.instanceSizes().get(0);

        assertThat(size).isEqualTo(InstanceSize.of(Contract.orSkip().example("instance_size")));
        assertThat(size.cpuType()).isEqualTo(CpuType.SHARED);
        assertThat(size.cpus()).isEqualTo(1);
        assertThat(size.memoryBytes()).isEqualTo(536_870_912);
        assertThat(size.usdPerMonth()).isEqualTo("5.00");
        assertThat(size.usdPerSecond()).isEqualTo("0.000002066799");
        assertThat(size.bandwidthAllowanceGib()).isEqualTo(50);
        assertThat(size.singleInstanceOnly()).isTrue();
        assertThat(sizes.discountPercent()).isZero();
    }

    @Test
    void aProposal() {
        AppProposal proposal = AppProposal.of(example("propose"));

        assertThat(proposal.appNameAvailable()).isTrue();
        assertThat(proposal.existingStaticApps()).isEqualTo(2);
        assertThat(proposal.maxFreeStaticApps()).isEqualTo(3);
        assertThat(proposal.appCost()).isEqualTo("5");
        assertThat(proposal.spec().name()).isEqualTo("sample-golang");
    }

    @Test
    void aRunOfAJobWhoseTriggerIsAList() {
        JobInvocation run = item("job_invocation", "job_invocation", 0, JobInvocation::of);
        JobInvocationTrigger trigger = run.trigger().orElseThrow();
        JobSchedule schedule = trigger.scheduled().orElseThrow().schedule().orElseThrow();

        assertThat(run.id()).isEqualTo("ba32b134-569c-4c0c-ba02-8ffdb0492ece");
        assertThat(run.jobName()).contains("good-job");
        assertThat(run.phase()).isEqualTo(JobInvocationPhase.SUCCEEDED);
        assertThat(run.completedAt()).contains(Instant.parse("2025-09-11T11:04:40Z"));
        assertThat(trigger.type()).isEqualTo(TriggerType.SCHEDULED);
        assertThat(trigger.type().isSchedule()).isTrue();
        assertThat(trigger.manual()).isEmpty();
        assertThat(schedule.cron()).contains("*/2 * * * *");
        assertThat(schedule.timeZone()).contains("UTC");
    }

    @Test
    void aRunOfAJobWhoseTriggerIsAnObject() {
        JobInvocation run = item("job_invocations", "job_invocations", 0, JobInvocation::of);

        assertThat(run.trigger().orElseThrow().type()).isEqualTo(TriggerType.SCHEDULE);
        assertThat(run.trigger().orElseThrow().type().isSchedule()).isTrue();
        assertThat(run.trigger().orElseThrow().scheduled()).isEmpty();
    }
}
