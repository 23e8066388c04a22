package io.github.doapps.model.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.doapps.json.JsonObject;
import io.github.doapps.json.UnexpectedJsonException;
import io.github.doapps.model.spec.component.ComponentSpec;
import io.github.doapps.model.spec.component.DatabaseSpec;
import io.github.doapps.model.spec.component.ServiceSpec;
import io.github.doapps.model.spec.component.WorkerSpec;
import io.github.doapps.model.spec.source.ImageSourceSpec;
import io.github.doapps.testing.Documents;
import io.github.doapps.testing.Nothing;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an edit cannot do is said whole, before anything is sent. */
class RefusedEditsTest {

    private static final String DIGEST = "sha256:" + "0".repeat(64);

    private static final AppSpec TWICE =
            AppSpec.of(
                    Documents.parse(
                            "{'name':'shop','services':[{'name':'web'},{'name':'mail'}],"
                                    + "'workers':[{'name':'w'},{'name':'mail'},{'name':'w'}]}"));

    private static final AppSpec SHOP =
            AppSpec.of(
                    Documents.parse(
                            "{'name':'shop','services':[{'name':'web','envs':[{'key':'A'},"
                                    + "{'key':'A'}]},{'run_command':'x'}],"
                                    + "'workers':[{'name':'mail'}],'databases':[{'name':'db'}],"
                                    + "'envs':[{'key':'T','value':'1'},{'key':'T'}]}"));

    static List<Arguments> refused() {
        return List.of(
                refused(
                        spec -> spec.withComponent("wbe", component -> component),
                        "The app \"shop\" has no component \"wbe\". There is \"web\", one without a"
                                + " name, \"mail\", \"db\". Nothing was changed or sent. [invalid-argument]"),
                refused(
                        spec -> spec.withService("mail", service -> service),
                        "The app \"shop\" has no service \"mail\", but a worker of that name. There"
                                + " is \"web\", one without a name. Nothing was changed or sent. [invalid-argument]"),
                refused(
                        spec -> spec.withJob("migrate", job -> job),
                        "The app \"shop\" has no job \"migrate\". It has no job. Nothing was"
                                + " changed or sent. [invalid-argument]"),
                refused(
                        spec -> spec.withoutComponent("cron"),
                        "The app \"shop\" has no component \"cron\". There is \"web\", one without"
                                + " a name, \"mail\", \"db\". Nothing was changed or sent. [invalid-argument]"),
                refused(
                        spec -> AppSpec.of(JsonObject.empty()).withComponent("web", web -> web),
                        "The app without a name has no component \"web\". It has no component."
                                + " Nothing was changed or sent. [invalid-argument]"),
                refused(
                        spec -> spec.withComponent("web", web -> WorkerSpec.of(web.json())),
                        "The edit of the service \"web\" gave a WorkerSpec; a component of another"
                                + " kind goes into another list, by withoutComponent and toBuilder."
                                + " Nothing was changed or sent. [invalid-argument]"),
                refused(
                        spec -> spec.withComponent("web", web -> web.withEnv("A", "b")),
                        "The service \"web\" has the variable A more than once, so it is not clear"
                                + " which is meant; set the whole list with toBuilder().envs(...)."
                                + " Nothing was changed or sent. [invalid-argument]"),
                refused(
                        spec -> spec.withSecretEnv("T", "s"),
                        "The app \"shop\" has the variable T more than once, so it is not clear"
                                + " which is meant; set the whole list with toBuilder().envs(...)."
                                + " Nothing was changed or sent. [invalid-argument]"),
                refused(
                        spec -> spec.withEnv(" ", "s"),
                        "A variable of the app \"shop\" must have a name, and this one is blank."
                                + " Nothing was changed or sent. [invalid-argument]"),
                refused(
                        spec -> spec.withComponent("web", web -> web.withImageTag("2")),
                        "The service \"web\" runs no image, so no tag of one can be changed; set an"
                                + " image on its builder. Nothing was changed or sent. [invalid-argument]"),
                refused(
                        spec -> spec.withWorker("mail", mail -> mail.withImageDigest(DIGEST)),
                        "The worker \"mail\" runs no image, so no digest of one can be changed; set"
                                + " an image on its builder. Nothing was changed or sent. [invalid-argument]"),
                refused(
                        spec -> spec.withWorker("mail", mail -> mail.withInstanceCount(0)),
                        "The worker \"mail\" cannot run on 0 instances: 1 is the least. Nothing was"
                                + " changed or sent. [invalid-argument]"));
    }

    static List<Arguments> names() {
        return List.of(
                refused(
                        spec -> spec.withComponent("mail", mail -> mail.withEnv("A", "b")),
                        "The app \"shop\" has the component \"mail\" more than once: the service in"
                                + " services[1], the worker in workers[1]. So it is not clear which"
                                + " is meant; name its kind, as withService does, or set the whole"
                                + " list on toBuilder(). Nothing was changed or sent."
                                + " [invalid-argument]"),
                refused(
                        spec -> spec.withoutComponent("mail"),
                        "The app \"shop\" has the component \"mail\" more than once: the service in"
                                + " services[1], the worker in workers[1]. So it is not clear which"
                                + " is meant; name its kind, as withService does, or set the whole"
                                + " list on toBuilder(). Nothing was changed or sent."
                                + " [invalid-argument]"),
                refused(
                        spec -> spec.withWorker("w", worker -> worker.withEnv("A", "b")),
                        "The app \"shop\" has the component \"w\" more than once: the worker in"
                                + " workers[0], the worker in workers[2]. So it is not clear which"
                                + " is meant; set the whole list on toBuilder(). Nothing was changed"
                                + " or sent. [invalid-argument]"),
                refused(
                        spec -> spec.withService("web", web -> named(web, "w")),
                        "The edit of the service \"web\" named it \"w\", but that is the name of the"
                                + " worker in workers[0], and a name is unique in an app, whatever"
                                + " the component is. Choose another. Nothing was changed or sent."
                                + " [invalid-argument]"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNameThatSeveralHave(UnaryOperator<AppSpec> edit, String text) {
        assertThatThrownBy(() -> edit.apply(TWICE))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(text);
    }

    @Test
    void aNameThatSeveralHaveCanStillBeReadAndMended() {
        assertThat(TWICE.components())
                .extracting(ComponentSpec::name)
                .containsExactly("web", "mail", "w", "mail", "w");
        AppSpec mended =
                TWICE.withService("mail", mail -> named(mail, "post"))
                        .withWorker("mail", mail -> mail.withEnv("A", "b"));
        assertThat(mended.json())
                .isEqualTo(
                        Documents.parse(
                                "{'name':'shop','services':[{'name':'web'},{'name':'post'}],"
                                        + "'workers':[{'name':'w'},{'name':'mail',"
                                        + "'envs':[{'key':'A','value':'b'}]},{'name':'w'}]}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "web:1", "a/b", "@", "-1", ".1", "1.4 ", "1\n"})
    void whatIsNoTag(String tag) {
        assertThatThrownBy(() -> image().withTag(tag))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "An image's tag is 1 to 128 letters, digits, _, . and -, such as 1.4.2"
                                + " without the repository's name, and what was given is none."
                                + " Nothing was changed or sent. [invalid-argument]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "junk", "sha256:", "sha256:0123", "web@sha256:0", "latest"})
    void whatIsNoDigest(String digest) {
        assertThatThrownBy(() -> image().withDigest(digest))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "An image's digest is sha256: and 64 hexadecimal digits, without the"
                                + " repository's name, and what was given is none. Nothing was"
                                + " changed or sent. [invalid-argument]");
    }

    @Test
    void tagsAndDigestsOfEveryForm() {
        for (String tag : List.of("1", "1.4.2", "_x", "V1-rc.2", "x".repeat(128))) {
            assertThat(image().withTag(tag).tag()).hasValue(tag);
        }
        for (String digest : List.of(DIGEST, "sha512:0a", "multihash+base58:QmRZxt2b-1FVZ")) {
            assertThat(image().withDigest(digest).digest()).hasValue(digest);
        }
    }

    @ParameterizedTest
    @MethodSource("refused")
    void saysWhyAndWhatThereIs(UnaryOperator<AppSpec> edit, String text) {
        assertThatThrownBy(() -> edit.apply(SHOP))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(text);
    }

    static List<Arguments> beyondADatabase() {
        return List.of(
                beyond(db -> db.withEnv("A", "b"), "variables"),
                beyond(db -> db.withSecretEnv("A", "b"), "variables"),
                beyond(db -> db.withoutEnv("A"), "variables"),
                beyond(db -> db.withImageTag("1"), "image"),
                beyond(db -> db.withImageDigest(DIGEST), "image"),
                beyond(db -> db.withInstanceCount(2), "instances"));
    }

    @ParameterizedTest
    @MethodSource("beyondADatabase")
    void aDatabaseHasNoRoomForIt(UnaryOperator<ComponentSpec> edit, String what) {
        assertThatThrownBy(() -> SHOP.withComponent("db", edit))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The database \"db\" takes no "
                                + what
                                + ". Nothing was changed or sent. [invalid-argument]");
        assertThatThrownBy(() -> edit.apply(DatabaseSpec.builder().build()))
                .hasMessageStartingWith("The database without a name takes no ");
    }

    @Test
    void anEditThatGivesNothing() {
        assertThatThrownBy(() -> SHOP.withService("web", web -> Nothing.of(ServiceSpec.class)))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("the edit of \"web\" gave null");
    }

    @Test
    void variablesThatAreNoList() {
        AppSpec odd = AppSpec.of(Documents.parse("{'name':'shop','envs':{}}"));

        assertThatThrownBy(() -> odd.withEnv("A", "b"))
                .isExactlyInstanceOf(UnexpectedJsonException.class)
                .hasMessage(
                        "AppSpec.envs: expected an array, found an object; json() gives the raw"
                                + " document [unexpected-json]");
    }

    @Test
    void aVariableFoundByItsNameKnowsItsPlace() {
        AppSpec odd =
                AppSpec.of(
                        Documents.parse(
                                "{'envs':[{'key':'A','value':1}],"
                                        + "'workers':[{'name':'w'},{'name':'mail','envs':[{},"
                                        + "{'key':'B','value':{}}]}]}"));

        assertThatThrownBy(() -> odd.env("A").orElseThrow().value())
                .hasMessageStartingWith("AppSpec.envs[0].value: expected a string");
        assertThatThrownBy(() -> odd.component("mail").env("B").orElseThrow().value())
                .hasMessageStartingWith("AppSpec.workers[1].envs[1].value: expected a string");
    }

    private static ServiceSpec named(ServiceSpec service, String name) {
        return service.toBuilder().name(name).build();
    }

    private static ImageSourceSpec image() {
        return ImageSourceSpec.builder().repository("web").build();
    }

    private static Arguments refused(UnaryOperator<AppSpec> edit, String text) {
        return arguments(edit, text);
    }

    private static Arguments beyond(UnaryOperator<ComponentSpec> edit, String what) {
        return arguments(edit, what);
    }
}
