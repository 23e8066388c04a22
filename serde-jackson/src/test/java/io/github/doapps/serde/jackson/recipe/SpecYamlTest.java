package io.github.doapps.serde.jackson.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.doapps.json.JsonBoolean;
import io.github.doapps.json.JsonException;
import io.github.doapps.json.JsonNumber;
import io.github.doapps.json.JsonString;
import io.github.doapps.json.JsonValue;
import io.github.doapps.model.spec.AppSpec;
import io.github.doapps.serde.jackson.DoappsModule;
import io.github.doapps.serde.jackson.JacksonCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A spec in YAML is the spec that its author meant. */
class SpecYamlTest {

    private static final String YAML =
            """
            # kept in the repository
            name: shop
            region: ams
            services:
            - name: web
              unknown: [1, null, {deep: 1.10}]
              http_port: 8080
              image: {registry_type: DOCR, repository: web, tag: 1.10}
              envs:
              - key: VERSION
                value: 1.10
              - {key: ZIP, value: 0123, scope: RUN_TIME}
              - {key: DEBUG, value: on}
              - {key: QUIET, value: true}
              - {key: SINCE, value: 2026-11-28}
              - {key: TIME, value: 12:30:45}
              - {key: HEX, value: 0x1F}
              - {key: MANY, value: 1_000}
              - {key: EXP, value: 1e3}
              - {key: NOT, value: no}
              - {key: NOTHING, value: ~}
              - {key: EMPTY, value: ""}
              - key: LINES
                value: |
                  one
                  two
            alerts:
            - rule: DEPLOYMENT_FAILED
            - {rule: CPU_UTILIZATION, value: 80.5, operator: GREATER_THAN}
            domains:
            - {domain: example.com, minimum_tls_version: 1.2}
            """;

    @Test
    void itIsWhatItsAuthorMeant() throws IOException {
        AppSpec spec = SpecYaml.read(YAML);

        assertThat(json(spec))
                .isEqualTo(
                        "{'name':'shop','region':'ams','services':[{'name':'web',"
                                + "'unknown':[1,null,{'deep':1.10}],'http_port':8080,"
                                + "'image':{'registry_type':'DOCR','repository':'web','tag':'1.10'},"
                                + "'envs':[{'key':'VERSION','value':'1.10'},"
                                + "{'key':'ZIP','value':'0123','scope':'RUN_TIME'},"
                                + "{'key':'DEBUG','value':'on'},{'key':'QUIET','value':'true'},"
                                + "{'key':'SINCE','value':'2026-11-28'},"
                                + "{'key':'TIME','value':'12:30:45'},{'key':'HEX','value':'0x1F'},"
                                + "{'key':'MANY','value':'1_000'},{'key':'EXP','value':'1e3'},"
                                + "{'key':'NOT','value':'no'},{'key':'NOTHING','value':null},"
                                + "{'key':'EMPTY','value':''},"
                                + "{'key':'LINES','value':'one\\ntwo\\n'}]}],"
                                + "'alerts':[{'rule':'DEPLOYMENT_FAILED'},"
                                + "{'rule':'CPU_UTILIZATION','value':80.5,"
                                + "'operator':'GREATER_THAN'}],"
                                + "'domains':[{'domain':'example.com',"
                                + "'minimum_tls_version':'1.2'}]}");
    }

    @Test
    void whatIsWrittenIsReadAsTheSame() throws IOException {
        ObjectMapper yaml = YAMLMapper.builder().addModule(new DoappsModule()).build();
        AppSpec spec = SpecYaml.read(YAML).withEnv("LOG_LEVEL", "debug").withEnv("OFF", "off");

        String written = yaml.writeValueAsString(spec);

        assertThat(SpecYaml.read(written)).isEqualTo(spec);
        assertThat(written).contains("http_port: 8080").contains("value: \"1.10\"");
    }

    /** What the module alone does with it: nothing is lost, but YAML decides what is a number. */
    @Test
    void withoutTheRecipeAnEnvValueMayBeANumber() throws IOException {
        ObjectMapper yaml = YAMLMapper.builder().addModule(new DoappsModule()).build();

        AppSpec spec = yaml.readValue("envs: [{key: A, value: 1.10}]", AppSpec.class);

        assertThat(spec.envs().get(0).json().get("value")).isEqualTo(JsonNumber.ofText("1.10"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0123", "0x1F", "1_000", "+1", ".5", ".inf"})
    void aNumberThatJsonDoesNotHaveIsRefusedWhereANumberIsMeant(String number) {
        assertThatThrownBy(() -> SpecYaml.read("services:\n- http_port: " + number))
                .isInstanceOf(IOException.class)
                .hasMessage("Line 2: JSON has no such number for http_port");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-28", "12:30", "~x", "1.2.3", "y"})
    void datesTimesAndVersionsAreText(String text) throws IOException {
        JsonValue value = SpecYaml.read("x: " + text).json().get("x");

        assertThat(value).isEqualTo(JsonString.of(text));
    }

    @ParameterizedTest
    @CsvSource({"on,true", "yes,true", "true,true", "off,false", "no,false"})
    void aSwitchIsASwitch(String text, boolean value) throws IOException {
        AppSpec spec = SpecYaml.read("disable_edge_cache: " + text);

        assertThat(spec.json().get("disable_edge_cache")).isEqualTo(JsonBoolean.of(value));
    }

    @Test
    void whatIsNoSpecIsRefused() {
        assertThatThrownBy(() -> SpecYaml.read("- a"))
                .isInstanceOf(IOException.class)
                .hasMessage("A spec is one YAML document, and a mapping");
        assertThatThrownBy(() -> SpecYaml.read("name: a\n---\nname: b\n"))
                .hasMessage("A spec is one YAML document, and a mapping");
        assertThatThrownBy(() -> SpecYaml.read("a: &x {key: A}\nb: *x\n"))
                .hasMessage("An alias stands for b: write it out");
        assertThatThrownBy(() -> SpecYaml.read("name: a\nname: b\n"))
                .isInstanceOf(JsonException.class)
                .hasMessage("an object has a member name twice");
    }

    private static String json(AppSpec spec) {
        try (JacksonCodec codec = JacksonCodec.create()) {
            return new String(codec.encode(spec.json()), StandardCharsets.UTF_8).replace('"', '\'');
        }
    }
}
