package io.github.doapps.client.internal;

/** The version of this release, which a test holds against the poms. */
public final class SdkVersion {

    /** The version, as in the artifacts' coordinates. */
    public static final String VERSION = "0.1.0-SNAPSHOT";

    private SdkVersion() {}
}
