package io.github.doapps.testkit.internal.platform;

import io.github.doapps.testkit.internal.wire.Refusal;
import java.util.List;

/**
 * What builds components from their sources.
 *
 * @param id its id
 * @param name its name
 * @param environment the slug of the environment that it builds for
 * @param latest its newest major version
 */
public record Buildpack(String id, String name, String environment, int latest) {

    /** All there are. */
    public static final List<Buildpack> ALL =
            List.of(
                    new Buildpack("digitalocean/node", "Node.js", "node-js", 4),
                    new Buildpack("digitalocean/go", "Go", "go", 3),
                    new Buildpack("digitalocean/python", "Python", "python", 5),
                    new Buildpack("digitalocean/ruby", "Ruby", "ruby", 3),
                    new Buildpack("digitalocean/php", "PHP", "php", 3),
                    new Buildpack("digitalocean/hugo", "Hugo", "hugo", 2));

    /**
     * The one that builds for an environment.
     *
     * @param slug the environment's slug
     * @return the buildpack; the first for a slug that nobody knows
     */
    public static Buildpack ofEnvironment(String slug) {
        return ALL.stream()
                .filter(buildpack -> buildpack.environment().equals(slug))
                .findFirst()
                .orElse(ALL.get(0));
    }

    /**
     * The one of an id.
     *
     * @param id the id
     * @return the buildpack
     * @throws Refusal with 400 if there is none
     */
    public static Buildpack byId(String id) {
        return ALL.stream()
                .filter(buildpack -> buildpack.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.badRequest("buildpack_id names no buildpack"));
    }
}
