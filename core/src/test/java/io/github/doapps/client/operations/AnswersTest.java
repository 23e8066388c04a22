package io.github.doapps.client.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.AppsOperations;
import io.github.doapps.EffectOnServer;
import io.github.doapps.MalformedResponseException;
import io.github.doapps.OutcomeUnknownException;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Clients;
import io.github.doapps.client.scripted.ScriptedTransport;
import io.github.doapps.model.database.ToggleDatabaseTrustedSourceRequest;
import io.github.doapps.model.log.LogType;
import io.github.doapps.model.log.LogsRequest;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How answers of each shape are read, where the sources agree on it and where they do not. */
final class AnswersTest {

    private static final Map<String, Function<AppsOperations, Object>> OPERATIONS =
            Map.of(
                    "job",
                    apps -> apps.getJobInvocation("a", "j").id(),
                    "event",
                    apps -> apps.cancelEvent("a", "e").id(),
                    "health",
                    apps -> apps.getHealth("a").components().size(),
                    "size",
                    apps -> apps.getInstanceSize("s").slug(),
                    "regions",
                    apps -> apps.listRegions().size(),
                    "logs",
                    apps ->
                            apps.getLogsActiveDeploymentAggregate("a", LogsRequest.of(LogType.RUN))
                                    .historicUrls(),
                    "exec",
                    apps -> apps.getExecActiveDeployment("a", "web").url(),
                    "delete",
                    apps -> apps.delete("a").id(),
                    "usage",
                    apps -> apps.getMetricsBandwidthDaily("a").appBandwidthUsage().size(),
                    "trusted",
                    apps ->
                            apps.toggleDatabaseTrustedSource(
                                            "a",
                                            "db",
                                            ToggleDatabaseTrustedSourceRequest.disabling())
                                    .isEnabled());

    private static Object read(String operation, String body) {
        ScriptedTransport transport = ScriptedTransport.of(Answer.json(body.replace('\'', '"')));
        try (AppPlatformClient platform = Clients.client(transport)) {
            return OPERATIONS.get(operation).apply(platform.apps());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    job     | {'job_invocation':{'id':'j-1'}}                     | j-1
                    job     | {'job_invocation':[{'id':'j-1'}]}                   | j-1
                    job     | {'id':'j-1','phase':'RUNNING'}                      | j-1
                    event   | {'event':{'id':'e-1'}}                              | e-1
                    event   | {'id':'e-1'}                                        | e-1
                    health  | {'app_health':{'components':[{},{}]}}               | 2
                    health  | {'components':[{}],'functions_components':[]}       | 1
                    health  | {'app_health':{}}                                   | 0
                    health  | {}                                                  | 0
                    size    | {'instance_size':{'slug':'s-1','name':'Basic'}}     | s-1
                    regions | {'regions':[{'slug':'ams'},{'slug':'nyc'}]}         | 2
                    regions | {'regions':null}                                    | 0
                    regions | {}                                                  | 0
                    logs    | {'historic_urls':['u'],'live_url':'v'}              | [u]
                    logs    | {'historic_logs':['u'],'url':'v'}                   | [u]
                    logs    | {'live_url':'v'}                                    | []
                    logs    | {}                                                  | []
                    exec    | {'url':'wss://c'}                                   | wss://c
                    delete  | {'id':'a-1'}                                        | a-1
                    usage   | {'app_bandwidth_usage':[{}],'date':'2026-11-22'}    | 1
                    usage   | {'date':'2026-11-22'}                               | 0
                    trusted | {'is_enabled':true}                                 | true
                    trusted | {}                                                  | false
                    """)
    void eachShapeIsRead(String operation, String body, String result) {
        assertThat(read(operation, body)).hasToString(result);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    job     | {'job_invocation':[]}          | has no object in its member "job_invocation"
                    job     | {'job_invocation':[{},{}]}     | has no object in its member "job_invocation"
                    job     | {'job_invocation':{}}          | has no id in its member "job_invocation"
                    job     | {'id':7}                       | has no id
                    job     | {'status':'ok'}                | is JSON without a member "job_invocation"
                    health  | {'status':'ok'}                | is JSON without any of the members "components", "functions_components"
                    health  | {'app_health':[]}              | has no object in its member "app_health"
                    size    | {'instance_size':{'name':'B'}} | has no slug in its member "instance_size"
                    regions | {'status':'ok'}                | is JSON without a member "regions"
                    regions | {'regions':{}}                 | has an object in place of its list "regions"
                    regions | {'regions':['ams']}            | has a string in its list "regions"
                    regions | []                             | is JSON without a member "regions"
                    logs    | {'status':'ok'}                | is JSON without any of the members "historic_urls", "live_url", "historic_logs", "url"
                    exec    | {}                             | is JSON without a member "url"
                    exec    | {'url':''}                     | has no url
                    delete  | {'status':'ok'}                | is JSON without a member "id"
                    """)
    void whatHoldsNoResultIsMalformed(String operation, String body, String defect) {
        assertThatThrownBy(() -> read(operation, body))
                .isInstanceOf(MalformedResponseException.class)
                .hasMessageContaining(" failed: 200, but its body " + defect + " (");
    }

    @Test
    void anotherDocumentLeavesTheOutcomeOfWhatHappensOnceUnknown() {
        assertThatThrownBy(() -> read("trusted", "{'status':'ok'}"))
                .isInstanceOfSatisfying(
                        OutcomeUnknownException.class,
                        failure ->
                                assertThat(failure.effectOnServer())
                                        .isEqualTo(EffectOnServer.UNKNOWN));
    }

    @Test
    void aCommittedRollbackHasNoAnswerToRead() {
        ScriptedTransport transport =
                ScriptedTransport.of(
                        Answer.of(200),
                        Answer.of(204),
                        Answer.json("{}"),
                        Answer.json("{\"a\":1}"));
        try (AppPlatformClient platform = Clients.client(transport)) {
            platform.apps().commitRollback("a-1");
            platform.apps().commitRollback("a-1");
            assertThat(platform.appsAsync().commitRollback("a-1")).succeedsWithin(ofAMinute());
            assertThat(platform.appsAsync().commitRollback("a-1").join()).isNull();
        }
        assertThat(transport.sent())
                .hasSize(4)
                .allSatisfy(
                        sent -> {
                            assertThat(sent.line()).isEqualTo("POST /v2/apps/a-1/rollback/commit");
                            assertThat(sent.body()).isEmpty();
                        });
    }

    private static Duration ofAMinute() {
        return Duration.ofMinutes(1);
    }

    @Test
    void aPageInPlaceOfACommittedRollbackIsMalformed() {
        ScriptedTransport transport =
                ScriptedTransport.of(Answer.page("<html>log in</html>"), Answer.json("[]"));
        try (AppPlatformClient platform = Clients.client(transport)) {
            assertThatThrownBy(() -> platform.apps().commitRollback("a-1"))
                    .isInstanceOfSatisfying(
                            MalformedResponseException.class,
                            failure ->
                                    assertThat(failure.effectOnServer())
                                            .isEqualTo(EffectOnServer.UNKNOWN));
            assertThatThrownBy(() -> platform.apps().commitRollback("a-1"))
                    .isInstanceOf(MalformedResponseException.class)
                    .hasMessageContaining("200, but its body is an array, not an object (");
        }
    }

    @Test
    void anythingElseWithoutABodyIsMalformed() {
        ScriptedTransport transport = ScriptedTransport.of(Answer.of(200));
        try (AppPlatformClient platform = Clients.client(transport)) {
            assertThatThrownBy(() -> platform.apps().listRegions())
                    .isInstanceOf(MalformedResponseException.class)
                    .hasMessageContaining("200, but its body is empty (");
        }
    }
}
