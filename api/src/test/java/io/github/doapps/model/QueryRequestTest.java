package io.github.doapps.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.doapps.model.alert.AssignAlertDestinationsRequest;
import io.github.doapps.model.app.ListAppsRequest;
import io.github.doapps.model.app.UpdateAppRequest;
import io.github.doapps.model.buildpack.UpgradeBuildpackRequest;
import io.github.doapps.model.database.ToggleDatabaseTrustedSourceRequest;
import io.github.doapps.model.deployment.DeploymentType;
import io.github.doapps.model.deployment.RestartRequest;
import io.github.doapps.model.event.EventType;
import io.github.doapps.model.event.ListEventsRequest;
import io.github.doapps.model.exec.ExecRequest;
import io.github.doapps.model.job.JobInvocationRequest;
import io.github.doapps.model.job.ListJobInvocationsRequest;
import io.github.doapps.model.log.JobInvocationLogsRequest;
import io.github.doapps.model.log.LogType;
import io.github.doapps.model.log.LogsRequest;
import io.github.doapps.model.metrics.BandwidthUsageRequest;
import io.github.doapps.model.metrics.ListBandwidthUsageRequest;
import io.github.doapps.model.rollback.RollbackRequest;
import io.github.doapps.model.spec.AppSpec;
import io.github.doapps.testing.Nothing;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the requests of the operations send, and what they refuse. */
class QueryRequestTest {

    static List<Arguments> queries() {
        return List.of(
                arguments(LogsRequest.of(LogType.RUN), "LogsRequest{type=[RUN]}"),
                arguments(
                        LogsRequest.builder(LogType.BUILD)
                                .follow(true)
                                .podConnectionTimeout(Duration.ofMinutes(3))
                                .tailLines(100)
                                .componentName("web")
                                .build(),
                        "LogsRequest{type=[BUILD], follow=[true], pod_connection_timeout=[180000ms],"
                                + " tail_lines=[100], component_name=[web]}"),
                arguments(
                        LogsRequest.builder(LogType.BUILD).follow(true).follow(false).build(),
                        "LogsRequest{type=[BUILD]}"),
                arguments(
                        JobInvocationLogsRequest.defaults(),
                        "JobInvocationLogsRequest{type=[JOB_INVOCATION]}"),
                arguments(
                        JobInvocationLogsRequest.builder().tailLines(5).deploymentId("d").build(),
                        "JobInvocationLogsRequest{type=[JOB_INVOCATION], tail_lines=[5],"
                                + " deployment_id=[d]}"),
                arguments(ExecRequest.defaults(), "ExecRequest{}"),
                arguments(ExecRequest.ofInstance("web-1"), "ExecRequest{instance_name=[web-1]}"),
                arguments(JobInvocationRequest.ofJob("m"), "JobInvocationRequest{job_name=[m]}"),
                arguments(
                        ListJobInvocationsRequest.builder()
                                .jobNames("a", "b")
                                .jobNames("c")
                                .deploymentId("d")
                                .page(2)
                                .build(),
                        "ListJobInvocationsRequest{job_names=[a, b, c], deployment_id=[d], page=[2]}"),
                arguments(
                        ListEventsRequest.builder()
                                .eventTypes(EventType.DEPLOYMENT, EventType.AUTOSCALING)
                                .deploymentTypes(DeploymentType.MANUAL)
                                .build(),
                        "ListEventsRequest{event_types=[DEPLOYMENT, AUTOSCALING],"
                                + " deployment_types=[MANUAL]}"),
                arguments(ListEventsRequest.builder().eventTypes().build(), "ListEventsRequest{}"),
                arguments(
                        BandwidthUsageRequest.of(LocalDate.of(2026, 11, 22)),
                        "BandwidthUsageRequest{date=[2026-11-22T00:00:00Z]}"),
                arguments(
                        ListAppsRequest.builder()
                                .parameter("since_2027", "a", "b")
                                .parameter("page", "4")
                                .build(),
                        "ListAppsRequest{since_2027=[a, b], page=[4]}"));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void aQuerySendsWhatIsSetAndNothingElse(QueryRequest request, String text) {
        assertThat(request).hasToString(text);
        assertThat(request.parameters().values())
                .allSatisfy(
                        values ->
                                assertThatThrownBy(() -> values.add("x"))
                                        .isInstanceOf(UnsupportedOperationException.class));
    }

    static List<Arguments> bodies() {
        AppSpec spec = AppSpec.builder().name("shop").build();
        return List.of(
                arguments(UpdateAppRequest.of(spec), "{\"spec\":{\"name\":\"shop\"}}"),
                arguments(RestartRequest.all(), "{}"),
                arguments(RestartRequest.of("web", "api"), "{\"components\":[\"web\",\"api\"]}"),
                arguments(RollbackRequest.to("d-1"), "{\"deployment_id\":\"d-1\"}"),
                arguments(UpgradeBuildpackRequest.of("b"), "{\"buildpack_id\":\"b\"}"),
                arguments(ToggleDatabaseTrustedSourceRequest.enabling(), "{\"Enable\":true}"),
                arguments(ToggleDatabaseTrustedSourceRequest.disabling(), "{\"Enable\":false}"),
                arguments(
                        AssignAlertDestinationsRequest.builder().emails(List.of("a@b.c")).build(),
                        "{\"emails\":[\"a@b.c\"]}"),
                arguments(ListBandwidthUsageRequest.of(List.of("a")), "{\"app_ids\":[\"a\"]}"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aBodySendsWhatIsSetAndNothingElse(ApiObject request, String text) {
        assertThat(request.json()).hasToString(text);
    }

    static List<Arguments> refused() {
        Supplier<LogsRequest.Builder> logs = () -> LogsRequest.builder(LogType.RUN);
        return List.of(
                refusal(
                        () -> logs.get().tailLines(0),
                        "tail_lines is 0, the least is 1 [invalid-argument]"),
                refusal(
                        () -> logs.get().podConnectionTimeout(Duration.ofNanos(5)),
                        "pod_connection_timeout is PT0.000000005S, the least is a millisecond"
                                + " [invalid-argument]"),
                refusal(
                        () -> logs.get().parameter("pod_connection_timeout", "3").build(),
                        "pod_connection_timeout is 3, and takes a time such as 180000ms, 90s or"
                                + " 1h30m [invalid-argument]"),
                refusal(
                        () -> logs.get().componentName(" "),
                        "component_name is blank. Leave it out, or give the name or id as the API shows it"
                                + " [invalid-argument]"),
                refusal(
                        () -> ExecRequest.ofInstance(""),
                        "instance_name is blank. Leave it out, or give the name or id as the API shows it"
                                + " [invalid-argument]"),
                refusal(
                        () -> JobInvocationRequest.ofJob("\t"),
                        "job_name is blank. Leave it out, or give the name or id as the API shows it"
                                + " [invalid-argument]"),
                refusal(
                        () -> RollbackRequest.to(" "),
                        "deployment_id is blank. Give the name or id as the API shows it"
                                + " [invalid-argument]"),
                refusal(
                        () -> ListAppsRequest.builder().parameter("", "x"),
                        "a parameter's name is empty. Give the name that the API knows it by"
                                + " [invalid-argument]"),
                refusal(
                        () -> ListBandwidthUsageRequest.of(List.of()),
                        "app_ids has 0 ids, the API takes 1 to 100 [invalid-argument]"),
                refusal(
                        () -> ListBandwidthUsageRequest.of(Collections.nCopies(101, "a")),
                        "app_ids has 101 ids, the API takes 1 to 100 [invalid-argument]"));
    }

    private static Arguments refusal(ThrowingCallable call, String text) {
        return arguments(call, text);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refused")
    void whatCannotBeSentIsRefusedWhereItIsSet(ThrowingCallable call, String text) {
        assertThatThrownBy(call)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(text);
    }

    @Test
    void nullIsRefused() {
        String none = Nothing.of(String.class);
        assertThat(
                        List.<ThrowingCallable>of(
                                () -> LogsRequest.builder(Nothing.of(LogType.class)),
                                () -> ExecRequest.ofInstance(none),
                                () -> ListJobInvocationsRequest.builder().jobNames(none),
                                () -> ListAppsRequest.builder().parameter("a", none),
                                () -> ListAppsRequest.builder().parameter(none, "a"),
                                () -> RollbackRequest.to(none),
                                () -> RestartRequest.of(none)))
                .allSatisfy(
                        call -> assertThatThrownBy(call).isInstanceOf(NullPointerException.class));
    }

    @Test
    void aRequestIsReadBackAsItWasSet() {
        LogsRequest logs =
                LogsRequest.builder(LogType.of("NEW"))
                        .follow(true)
                        .tailLines(9)
                        .podConnectionTimeout(Duration.ofSeconds(2))
                        .build();
        assertThat(logs.toBuilder().build()).isEqualTo(logs).hasSameHashCodeAs(logs);
        assertThat(logs).isNotEqualTo(LogsRequest.of(LogType.of("NEW")));
        assertThat(logs.type().value()).isEqualTo("NEW");
        assertThat(logs.follow()).isTrue();
        assertThat(logs.tailLines()).hasValue(9);
        assertThat(logs.podConnectionTimeout()).contains(Duration.ofSeconds(2));
        assertThat(LogsRequest.of(LogType.RUN).tailLines()).isEmpty();
        assertThat(
                        LogsRequest.builder(LogType.RUN)
                                .parameter("pod_connection_timeout", "1h2m3s4ms")
                                .build()
                                .podConnectionTimeout())
                .contains(Duration.ofMillis(3_723_004));
        ListEventsRequest events =
                ListEventsRequest.builder().eventTypes(EventType.DEPLOYMENT).perPage(3).build();
        assertThat(events.eventTypes()).containsExactly(EventType.DEPLOYMENT);
        assertThat(events.perPage()).hasValue(3);
        assertThat(BandwidthUsageRequest.of(LocalDate.of(2026, 1, 2)).date().orElseThrow())
                .hasToString("2026-01-02T00:00:00Z");
        assertThat(JobInvocationRequest.ofJob("m").jobName()).contains("m");
    }
}
