package io.github.doapps.testkit.internal.platform;

import io.github.doapps.testkit.internal.spec.Component;
import io.github.doapps.testkit.internal.spec.Spec;
import io.github.doapps.testkit.internal.wire.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The major versions of the buildpacks that build an app: at first, one behind the newest. */
public final class BuildpackVersions {

    private final Map<String, Integer> upgraded = new HashMap<>();

    BuildpackVersions() {}

    /**
     * Sets the version that components are built with from now on.
     *
     * @param spec the app's spec
     * @param buildpack the buildpack
     * @param major its major version
     * @return the names of the components that this changes
     * @throws Refusal with 400 if there is no such version, or if it is older than theirs
     */
    public List<String> upgrade(Spec spec, Buildpack buildpack, int major) {
        int current = upgraded.getOrDefault(buildpack.id(), buildpack.latest() - 1);
        if (major < current || major > buildpack.latest()) {
            throw Refusal.badRequest(
                    "major_version must be from " + current + " to " + buildpack.latest());
        }
        upgraded.put(buildpack.id(), major);
        return major == current
                ? List.of()
                : spec.components().stream()
                        .filter(component -> isBuiltBy(buildpack, component))
                        .map(Component::name)
                        .toList();
    }

    private static boolean isBuiltBy(Buildpack buildpack, Component component) {
        String environment = component.settings().path("environment_slug").asText("");
        return !component.isPrebuilt()
                && !component.settings().path("dockerfile_path").isTextual()
                && Buildpack.ofEnvironment(environment).equals(buildpack);
    }
}
