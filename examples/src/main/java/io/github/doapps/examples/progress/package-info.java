/**
 * Shows deployments that are waited for: as a tree or a table that is drawn again and again in a
 * terminal, as lines elsewhere. What to show ({@link DeploymentScreen}, {@link AppTable}) knows
 * nothing of how it comes to the screen ({@link RedrawnArea}).
 */
@NullMarked
package io.github.doapps.examples.progress;

import org.jspecify.annotations.NullMarked;
