package io.github.doapps.model.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.spec.component.ComponentSpec;
import io.github.doapps.model.spec.component.JobSpec;
import io.github.doapps.model.spec.component.ServiceSpec;
import io.github.doapps.model.spec.env.VariableDefinition;
import io.github.doapps.model.spec.env.VariableScope;
import io.github.doapps.model.spec.network.StringMatch;
import io.github.doapps.testing.Documents;
import io.github.doapps.testing.Text;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An edit changes what it names, in its place, and by the text nothing else. */
class EditsInPlaceTest {

    private static final String DIGEST = "sha256:" + "1".repeat(64);

    private static final String BEFORE =
            """
            {'unknown':{'a':null},'name':'shop','region':null,
            'envs':[{'key':'TZ','value':'UTC','note':1.10}],
            'workers':[{'name':'mail','instance_count':1e0}],
            'services':[
            {'x':[],'name':'api','image':{'repository':'api','tag':'1','x':0,'digest':null}},
            {'name':'web','envs':[
            {'scope':'RUN_TIME','value':'info','key':'LOG_LEVEL','x':null},
            {'key':'KEY','value':'EV[1:abc]','type':'SECRET'}],'http_port':8080,'z':''}],
            'static_sites':null,
            'jobs':[{'name':'migrate','image':{'digest':'sha256:0','repository':'m'}}],
            'databases':[{'name':'db','production':true}],'functions':[{'name':'hooks'}]}
            """
                    .replace("\n", "");

    private static final AppSpec SPEC = AppSpec.of(Documents.parse(BEFORE));

    /** An edit, and the one difference that it makes to the text. */
    static List<Arguments> edits() {
        return List.of(
                edit(
                        spec -> spec.withComponent("web", web -> web.withEnv("LOG_LEVEL", "debug")),
                        "'value':'info'",
                        "'value':'debug'"),
                edit(
                        spec -> spec.withService("web", web -> web.withEnv("KEY", "plain")),
                        "EV[1:abc]",
                        "plain"),
                edit(
                        spec -> spec.withService("web", web -> web.withEnv("EMPTY", "")),
                        "'type':'SECRET'}]",
                        "'type':'SECRET'},{'key':'EMPTY','value':''}]"),
                edit(
                        spec ->
                                spec.withComponent(
                                        "web", web -> web.withSecretEnv("LOG_LEVEL", "s")),
                        "'value':'info','key':'LOG_LEVEL','x':null",
                        "'value':'s','key':'LOG_LEVEL','x':null,'type':'SECRET'"),
                edit(
                        spec -> spec.withService("web", web -> web.withoutEnv("KEY")),
                        ",{'key':'KEY','value':'EV[1:abc]','type':'SECRET'}",
                        ""),
                edit(
                        spec -> spec.withService("web", web -> web.withoutEnv("NO_SUCH")),
                        "'EV",
                        "'EV"),
                edit(
                        spec ->
                                spec.withService(
                                        "web",
                                        web ->
                                                web.withEnv(
                                                        VariableDefinition.builder()
                                                                .key("KEY")
                                                                .scope(VariableScope.BUILD_TIME)
                                                                .build())),
                        "{'key':'KEY','value':'EV[1:abc]','type':'SECRET'}",
                        "{'key':'KEY','scope':'BUILD_TIME'}"),
                edit(spec -> spec.withEnv("TZ", "CET"), "'UTC'", "'CET'"),
                edit(
                        spec -> spec.withSecretEnv("TZ", "EV[1:x]"),
                        "'UTC','note':1.10",
                        "'EV[1:x]','note':1.10,'type':'SECRET'"),
                edit(
                        spec -> spec.withoutEnv("TZ"),
                        "[{'key':'TZ','value':'UTC','note':1.10}]",
                        "[]"),
                edit(
                        spec -> spec.withComponent("api", api -> api.withImageTag("2")),
                        "'tag':'1','x':0,'digest':null",
                        "'tag':'2','x':0"),
                edit(
                        spec -> spec.withService("api", api -> api.withImageDigest(DIGEST)),
                        "'tag':'1','x':0,'digest':null",
                        "'x':0,'digest':'" + DIGEST + "'"),
                edit(
                        spec -> spec.withJob("migrate", job -> job.withImageTag("2")),
                        "{'digest':'sha256:0','repository':'m'}",
                        "{'repository':'m','tag':'2'}"),
                edit(
                        spec -> spec.withComponent("mail", mail -> mail.withInstanceCount(3)),
                        "1e0",
                        "3"),
                edit(
                        spec -> spec.withWorker("mail", mail -> mail.withInstanceCount(3)),
                        "1e0",
                        "3"),
                edit(
                        spec ->
                                spec.withService(
                                        "web", web -> web.toBuilder().name("site").build()),
                        "'name':'web'",
                        "'name':'site'"),
                edit(
                        spec ->
                                spec.withDatabase(
                                        "db", db -> db.toBuilder().production(false).build()),
                        "true",
                        "false"),
                edit(
                        spec -> spec.withComponent("hooks", hooks -> hooks.withEnv("A", "b")),
                        "{'name':'hooks'}",
                        "{'name':'hooks','envs':[{'key':'A','value':'b'}]}"),
                edit(
                        spec -> spec.withoutComponent("db"),
                        "[{'name':'db','production':true}]",
                        "[]"),
                edit(spec -> spec.withComponent("web", web -> web), "'web'", "'web'"));
    }

    @ParameterizedTest
    @MethodSource("edits")
    void changesOneThing(UnaryOperator<AppSpec> edit, String before, String after) {
        assertThat(BEFORE).containsOnlyOnce(before);

        AppSpec edited = edit.apply(SPEC);

        assertThat(Text.of(edited.json()))
                .isEqualTo(Text.of(Documents.parse(BEFORE.replace(before, after))));
        assertThat(Text.of(SPEC.json())).isEqualTo(Text.of(Documents.parse(BEFORE)));
    }

    @Test
    void severalEditsGoOneAfterTheOther() {
        AppSpec edited =
                SPEC.withEnv("TZ", "CET")
                        .withComponent("api", api -> api.withImageTag("2").withEnv("A", "b"))
                        .withService(
                                "web", web -> web.withInstanceCount(2).withoutEnv("LOG_LEVEL"));

        assertThat(edited.env("TZ").orElseThrow().value()).contains("CET");
        assertThat(edited.service("api").image().orElseThrow().tag()).contains("2");
        assertThat(edited.component("api").env("A").orElseThrow().value()).contains("b");
        assertThat(edited.service("web").instanceCount()).isEqualTo(2);
        assertThat(edited.service("web").envs())
                .extracting(VariableDefinition::key)
                .containsExactly("KEY");
    }

    @Test
    void componentsAreFoundByTheirNames() {
        assertThat(SPEC.components())
                .extracting(ComponentSpec::name)
                .containsExactly("api", "web", "mail", "migrate", "hooks", "db");
        assertThat(SPEC.component("web")).isInstanceOf(ServiceSpec.class);
        assertThat(SPEC.component("migrate")).isEqualTo(SPEC.job("migrate"));
        assertThat(SPEC.job("migrate")).isInstanceOf(JobSpec.class);
        assertThat(SPEC.worker("mail").instanceCount()).isEqualTo(1);
        assertThat(SPEC.database("db").production()).isTrue();
        assertThat(SPEC.component("db").env("A")).isEmpty();
        assertThat(SPEC.env("NO_SUCH")).isEmpty();
    }

    @Test
    void anEncryptedValueIsKnownAndKept() {
        VariableDefinition key = SPEC.service("web").env("KEY").orElseThrow();

        assertThat(key.isEncrypted()).isTrue();
        assertThat(SPEC.service("web").env("LOG_LEVEL").orElseThrow().isEncrypted()).isFalse();
        assertThat(VariableDefinition.builder().key("A").build().isEncrypted()).isFalse();
        assertThat(SPEC.withEnv("B", "c").service("web").env("KEY")).contains(key);
    }

    @Test
    void absentNullAndEmptyAreThreeThings() {
        StringMatch.Builder match = StringMatch.builder();

        assertThat(match.build()).hasToString("StringMatch{}");
        assertThat(match.exact("").build()).hasToString("StringMatch{\"exact\":\"\"}");
        assertThat(match.member("exact", null).build()).hasToString("StringMatch{\"exact\":null}");
        assertThat(match.clear("exact").build()).hasToString("StringMatch{}");
        assertThat(StringMatch.of(Documents.parse("{'exact':''}")).exact()).contains("");
        assertThat(StringMatch.of(Documents.parse("{'exact':null}")).exact()).isEmpty();
        assertThat(StringMatch.of(Documents.parse("{'exact':null}")))
                .isNotEqualTo(StringMatch.of(JsonObject.empty()));
    }

    private static Arguments edit(UnaryOperator<AppSpec> edit, String before, String after) {
        return Arguments.of(edit, before, after);
    }
}
