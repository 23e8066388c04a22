package io.github.doapps.client.internal.deploy;

import io.github.doapps.json.JsonException;
import io.github.doapps.model.deployment.Deployment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * A component of a deployment, and what it was built of.
 *
 * @param name its name
 * @param commit the commit's hash, if it was built of one that is known
 */
record BuiltComponent(String name, Optional<String> commit) {

    /** Those of a deployment; what cannot be read ends them. */
    static List<BuiltComponent> of(Deployment deployment) {
        List<BuiltComponent> built = new ArrayList<>();
        BiConsumer<String, Optional<String>> add =
                (name, commit) -> built.add(new BuiltComponent(name, commit));
        try {
            deployment.services().forEach(c -> add.accept(c.name(), c.sourceCommitHash()));
            deployment.staticSites().forEach(c -> add.accept(c.name(), c.sourceCommitHash()));
            deployment.workers().forEach(c -> add.accept(c.name(), c.sourceCommitHash()));
            deployment.jobs().forEach(c -> add.accept(c.name(), c.sourceCommitHash()));
            deployment.functions().forEach(c -> add.accept(c.name(), c.sourceCommitHash()));
        } catch (JsonException ofAnotherShape) {
            return built;
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
    Optional<String> inWords() {
        return commit.map(hash -> hash + " (" + name + ")");
    }
}
