/** What was measured, as ratios; which targets are met; and the files that say so. */
@NullMarked
package io.github.doapps.benchmarks.report;

import org.jspecify.annotations.NullMarked;
