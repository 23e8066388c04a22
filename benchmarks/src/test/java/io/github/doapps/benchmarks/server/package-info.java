/**
 * The server: a process of its own, so that its cost is not a row's, with one thread that answers
 * as fast as it can what the published contract gives as the example of createDeployment.
 */
@NullMarked
package io.github.doapps.benchmarks.server;

import org.jspecify.annotations.NullMarked;
