/**
 * Sending once, shown over sockets on every stack: random bad days against a model of the design's
 * table. What the server counted is what every report is held against. Nobody depends on it.
 */
@NullMarked
package io.github.doapps.verification.once;

import org.jspecify.annotations.NullMarked;
