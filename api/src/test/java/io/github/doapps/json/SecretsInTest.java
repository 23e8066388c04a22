package io.github.doapps.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.testing.Documents;
import org.junit.jupiter.api.Test;

class SecretsInTest {

    @Test
    void findsEverySecretInTheOrderTheyStand() {
        JsonValue document =
                Documents.parse(
                        "{'spec':{'envs':[{'key':'A','value':'one'},{'key':'B','value':'two'}],"
                                + "'services':[{'image':{'registry_credentials':'three'},"
                                + "'log_destinations':[{'datadog':{'api_key':'four',"
                                + "'endpoint':'five'}}]}]},"
                                + "'slack_webhooks':[{'url':'six','channel':'none'}]}");

        assertThat(Redaction.secretsIn(document))
                .containsExactly("one", "two", "three", "four", "five", "six");
    }

    @Test
    void findsTheStringsAndNumbersInsideASecretThatIsNoString() {
        JsonValue document =
                Documents.parse(
                        "{'registry_credentials':{'user':'u-1','list':['p-1',{'deep':'p-2'}]},"
                                + "'envs':[{'key':'PIN','value':4815162342},"
                                + "{'key':'MANY','value':['m-1',null,true]}]}");

        assertThat(Redaction.secretsIn(document))
                .containsExactly("u-1", "p-1", "p-2", "4815162342", "m-1");
    }

    @Test
    void findsTheValueOfAVariableWithoutAKey() {
        assertThat(Redaction.secretsIn(JsonObject.of("value", "one"))).containsExactly("one");
    }

    @Test
    void findsNoEmptyStringAndNothingTwice() {
        assertThat(
                        Redaction.secretsIn(
                                Documents.parse(
                                        "[{'token':''},{'token':'a'},{'token':'a'},{'token':null}]"
                                                .replace("[", "{'l':[")
                                                .replace("]", "]}"))))
                .containsExactly("a");
    }

    @Test
    void findsNothingWhereNothingIsSecret() {
        assertThat(
                        Redaction.secretsIn(
                                Documents.parse(
                                        "{'name':'web','value':2.5,'docs_link':'https://h','l':[1]}")))
                .isEmpty();
        assertThat(Redaction.secretsIn(JsonString.of("alone"))).isEmpty();
    }

    @Test
    void whatItFindsIsWhatTheTextBlanks() {
        JsonObject document =
                Documents.parse(
                        "{'a':[{'password':'canary-1'},{'key':'K','value':'canary-2'}],"
                                + "'b':{'secret':['canary-3',{'x':'canary-4'}]},'c':'shown'}");

        assertThat(Redaction.secretsIn(document))
                .containsExactly("canary-1", "canary-2", "canary-3", "canary-4");
        assertThat(document.toString()).doesNotContain("canary").contains("shown");
    }
}
