package io.github.doapps.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonNull;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonValue;
import io.github.doapps.json.UnexpectedJsonException;
import io.github.doapps.model.app.CreateAppRequest;
import io.github.doapps.model.deployment.CreateDeploymentRequest;
import io.github.doapps.model.spec.AppSpec;
import io.github.doapps.model.spec.component.ServiceSpec;
import io.github.doapps.model.spec.env.VariableDefinition;
import io.github.doapps.model.spec.env.VariableScope;
import io.github.doapps.model.spec.env.VariableType;
import io.github.doapps.model.spec.network.RouteSpec;
import io.github.doapps.model.spec.source.GitHubSourceSpec;
import io.github.doapps.testing.Documents;
import io.github.doapps.testing.Nothing;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BuildersTest {

    private static final ServiceSpec WEB = ServiceSpec.builder().name("web").build();
    private static final ServiceSpec API = ServiceSpec.builder().name("api").build();

    @Test
    void writeEveryMemberByItsNameOnTheWireInTheOrderOfTheCalls() {
        AppSpec spec =
                AppSpec.builder()
                        .name("sample-golang")
                        .region("ams")
                        .disableEdgeCache(true)
                        .disableEmailObfuscation(false)
                        .enhancedThreatControlEnabled(true)
                        .service(
                                ServiceSpec.builder()
                                        .name("web")
                                        .github(
                                                GitHubSourceSpec.builder()
                                                        .repo("digitalocean/sample-golang")
                                                        .branch("main")
                                                        .deployOnPush(true)
                                                        .build())
                                        .runCommand("bin/sample-golang")
                                        .environmentSlug("go")
                                        .instanceSizeSlug("apps-s-1vcpu-0.5gb")
                                        .instanceCount(2)
                                        .route(
                                                RouteSpec.builder()
                                                        .path("/")
                                                        .preservePathPrefix(true)
                                                        .build())
                                        .env(
                                                VariableDefinition.builder()
                                                        .key("LEVEL")
                                                        .value("")
                                                        .scope(VariableScope.RUN_TIME)
                                                        .type(VariableType.GENERAL)
                                                        .build())
                                        .build())
                        .env(VariableDefinition.builder().key("A").value("b").build())
                        .build();

        assertThat(spec.json().toJava().toString())
                .as("members in their order")
                .isEqualTo(
                        Documents.parse(
                                        "{'name':'sample-golang','region':'ams',"
                                                + "'disable_edge_cache':true,"
                                                + "'disable_email_obfuscation':false,"
                                                + "'enhanced_threat_control_enabled':true,"
                                                + "'services':[{'name':'web',"
                                                + "'github':{'repo':'digitalocean/sample-golang',"
                                                + "'branch':'main','deploy_on_push':true},"
                                                + "'run_command':'bin/sample-golang',"
                                                + "'environment_slug':'go',"
                                                + "'instance_size_slug':'apps-s-1vcpu-0.5gb',"
                                                + "'instance_count':2,"
                                                + "'routes':[{'path':'/',"
                                                + "'preserve_path_prefix':true}],"
                                                + "'envs':[{'key':'LEVEL','value':'',"
                                                + "'scope':'RUN_TIME','type':'GENERAL'}]}],"
                                                + "'envs':[{'key':'A','value':'b'}]}")
                                .toJava()
                                .toString());
    }

    @Test
    void writeTheRequestsOfTheApi() {
        AppSpec spec = AppSpec.builder().name("a").build();

        assertThat(CreateDeploymentRequest.empty()).hasToString("CreateDeploymentRequest{}");
        assertThat(CreateDeploymentRequest.builder().build())
                .isEqualTo(CreateDeploymentRequest.empty());
        assertThat(CreateDeploymentRequest.forcingBuild())
                .hasToString("CreateDeploymentRequest{\"force_build\":true}");
        assertThat(CreateDeploymentRequest.builder().forceBuild(false).build())
                .hasToString("CreateDeploymentRequest{\"force_build\":false}");
        assertThat(CreateAppRequest.of(spec))
                .hasToString("CreateAppRequest{\"spec\":{\"name\":\"a\"}}");
        assertThat(CreateAppRequest.builder().projectId("p").spec(spec).build())
                .hasToString("CreateAppRequest{\"project_id\":\"p\",\"spec\":{\"name\":\"a\"}}");
    }

    @Test
    void writeWhatTheAccessorsReadBack() {
        CreateAppRequest request =
                CreateAppRequest.builder()
                        .spec(AppSpec.builder().name("a").services(List.of(WEB, API)).build())
                        .projectId("p")
                        .build();

        assertThat(request.projectId()).contains("p");
        assertThat(request.spec().name()).isEqualTo("a");
        assertThat(request.spec().services()).containsExactly(WEB, API);
        assertThat(CreateDeploymentRequest.forcingBuild().forceBuild()).isTrue();
        assertThat(CreateDeploymentRequest.empty().forceBuild()).isFalse();
    }

    @Test
    void keepThePlaceOfAMemberThatIsThere() {
        AppSpec spec =
                AppSpec.of(Documents.parse("{'region':'ams','x':1,'name':'a','services':null}"));

        AppSpec changed =
                spec.toBuilder().name("b").region("fra").service(WEB).envs(List.of()).build();

        assertThat(changed)
                .hasToString(
                        "AppSpec{\"region\":\"fra\",\"x\":1,\"name\":\"b\","
                                + "\"services\":[{\"name\":\"web\"}],\"envs\":[]}");
    }

    @Test
    void keepMembersThatNoAccessorKnows() {
        JsonObject document =
                Documents.parse(
                        "{'features':['x'],'name':'a','ingress':{'rules':[{'match':{'authority':"
                                + "{'exact':''}}}]},'nothing':null,'number':1.10}");

        AppSpec copy = AppSpec.of(document).toBuilder().build();

        assertThat(copy.json()).isEqualTo(document);
        assertThat(copy.json().names()).containsExactlyElementsOf(document.names());
        assertThat(AppSpec.of(document).toBuilder().name("b").build().json())
                .isEqualTo(document.with("name", "b"));
    }

    @Test
    void appendToAListWithoutTouchingWhatItHolds() {
        AppSpec spec =
                AppSpec.of(Documents.parse("{'services':[{'name':'old','unknown':[1.0]},'odd']}"));

        assertThat(spec.toBuilder().service(WEB).service(API).build().json())
                .isEqualTo(
                        Documents.parse(
                                "{'services':[{'name':'old','unknown':[1.0]},'odd',"
                                        + "{'name':'web'},{'name':'api'}]}"));
    }

    @Test
    void beginAListThatIsAbsentOrNull() {
        JsonObject expected = JsonObject.of("services", JsonArray.of(WEB.json()));

        assertThat(AppSpec.builder().service(WEB).build().json()).isEqualTo(expected);
        assertThat(
                        AppSpec.of(JsonObject.of("services", null)).toBuilder()
                                .service(WEB)
                                .build()
                                .json())
                .isEqualTo(expected);
    }

    @Test
    void refuseToAppendToWhatIsNoList() {
        AppSpec.Builder builder = AppSpec.of(Documents.parse("{'services':{'a':1}}")).toBuilder();

        assertThatThrownBy(() -> builder.service(WEB))
                .isExactlyInstanceOf(UnexpectedJsonException.class)
                .hasMessage(
                        "AppSpec.services: expected an array, found an object; json() gives the raw"
                                + " document [unexpected-json]");
        assertThat(builder.build().json()).isEqualTo(Documents.parse("{'services':{'a':1}}"));
    }

    @Test
    void replaceAListWhole() {
        List<ServiceSpec> services = new ArrayList<>(List.of(API));
        AppSpec spec = AppSpec.builder().service(WEB).services(services).build();
        services.clear();

        assertThat(spec.services()).containsExactly(API);
        assertThat(spec.toBuilder().services(List.of()).build().json())
                .isEqualTo(JsonObject.of("services", JsonArray.of()));
    }

    @Test
    void setAnyMemberByItsName() {
        AppSpec spec =
                AppSpec.builder()
                        .member("name", "a")
                        .member("features", List.of("x"))
                        .member("vpc", null)
                        .member("first", WEB)
                        .member("number", 2.50)
                        .member("name", "b")
                        .build();

        assertThat(spec)
                .hasToString(
                        "AppSpec{\"name\":\"b\",\"features\":[\"x\"],\"vpc\":null,"
                                + "\"first\":{\"name\":\"web\"},\"number\":2.5}");
        assertThat(spec.json().get("vpc")).isSameAs(JsonNull.INSTANCE);
    }

    @Test
    void refuseAMemberThatHasNoJsonForm() {
        assertThatThrownBy(() -> AppSpec.builder().member("x", new Object()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("No JSON form for a java.lang.Object");
        assertThatThrownBy(() -> AppSpec.builder().member(Nothing.of(String.class), 1))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("name");
    }

    @Test
    void clearAMemberThatIsThereAndMindNoneThatIsNot() {
        AppSpec spec = AppSpec.builder().name("a").region("ams").build();

        assertThat(spec.toBuilder().clear("region").clear("absent").build())
                .isEqualTo(AppSpec.builder().name("a").build());
    }

    @Test
    void leaveWhatTheyStartedWithAndWhatTheyBuiltAsItWas() {
        AppSpec start = AppSpec.builder().name("a").build();
        AppSpec.Builder builder = start.toBuilder().region("ams");
        AppSpec first = builder.build();

        AppSpec second = builder.region("fra").service(WEB).build();

        assertThat(start).hasToString("AppSpec{\"name\":\"a\"}");
        assertThat(first).hasToString("AppSpec{\"name\":\"a\",\"region\":\"ams\"}");
        assertThat(second.region()).contains("fra");
    }

    @Test
    void startFromADocumentOfAnyShape() {
        JsonValue odd = Documents.parseValue("[1]");

        AppSpec spec = AppSpec.of(JsonObject.of("name", odd));

        assertThat(spec.toBuilder().build().json().get("name")).isSameAs(odd);
        assertThat(spec.toBuilder().name("a").build().name()).isEqualTo("a");
    }
}
