package io.github.doapps.client.internal.deploy;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.deployment.Deployment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A component of a deployment, and what it was built of.
 *
 * @param name its name
 * @param commit the commit's hash, if it was built of one that is known
 */
record BuiltComponent(String name, Optional<String> commit) {

    private static final List<String> KINDS =
            List.of("services", "static_sites", "workers", "jobs", "functions");

    /** Those of a deployment that have a name. */
    static List<BuiltComponent> of(Deployment deployment) {
        List<BuiltComponent> built = new ArrayList<>();
        for (String kind : KINDS) {
            for (JsonObject component : Legible.objects(deployment.json(), kind)) {
                Optional<String> commit = Legible.string(component, "source_commit_hash");
                Legible.string(component, "name")
                        .ifPresent(name -> built.add(new BuiltComponent(name, commit)));
            }
        }
        return built;
    }

    /** What a deployment's components and commits are called. */
    static Set<String> namesAndCommits(Deployment deployment) {
        Set<String> called = new HashSet<>();
        for (BuiltComponent built : of(deployment)) {
            called.add(built.name());
            built.commit().ifPresent(called::add);
        }
        return called;
    }

    /** As {@code 9a4df0b (web)}; empty without a commit. */
    Optional<String> inWords(LogText text) {
        return commit.map(hash -> text.commit(hash) + " (" + LogText.line(name) + ")");
    }
}
