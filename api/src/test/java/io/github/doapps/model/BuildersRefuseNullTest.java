package io.github.doapps.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.model.app.CreateAppRequest;
import io.github.doapps.model.spec.AppSpec;
import io.github.doapps.model.spec.component.ServiceSpec;
import io.github.doapps.model.spec.env.VariableDefinition;
import io.github.doapps.model.spec.env.VariableScope;
import io.github.doapps.model.spec.env.VariableType;
import io.github.doapps.model.spec.network.RouteSpec;
import io.github.doapps.model.spec.source.GitHubSourceSpec;
import io.github.doapps.testing.Nothing;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BuildersRefuseNullTest {

    private static final ServiceSpec WEB = ServiceSpec.builder().name("web").build();

    static List<ThrowingCallable> callsWithNull() {
        String none = Nothing.of(String.class);
        return List.of(
                () -> AppSpec.builder().name(none),
                () -> AppSpec.builder().region(none),
                () -> AppSpec.builder().service(Nothing.of(ServiceSpec.class)),
                () -> AppSpec.builder().services(Arrays.asList(WEB, null)),
                () -> AppSpec.builder().env(Nothing.of(VariableDefinition.class)),
                () -> AppSpec.builder().envs(Arrays.asList((VariableDefinition) null)),
                () -> ServiceSpec.builder().name(none),
                () -> ServiceSpec.builder().github(Nothing.of(GitHubSourceSpec.class)),
                () -> ServiceSpec.builder().runCommand(none),
                () -> ServiceSpec.builder().environmentSlug(none),
                () -> ServiceSpec.builder().instanceSizeSlug(none),
                () -> ServiceSpec.builder().route(Nothing.of(RouteSpec.class)),
                () -> ServiceSpec.builder().routes(Arrays.asList((RouteSpec) null)),
                () -> ServiceSpec.builder().env(Nothing.of(VariableDefinition.class)),
                () -> ServiceSpec.builder().envs(Arrays.asList((VariableDefinition) null)),
                () -> GitHubSourceSpec.builder().repo(none),
                () -> GitHubSourceSpec.builder().branch(none),
                () -> RouteSpec.builder().path(none),
                () -> VariableDefinition.builder().key(none),
                () -> VariableDefinition.builder().value(none),
                () -> VariableDefinition.builder().scope(Nothing.of(VariableScope.class)),
                () -> VariableDefinition.builder().type(Nothing.of(VariableType.class)),
                () -> CreateAppRequest.builder().spec(Nothing.of(AppSpec.class)),
                () -> CreateAppRequest.builder().projectId(none));
    }

    @ParameterizedTest
    @MethodSource("callsWithNull")
    void refuse(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NullPointerException.class);
    }

    @Test
    void nameTheMemberThatWasGivenNull() {
        assertThatThrownBy(() -> VariableDefinition.builder().value(Nothing.of(String.class)))
                .hasMessage("value");
    }
}
