/**
 * What holds a codec to its contract: {@link io.github.doapps.testkit.tck.codec.JsonCodecTck} runs
 * each promise of {@link io.github.doapps.spi.JsonCodec} over documents whose bytes are known, and
 * over texts that are none. A codec's author extends it in a test and needs JUnit Jupiter, 5 or 6,
 * for that.
 *
 * <p>Anyone may depend on this package, in tests.
 */
@NullMarked
package io.github.doapps.testkit.tck.codec;

import org.jspecify.annotations.NullMarked;
