package io.github.doapps.spi;

/**
 * What the providers of transports and codecs have in common. An implementation is found with
 * {@link java.util.ServiceLoader}: it MUST be a public class with a public constructor without
 * parameters, named both in {@code META-INF/services} and in its module's {@code provides}.
 *
 * <p>Every method MUST answer without I/O and without loading the library behind it where that can
 * be avoided: all providers on the path are asked, the one chosen alone creates anything.
 */
public interface PluginProvider {

    /**
     * The name by which a user chooses it: lower case, one word, such as {@code apache}.
     *
     * @return the name
     */
    String name();

    /**
     * The version of the library behind it, as found at run time; {@code unknown} if it cannot be
     * told.
     *
     * @return the version
     */
    String libraryVersion();

    /**
     * The version of the SPI it was built for: a provider MUST answer the value that {@link
     * SpiVersion#CURRENT} had when it was compiled, which the compiler sees to if it is written so.
     *
     * @return the version
     */
    int spiVersion();

    /**
     * Which provider is taken where several are found and none is named: the highest. The project's
     * own have 100 and 50; other people's SHOULD stay between 1 and 99 unless they mean to win.
     *
     * @return the priority
     */
    int priority();
}
