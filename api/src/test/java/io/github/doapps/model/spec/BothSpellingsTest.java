package io.github.doapps.model.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.json.UnexpectedJsonException;
import io.github.doapps.model.spec.component.JobKind;
import io.github.doapps.model.spec.component.JobSpec;
import io.github.doapps.model.spec.network.IngressComponent;
import io.github.doapps.testing.Documents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where DigitalOcean's contract and its Go client differ, both are read. */
class BothSpellingsTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"true, true", "'true', true", "false, false", "'false', false"})
    void aPrefixIsKeptByABooleanOrByItsString(String json, boolean kept) {
        assertThat(route(json).preservePathPrefix()).isEqualTo(kept);
    }

    @Test
    void anyOtherStringIsRefused() {
        assertThatThrownBy(() -> route("'yes'").preservePathPrefix())
                .isExactlyInstanceOf(UnexpectedJsonException.class)
                .hasMessage(
                        "IngressComponent.preserve_path_prefix: expected a boolean, found a string"
                                + " that is none;"
                                + " json() gives the raw document [unexpected-json]");
    }

    @Test
    void aBooleanIsWritten() {
        assertThat(IngressComponent.builder().preservePathPrefix(true).build())
                .hasToString("IngressComponent{\"preserve_path_prefix\":true}");
    }

    @Test
    void aJobIsOfAKindThatOnlyTheGoClientKnowsOrOneThatNobodyDoes() {
        assertThat(job("SCHEDULED").kind()).contains(JobKind.SCHEDULED);
        assertThat(job("SCHEDULED").schedule().orElseThrow().cron()).contains("0 3 * * *");
        assertThat(job("WEEKLY").kind().orElseThrow().isKnown()).isFalse();
        assertThat(job("WEEKLY").kind().orElseThrow().value()).isEqualTo("WEEKLY");
    }

    private static IngressComponent route(String json) {
        return IngressComponent.of(Documents.parse("{'preserve_path_prefix':" + json + "}"));
    }

    private static JobSpec job(String kind) {
        return JobSpec.of(
                Documents.parse("{'kind':'" + kind + "','schedule':{'cron':'0 3 * * *'}}"));
    }
}
