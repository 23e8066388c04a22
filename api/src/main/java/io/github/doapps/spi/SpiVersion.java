package io.github.doapps.spi;

/** The version of this package's contract. */
public final class SpiVersion {

    /**
     * The version that this release of the API describes. It grows when a client of an older
     * release could not work with a plug-in of a newer one; a client refuses a provider that states
     * a higher version than its own.
     */
    public static final int CURRENT = 1;

    private SpiVersion() {}
}
