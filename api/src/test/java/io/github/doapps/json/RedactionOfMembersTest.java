package io.github.doapps.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.testing.Documents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionOfMembersTest {

    private static final String CANARY = "canary-5f0e";

    /**
     * The text of a document whose secret is {@link #CANARY}; single quotes stand for double ones.
     */
    private static String text(String json) {
        return Redaction.text(Documents.parseValue(json.replace("CANARY", CANARY)))
                .replace('"', '\'');
    }

    @Test
    void blanksTheValueOfAnEnvVariableAndNothingElseOfIt() {
        assertThat(text("{'envs':[{'key':'A','value':'CANARY','type':'SECRET'}]}"))
                .isEqualTo("{'envs':[{'key':'A','value':'<redacted>','type':'SECRET'}]}");
    }

    @Test
    void blanksTheValueOfAVariableThatHasNoKeyYet() {
        assertThat(text("{'value':'CANARY'}")).isEqualTo("{'value':'<redacted>'}");
        assertThat(text("{'envs':[{'value':['CANARY']}]}"))
                .isEqualTo("{'envs':[{'value':'<redacted>'}]}");
    }

    @Test
    void blanksAVariablesValueOfWhateverType() {
        assertThat(text("{'value':{'x':'CANARY'},'key':'A'}"))
                .isEqualTo("{'value':'<redacted>','key':'A'}");
        assertThat(text("{'key':'PIN','value':4815162342}"))
                .isEqualTo("{'key':'PIN','value':'<redacted>'}");
        assertThat(text("{'key':'FLAG','value':true}"))
                .isEqualTo("{'key':'FLAG','value':'<redacted>'}");
    }

    @Test
    void showsTheThresholdOfAnAlertWhichIsANumberWithoutAKey() {
        assertThat(text("{'rule':'CPU_UTILIZATION','value':2.32}"))
                .isEqualTo("{'rule':'CPU_UTILIZATION','value':2.32}");
    }

    @Test
    void showsThatAnEnvVariableHasNoValue() {
        assertThat(text("{'key':'A','value':null}")).isEqualTo("{'key':'A','value':null}");
        assertThat(text("{'key':'A'}")).isEqualTo("{'key':'A'}");
        assertThat(text("{'token':null}")).isEqualTo("{'token':null}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "registry_credentials",
                "password",
                "token",
                "access_token",
                "api_key",
                "secret",
                "secret_key",
                "secure_header",
                "authorization",
                "endpoint",
                "url",
                "database_url",
                "historic_urls",
                "historic_logs",
                "live_url"
            })
    void blanksASecretMemberOfWhateverTypeAtWhateverDepth(String name) {
        for (String secret : new String[] {"'CANARY'", "['CANARY']", "{'a':[{'b':'CANARY'}]}"}) {
            assertThat(text("{'a':[[{'" + name + "':" + secret + ",'shown':1}]]}"))
                    .isEqualTo("{'a':[[{'" + name + "':'<redacted>','shown':1}]]}");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vault_password",
                "db_passwd",
                "passphrase",
                "client_secret",
                "clientSecret",
                "refresh_token",
                "TOKENS",
                "credentials",
                "webhook",
                "webhook_urls",
                "proxy_authorization",
                "private_key",
                "privateKey",
                "new_api_key",
                "access_key_id",
                "ssh_key",
                "signing_key",
                "license_key",
                "connection_string",
                "a\\npassword"
            })
    void blanksEveryStringInAMemberThatNobodyKnowsByAWordInItsName(String name) {
        assertThat(text("{'a':[{'" + name + "':'CANARY','shown':'x'}]}"))
                .isEqualTo("{'a':[{'" + name + "':'<redacted>','shown':'x'}]}");
        assertThat(text("{'" + name + "':[{'b':['CANARY'],'n':60,'on':true,'none':null}]}"))
                .isEqualTo("{'" + name + "':[{'b':['<redacted>'],'n':60,'on':true,'none':null}]}");
        assertThat(
                        Redaction.secretsIn(
                                Documents.parse(
                                        "{'" + name + "':[{'b':['CANARY'],'n':60}],'c':'x'}")))
                .containsExactly("CANARY");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'max_tokens':4096,'token_ttl':60,'has_secret':true}",
                "{'token_type':'t','secret_name':'s','token_expires_at':'2026-11-28'}",
                "{'allow_credentials':'true','certificate':'c','key':'API_KEY'}",
                "{'primary_key':'id','keyboard':'qwerty','author':'me','path':'/token'}",
                "{'components':{'webhook':{'from':1,'to':2}}}"
            })
    void showsWhatIsNone(String json) {
        assertThat(text(json)).isEqualTo(json);
    }

    @Test
    void blanksTheCredentialsOfAnImage() {
        assertThat(
                        text(
                                "{'image':{'registry':'r','registry_credentials':'me:CANARY',"
                                        + "'tag':'latest'}}"))
                .isEqualTo(
                        "{'image':{'registry':'r','registry_credentials':'<redacted>',"
                                + "'tag':'latest'}}");
    }

    @Test
    void blanksEveryKindOfLogDestination() {
        assertThat(
                        text(
                                "{'log_destinations':["
                                        + "{'name':'p','papertrail':{'endpoint':'CANARY'}},"
                                        + "{'name':'d','datadog':"
                                        + "{'endpoint':'CANARY','api_key':'CANARY'}},"
                                        + "{'name':'l','logtail':{'token':'CANARY'}},"
                                        + "{'name':'o','open_search':{'endpoint':'CANARY',"
                                        + "'basic_auth':{'user':'doadmin','password':'CANARY'}}},"
                                        + "{'name':'h','endpoint':'CANARY','headers':"
                                        + "[{'key':'Authorization','value':'Bearer CANARY'}]}]}"))
                .doesNotContain(CANARY)
                .contains("'name':'p'", "'user':'doadmin'", "'key':'Authorization'");
    }

    @Test
    void blanksTheAddressOfASlackWebhookButNotItsChannel() {
        assertThat(
                        text(
                                "{'slack_webhooks':[{'url':'https://hooks.slack.com/CANARY',"
                                        + "'channel':'#alerts'}]}"))
                .isEqualTo("{'slack_webhooks':[{'url':'<redacted>','channel':'#alerts'}]}");
    }

    @Test
    void blanksTheAddressOfAWebhookAlone() {
        assertThat(text("{'url':'https://hooks.slack.com/CANARY'}"))
                .isEqualTo("{'url':'<redacted>'}");
    }

    @Test
    void showsWhereAnAppIsVisited() {
        String json =
                "{'spec':{'name':'a'},'live_url':'https://a.ondigitalocean.app',"
                        + "'live_url_base':'https://a.ondigitalocean.app'}";

        assertThat(text(json)).isEqualTo(json);
    }

    @Test
    void blanksTheAddressesOfLogsAndConsoles() {
        assertThat(
                        text(
                                "{'live_url':'wss://logs/CANARY/build',"
                                        + "'historic_urls':['https://s3/CANARY/a.log'],"
                                        + "'url':'wss://exec/CANARY'}"))
                .isEqualTo(
                        "{'live_url':'<redacted>','historic_urls':'<redacted>',"
                                + "'url':'<redacted>'}");
    }

    @Test
    void blanksTheUserPartOfARepositorysAddress() {
        assertThat(text("{'git':{'repo_clone_url':'https://me:CANARY@github.com/o/r.git'}}"))
                .isEqualTo("{'git':{'repo_clone_url':'https://<redacted>@github.com/o/r.git'}}");
    }

    @Test
    void showsNamesThatOnlyLookLikeSecretOnes() {
        String json = "{'token_type':'bearer','keys':['a'],'password_set':true,'values':['b']}";

        assertThat(text(json)).isEqualTo(json);
    }

    @Test
    void everyDocumentsToStringIsItsRedactedText() {
        JsonObject secret =
                JsonObject.of(
                        "token", CANARY, "list", JsonArray.of(JsonObject.of("password", CANARY)));

        assertThat(secret)
                .hasToString("{\"token\":\"<redacted>\",\"list\":[{\"password\":\"<redacted>\"}]}");
        assertThat(JsonArray.of(secret).toString()).doesNotContain(CANARY);
        assertThat(JsonString.of("https://h/?" + CANARY)).hasToString("\"https://h/?<redacted>\"");
    }
}
