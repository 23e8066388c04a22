/**
 * What has no network in it, measured by JMH: documents in and out, a field read, a spec edited, a
 * client found and built; each beside what does the same by hand.
 */
@NullMarked
package io.github.doapps.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
