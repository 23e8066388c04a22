package io.github.doapps.examples.progress;

import org.jspecify.annotations.Nullable;

/**
 * What is known of one of many apps.
 *
 * @param app the app's name
 * @param watched its deployment, or null if it has none yet
 * @param problem why it is not live, in a word; empty if it is, or is still under way
 */
record AppRow(String app, @Nullable Watched watched, String problem) {

    static AppRow of(String app) {
        return new AppRow(app, null, "");
    }

    Standing standing() {
        if (watched != null && watched.deployment().phase().isTerminal()) {
            return Standing.of(watched.deployment().phase());
        }
        if (!problem.isEmpty()) {
            return Standing.BAD;
        }
        return watched == null ? Standing.PENDING : Standing.BUSY;
    }

    boolean isOver() {
        return standing() != Standing.PENDING && standing() != Standing.BUSY;
    }
}
