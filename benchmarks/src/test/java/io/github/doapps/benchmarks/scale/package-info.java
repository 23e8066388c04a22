/**
 * One client under many threads and many calls at once: how it queues, what it waits for, what a
 * call in flight holds, and whether anything is left behind after a long time.
 */
@NullMarked
package io.github.doapps.benchmarks.scale;

import org.jspecify.annotations.NullMarked;
