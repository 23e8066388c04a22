package io.github.doapps.verification.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.verification.reactor.Poms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.Parent;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.junit.jupiter.api.Test;

class PomTest {

    private static final Pattern PROPERTY = Pattern.compile("\\$\\{[a-z0-9-]+\\.version}");

    /** What Maven runs of its own accord, in versions of its own choice where none is given. */
    private static final List<String> MAVENS_OWN_PLUGINS =
            List.of(
                    "clean",
                    "resources",
                    "compiler",
                    "surefire",
                    "jar",
                    "install",
                    "deploy",
                    "site");

    private static final List<String> PUBLISHING =
            List.of("install", "deploy", "source", "javadoc");

    private final Model parent = Poms.parent();
    private final Map<String, Model> modules = Poms.modules();

    @Test
    void everyModuleButTheBomHasThisParent() {
        assertThat(modules).hasSizeGreaterThan(8).containsKey("bom");
        modulesButTheBom()
                .forEach(
                        (folder, module) -> {
                            Parent own = module.getParent();
                            assertThat(own).as(folder).isNotNull();
                            assertThat(own.getArtifactId()).isEqualTo(parent.getArtifactId());
                            assertThat(own.getVersion()).isEqualTo(parent.getVersion());
                            assertThat(module.getVersion()).as(folder).isNull();
                            assertThat(module.getArtifactId()).isEqualTo("doapps-" + folder);
                        });
    }

    @Test
    void pluginsAreManagedInTheParentWithTheirVersions() {
        Map<String, String> managed = new HashMap<>();
        for (Plugin plugin : Poms.managedPlugins(parent)) {
            managed.put(plugin.getKey(), Objects.requireNonNullElse(plugin.getVersion(), "none"));
        }

        assertThat(managed.values()).allMatch(version -> PROPERTY.matcher(version).matches());
        assertThat(managed.keySet())
                .containsAll(
                        MAVENS_OWN_PLUGINS.stream()
                                .map("org.apache.maven.plugins:maven-%s-plugin"::formatted)
                                .toList());
        for (Model pom : allPoms()) {
            for (Plugin plugin : Poms.plugins(pom)) {
                assertThat(managed).as(pom.getArtifactId()).containsKey(plugin.getKey());
                assertThat(plugin.getVersion()).as(pom.getArtifactId() + plugin).isNull();
            }
        }
        assertThat(modules.values()).allMatch(module -> Poms.managedPlugins(module).isEmpty());
    }

    @Test
    void versionsStandInTheParentsProperties() {
        for (Dependency managed : parent.getDependencyManagement().getDependencies()) {
            if (managed.getGroupId().equals(parent.getGroupId())) {
                assertThat(managed.getVersion()).isEqualTo(parent.getVersion());
            } else {
                assertThat(managed.getVersion()).as(managed.getArtifactId()).matches(PROPERTY);
            }
        }
        for (String property : parent.getProperties().stringPropertyNames()) {
            if (property.endsWith(".version")) {
                assertThat(parent.getProperties().getProperty(property))
                        .as(property)
                        .matches("[0-9][0-9A-Za-z.-]*")
                        .doesNotContain("SNAPSHOT");
            }
        }
    }

    @Test
    void versionsStandNowhereElse() {
        modulesButTheBom()
                .forEach(
                        (folder, module) -> {
                            assertThat(module.getProperties().stringPropertyNames())
                                    .as(folder)
                                    .noneMatch(name -> name.endsWith(".version"));
                            assertThat(dependencies(module))
                                    .as(folder)
                                    .extracting(Dependency::getVersion)
                                    .allMatch(
                                            version ->
                                                    version == null
                                                            || PROPERTY.matcher(version).matches());
                        });
    }

    @Test
    void whatIsPublishedComesWithSourcesAndJavadoc() {
        assertThat(goals(parent, "maven-source-plugin")).contains("jar-no-fork");
        assertThat(goals(parent, "maven-javadoc-plugin")).contains("jar");
        Poms.published()
                .forEach(
                        (folder, module) -> {
                            assertThat(PUBLISHING)
                                    .as(folder)
                                    .noneMatch(step -> Poms.isSkipped(module, step));
                            assertThat(module.getName()).as(folder).isNotBlank();
                            assertThat(module.getDescription()).as(folder).isNotBlank();
                        });
    }

    @Test
    void whatIsNotPublishedSkipsAllOfIt() {
        Map<String, Model> kept = modulesButTheBom();
        kept.keySet().removeAll(Poms.published().keySet());

        assertThat(kept).containsKeys("examples", "verification");
        kept.forEach(
                (folder, module) ->
                        assertThat(PUBLISHING)
                                .as(folder)
                                .allMatch(step -> Poms.isSkipped(module, step)));
    }

    @Test
    void nobodySaysWhereThingsAreFetchedFrom() {
        assertThat(allPoms())
                .flatMap(Poms::parts)
                .allSatisfy(
                        part -> {
                            assertThat(part.getRepositories()).isEmpty();
                            assertThat(part.getPluginRepositories()).isEmpty();
                        });
    }

    private Map<String, Model> modulesButTheBom() {
        Map<String, Model> rest = new HashMap<>(modules);
        rest.remove("bom");
        return rest;
    }

    private List<Model> allPoms() {
        return Stream.concat(Stream.of(parent), modules.values().stream()).toList();
    }

    private static List<Dependency> dependencies(Model pom) {
        return Poms.parts(pom).stream()
                .flatMap(
                        part ->
                                Stream.concat(
                                        part.getDependencies().stream(),
                                        Stream.ofNullable(part.getDependencyManagement())
                                                .flatMap(
                                                        managed ->
                                                                managed
                                                                        .getDependencies()
                                                                        .stream())))
                .toList();
    }

    private static List<String> goals(Model pom, String artifactId) {
        return Poms.plugins(pom).stream()
                .filter(plugin -> plugin.getArtifactId().equals(artifactId))
                .flatMap(plugin -> plugin.getExecutions().stream())
                .map(PluginExecution::getGoals)
                .flatMap(List::stream)
                .toList();
    }
}
