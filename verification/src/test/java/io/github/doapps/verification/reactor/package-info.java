/**
 * Where this build's modules lie and what they hold: as folders of classes under {@code mvn test},
 * as jars under {@code mvn verify}. Used by every package of verification.
 */
@NullMarked
package io.github.doapps.verification.reactor;

import org.jspecify.annotations.NullMarked;
