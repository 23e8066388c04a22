package io.github.doapps.client.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.doapps.ApiException;
import io.github.doapps.EffectOnServer;
import io.github.doapps.OutcomeUnknownException;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Clients;
import io.github.doapps.client.scripted.Step;
import io.github.doapps.client.scripted.Steps;
import io.github.doapps.deploy.AppPinnedException;
import io.github.doapps.deploy.EditOptions;
import io.github.doapps.deploy.SpecEdit;
import io.github.doapps.model.spec.AppSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A spec is read, changed, and sent once if it is another one then. */
@Timeout(60)
final class EditSpecTest {

    private static final String GET = "GET /v2/apps/a-1";
    private static final String PUT = "PUT /v2/apps/a-1";
    private static final String BEFORE =
            "{\"name\":\"shop\",\"region\":\"ams\",\"brand_new\":[1.0],"
                    + "\"envs\":[{\"key\":\"K\",\"value\":\"EV[1:abc]\",\"type\":\"SECRET\"}]}";
    private static final String EDITED = BEFORE.replace("\"ams\"", "\"fra\"");

    private final ScriptedApp app = new ScriptedApp();
    private final List<String> sent = Collections.synchronizedList(new ArrayList<>());

    EditSpecTest() {
        app.on(GET, app(BEFORE, ""))
                .on(PUT, noted(app(EDITED, ",\"pending_deployment\":{\"id\":\"d-1\"}")));
    }

    private static AppSpec moved(AppSpec spec) {
        return spec.toBuilder().region("fra").build();
    }

    private static Answer app(String spec, String more) {
        return Answer.json("{\"app\":{\"id\":\"a-1\",\"spec\":" + spec + more + "}}");
    }

    private Step noted(Step next) {
        return (request, control) -> {
            sent.add(new String(request.body().orElseThrow(), StandardCharsets.UTF_8));
            return next.run(request, control);
        };
    }

    private SpecEdit edit(Road road, UnaryOperator<AppSpec> edit, EditOptions options) {
        try (AppPlatformClient platform =
                Clients.builder(app.transport()).clock(app.clock).build()) {
            return road.of(platform).editSpec(ScriptedApp.ID, edit, options);
        }
    }

    private SpecEdit edit(Road road, UnaryOperator<AppSpec> edit) {
        return edit(road, edit, EditOptions.defaults());
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void onlyTheChangeIsChanged(Road road) {
        SpecEdit edit = edit(road, EditSpecTest::moved);

        assertThat(edit.changed()).isTrue();
        assertThat(edit.app().spec().region()).contains("fra");
        assertThat(edit.pendingDeployment().orElseThrow().id()).isEqualTo("d-1");
        assertThat(edit).hasToString("changed app a-1, deployment d-1");
        assertThat(sent).containsExactly("{\"spec\":" + EDITED + "}");
        assertThat(app.asked()).containsExactly("0.0 GET ", "0.0 GET /deployments", "0.0 PUT ");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void anEditThatChangesNothingSendsNothing(Road road) {
        app.on(
                GET,
                app(
                        BEFORE,
                        ",\"pending_deployment\":{\"id\":\"d-0\"},"
                                + "\"pinned_deployment\":{\"id\":\"d-0\"}"));
        SpecEdit edit = edit(road, spec -> spec.toBuilder().region("ams").build());

        assertThat(edit.changed()).isFalse();
        assertThat(edit.app().id()).isEqualTo("a-1");
        assertThat(edit.pendingDeployment()).isEmpty();
        assertThat(edit).hasToString("unchanged app a-1");
        assertThat(app.asked()).containsExactly("0.0 GET ");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void theNewestSourcesAreTakenIfAsked(Road road) {
        edit(road, EditSpecTest::moved, EditOptions.defaults().updatingAllSourceVersions());
        assertThat(sent)
                .containsExactly("{\"spec\":" + EDITED + ",\"update_all_source_versions\":true}");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void anUpdateThatNeedsNoDeploymentHasNone(Road road) {
        app.on(PUT, app(EDITED, ""));
        assertThat(edit(road, EditSpecTest::moved).pendingDeployment()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void aPinnedAppIsSaidSoBefore(Road road) {
        app.on(GET, app(BEFORE, ",\"pinned_deployment\":{\"id\":\"d-0\"}"));
        assertThatThrownBy(() -> edit(road, EditSpecTest::moved))
                .isInstanceOf(AppPinnedException.class);
        assertThat(app.asked()).containsExactly("0.0 GET ");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void anEditThatGivesNoSpecOfThisAppIsRefused(Road road) {
        assertThatThrownBy(() -> edit(road, spec -> null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "editSpec: the edit gave null. Nothing was sent. Let it give the spec,"
                                + " changed or as it was [invalid-argument]");
        assertThatThrownBy(() -> edit(road, spec -> spec.toBuilder().name("blog").build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "editSpec: the edit of app shop gave a spec named blog. Nothing was sent."
                                + " Edit the spec that it is given; to rename the app, call"
                                + " apps().update [invalid-argument]");
        RuntimeException own = new UncheckedIOException(new IOException("no such file"));
        assertThatThrownBy(
                        () ->
                                edit(
                                        road,
                                        spec -> {
                                            throw own;
                                        }))
                .isSameAs(own);
        assertThat(app.asked()).containsExactly("0.0 GET ", "0.0 GET ", "0.0 GET ");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void aRefusalIsTheServers(Road road) {
        app.on(PUT, Answer.failure(400, "bad_request", "invalid region"));
        assertThatThrownBy(() -> edit(road, EditSpecTest::moved)).isInstanceOf(ApiException.class);
        assertThat(app.asked()).hasSize(3);
    }

    private OutcomeUnknownException lost(Road road, String specThen) {
        app.on(GET, app(BEFORE, ""), app(specThen, ""))
                .on(PUT, Steps.lost())
                .on(
                        "GET /v2/apps/a-1/deployments",
                        Answer.json("{\"deployments\":[]}"),
                        Answer.json(
                                """
                                {"deployments":[
                                 {"id":"d-2","cause_details":{"type":"DEPLOY_ON_PUSH"}},
                                 {"id":"d-1","cause":"app spec updated"}]}
                                """));
        return catchThrowableOfType(
                OutcomeUnknownException.class, () -> edit(road, EditSpecTest::moved));
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void whetherALostUpdateWasAppliedIsReadFromTheSpec(Road road) {
        OutcomeUnknownException unknown = lost(road, EDITED);

        assertThat(unknown.effectOnServer()).isEqualTo(EffectOnServer.APPLIED);
        assertThat(unknown.candidates()).singleElement().extracting(c -> c.id()).isEqualTo("d-1");
        assertThat(unknown)
                .hasMessage(
                        "update, outcome unknown: the request may have been sent, and no answer came"
                                + " through: Connection reset (PUT /v2/apps/{id}, attempt 1). It may"
                                + " or may not have been done on the server. It was not sent again."
                                + " Look with get whether it was done before you call it again."
                                + " editSpec looked at the app's deployments for 30 s after that, and"
                                + " found one that may be it: d-1 (not in the list before; cause: app"
                                + " spec updated). If it is, wait for it by its id; if a colleague or"
                                + " a push may have deployed in that moment, ask before. The app's"
                                + " spec is now the edited one, so it was applied: wait for its"
                                + " deployment, and do not send it again. [outcome-unknown]");
        assertThat(app.asked().stream().filter(line -> line.contains("PUT"))).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void elseItIsSaidWhatTheSpecIs(Road road) {
        OutcomeUnknownException notYet = lost(road, BEFORE);
        assertThat(notYet.effectOnServer()).isEqualTo(EffectOnServer.UNKNOWN);
        assertThat(notYet.getMessage())
                .endsWith(
                        " The app's spec was still the one from before when it was read after that,"
                                + " so it was probably not applied. [outcome-unknown]");
        assertThat(lost(road, BEFORE.replace("ams", "nyc")).getMessage())
                .endsWith(
                        " The app's spec is now neither the one from before nor the edited one: it"
                                + " was applied and changed by the server, which encrypts secrets, or"
                                + " somebody else has changed it. Compare it with yours."
                                + " [outcome-unknown]");
        assertThat(lost(road, "\"\"").getMessage())
                .endsWith(
                        " Compare spec() of apps().get(appId) with yours: if it has your change, it"
                                + " was applied. [outcome-unknown]");
    }
}
