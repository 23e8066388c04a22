/**
 * Both codecs beside each other over whatever bytes may come: a fuzzer with coverage looks for a
 * text on which they part ways, and each build tries again the texts that are worth keeping. Nobody
 * depends on it.
 */
@NullMarked
package io.github.doapps.verification.fuzz;

import org.jspecify.annotations.NullMarked;
