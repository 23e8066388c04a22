package io.github.doapps.deploy;

import io.github.doapps.model.app.UpdateAppRequest;
import io.github.doapps.model.spec.AppSpec;

/** How to change an app's spec. Immutable. */
public final class EditOptions {

    private static final EditOptions DEFAULTS = new EditOptions(false);

    private final boolean updatesAllSourceVersions;

    private EditOptions(boolean updatesAllSourceVersions) {
        this.updatesAllSourceVersions = updatesAllSourceVersions;
    }

    /**
     * With the sources as they are deployed.
     *
     * @return the defaults
     */
    public static EditOptions defaults() {
        return DEFAULTS;
    }

    /**
     * These options, with the newest sources for all components ({@code
     * update_all_source_versions}), if the edit changes anything. By default the sources stay as
     * they are deployed, and only what the spec changes is changed.
     *
     * @return the changed copy
     */
    public EditOptions updatingAllSourceVersions() {
        return new EditOptions(true);
    }

    /**
     * Whether all components take their newest sources.
     *
     * @return true if they do
     */
    public boolean updatesAllSourceVersions() {
        return updatesAllSourceVersions;
    }

    /**
     * What to update the app with.
     *
     * @param edited the changed spec
     * @return the request
     */
    public UpdateAppRequest request(AppSpec edited) {
        UpdateAppRequest request = UpdateAppRequest.of(edited);
        return updatesAllSourceVersions
                ? request.toBuilder().updateAllSourceVersions(true).build()
                : request;
    }

    @Override
    public String toString() {
        return updatesAllSourceVersions ? "newest sources" : "sources as deployed";
    }
}
