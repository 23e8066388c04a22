package io.github.doapps.verification.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.verification.reactor.Poms;
import io.github.doapps.verification.reactor.ReactorModule;
import io.github.doapps.verification.reactor.Repository;
import java.util.Arrays;
import java.util.List;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.junit.jupiter.api.Test;

class BomTest {

    private final Model bom = Poms.module("bom");

    @Test
    void theBomHasNoParentAndNoProperties() {
        assertThat(bom.getParent()).isNull();
        assertThat(bom.getProperties()).isEmpty();
        assertThat(bom.getProfiles()).isEmpty();
        assertThat(bom.getDependencies()).isEmpty();
        assertThat(bom.getBuild()).isNull();
        assertThat(Repository.text("bom/pom.xml")).doesNotContain("${");
    }

    @Test
    void theBomListsWhatIsPublishedAndNothingElse() {
        List<String> published =
                Poms.published().values().stream().map(Model::getArtifactId).toList();

        assertThat(bom.getDependencyManagement().getDependencies())
                .extracting(Dependency::getArtifactId)
                .containsExactlyElementsOf(published);
    }

    @Test
    void theBomGivesTheVersionOfThisBuild() {
        String version = Poms.parent().getVersion();

        assertThat(bom.getVersion()).isEqualTo(version);
        assertThat(bom.getGroupId()).isEqualTo(Poms.parent().getGroupId());
        assertThat(bom.getDependencyManagement().getDependencies())
                .allSatisfy(
                        managed -> {
                            assertThat(managed.getVersion()).isEqualTo(version);
                            assertThat(managed.getGroupId()).isEqualTo(bom.getGroupId());
                            assertThat(managed.getType()).isEqualTo("jar");
                            assertThat(managed.getScope()).isNull();
                            assertThat(managed.getClassifier()).isNull();
                        });
    }

    @Test
    void whatIsPublishedIsWhatTheseTestsLookAt() {
        assertThat(Poms.published().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ReactorModule.values()).map(ReactorModule::folder).toList());
    }
}
