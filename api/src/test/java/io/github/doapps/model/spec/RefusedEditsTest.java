package io.github.doapps.model.spec;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.doapps.json.JsonObject;
import io.github.doapps.json.UnexpectedJsonException;
import io.github.doapps.model.spec.component.ComponentSpec;
import io.github.doapps.model.spec.component.DatabaseSpec;
import io.github.doapps.model.spec.component.ServiceSpec;
import io.github.doapps.model.spec.component.WorkerSpec;
import io.github.doapps.testing.Documents;
import io.github.doapps.testing.Nothing;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an edit cannot do is said whole, before anything is sent. */
class RefusedEditsTest {

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
                                + " name, \"mail\", \"db\". Nothing was changed or sent."),
                refused(
                        spec -> spec.withService("mail", service -> service),
                        "The app \"shop\" has no service \"mail\", but a worker of that name. There"
                                + " is \"web\", one without a name. Nothing was changed or sent."),
                refused(
                        spec -> spec.withJob("migrate", job -> job),
                        "The app \"shop\" has no job \"migrate\". It has no job. Nothing was"
                                + " changed or sent."),
                refused(
                        spec -> spec.withoutComponent("cron"),
                        "The app \"shop\" has no component \"cron\". There is \"web\", one without"
                                + " a name, \"mail\", \"db\". Nothing was changed or sent."),
                refused(
                        spec -> AppSpec.of(JsonObject.empty()).withComponent("web", web -> web),
                        "The app without a name has no component \"web\". It has no component."
                                + " Nothing was changed or sent."),
                refused(
                        spec -> spec.withComponent("web", web -> WorkerSpec.of(web.json())),
                        "The edit of the service \"web\" gave a WorkerSpec; a component of another"
                                + " kind goes into another list, by withoutComponent and toBuilder."
                                + " Nothing was changed or sent."),
                refused(
                        spec -> spec.withComponent("web", web -> web.withEnv("A", "b")),
                        "The service \"web\" has the variable A more than once, so it is not clear"
                                + " which is meant; set the whole list with toBuilder().envs(...)."
                                + " Nothing was changed or sent."),
                refused(
                        spec -> spec.withSecretEnv("T", "s"),
                        "The app \"shop\" has the variable T more than once, so it is not clear"
                                + " which is meant; set the whole list with toBuilder().envs(...)."
                                + " Nothing was changed or sent."),
                refused(
                        spec -> spec.withEnv(" ", "s"),
                        "A variable of the app \"shop\" must have a name, and this one is blank."
                                + " Nothing was changed or sent."),
                refused(
                        spec -> spec.withComponent("web", web -> web.withImageTag("2")),
                        "The service \"web\" runs no image, so no tag of one can be changed; set an"
                                + " image on its builder. Nothing was changed or sent."),
                refused(
                        spec -> spec.withWorker("mail", mail -> mail.withImageDigest("sha256:0")),
                        "The worker \"mail\" runs no image, so no digest of one can be changed; set"
                                + " an image on its builder. Nothing was changed or sent."),
                refused(
                        spec -> spec.withWorker("mail", mail -> mail.withInstanceCount(0)),
                        "The worker \"mail\" cannot run on 0 instances: 1 is the least. Nothing was"
                                + " changed or sent."));
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
                beyond(db -> db.withImageDigest("sha256:0"), "image"),
                beyond(db -> db.withInstanceCount(2), "instances"));
    }

    @ParameterizedTest
    @MethodSource("beyondADatabase")
    void aDatabaseHasNoRoomForIt(UnaryOperator<ComponentSpec> edit, String what) {
        assertThatThrownBy(() -> SHOP.withComponent("db", edit))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The database \"db\" takes no " + what + ". Nothing was changed or sent.");
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
                        "app \"shop\".envs: expected an array, found an object; json() gives the"
                                + " raw document [unexpected-json]");
    }

    private static Arguments refused(UnaryOperator<AppSpec> edit, String text) {
        return arguments(edit, text);
    }

    private static Arguments beyond(UnaryOperator<ComponentSpec> edit, String what) {
        return arguments(edit, what);
    }
}
