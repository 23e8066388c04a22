package io.github.doapps.verification.reactor;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.ModelBase;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginContainer;
import org.apache.maven.model.Profile;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;

/** The project's poms as they are written, before Maven completes them. */
public final class Poms {

    private Poms() {}

    /**
     * The parent of all modules.
     *
     * @return its pom
     */
    public static Model parent() {
        return read("pom.xml");
    }

    /**
     * A module's pom.
     *
     * @param folder the module's folder
     * @return the pom
     */
    public static Model module(String folder) {
        return read(folder + "/pom.xml");
    }

    /**
     * The poms of all modules that the parent lists.
     *
     * @return the poms by folder, in the parent's order
     */
    public static Map<String, Model> modules() {
        Map<String, Model> modules = new LinkedHashMap<>();
        parent().getModules().forEach(folder -> modules.put(folder, module(folder)));
        return modules;
    }

    /**
     * The poms of the modules that are published and hold classes.
     *
     * @return the poms by folder, in the parent's order
     */
    public static Map<String, Model> published() {
        Map<String, Model> published = modules();
        published
                .values()
                .removeIf(pom -> pom.getPackaging().equals("pom") || isSkipped(pom, "install"));
        return published;
    }

    /**
     * Whether a pom switches a step of publishing off.
     *
     * @param pom the pom
     * @param step the step, as the property {@code maven.STEP.skip} names it
     * @return true if it does
     */
    public static boolean isSkipped(Model pom, String step) {
        return "true".equals(pom.getProperties().get("maven." + step + ".skip"));
    }

    /**
     * Every plugin that a pom mentions outside plugin management.
     *
     * @param pom the pom
     * @return the plugins, those of its profiles included
     */
    public static List<Plugin> plugins(Model pom) {
        List<Plugin> plugins = new ArrayList<>();
        Stream.concat(
                        Stream.ofNullable(pom.getBuild()),
                        pom.getProfiles().stream()
                                .map(Profile::getBuild)
                                .flatMap(Stream::ofNullable))
                .map(PluginContainer::getPlugins)
                .forEach(plugins::addAll);
        return plugins;
    }

    /**
     * The plugins that a pom manages.
     *
     * @param pom the pom
     * @return the plugins
     */
    public static List<Plugin> managedPlugins(Model pom) {
        Build build = pom.getBuild();
        return build == null || build.getPluginManagement() == null
                ? List.of()
                : build.getPluginManagement().getPlugins();
    }

    /**
     * Everything in a pom that can list dependencies: itself and its profiles.
     *
     * @param pom the pom
     * @return the parts
     */
    public static List<ModelBase> parts(Model pom) {
        List<ModelBase> parts = new ArrayList<>(pom.getProfiles());
        parts.add(pom);
        return parts;
    }

    private static Model read(String path) {
        try (Reader text = Files.newBufferedReader(Repository.root().resolve(path))) {
            return new MavenXpp3Reader().read(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XmlPullParserException e) {
            throw new IllegalStateException(path, e);
        }
    }
}
