/**
 * The calls on App Platform, and how they fail: {@link io.github.doapps.AppsOperations}, the
 * exceptions under {@link io.github.doapps.AppPlatformException}, and what is known of a call.
 * Applications compile against this package; depends on {@link io.github.doapps.model}.
 */
@NullMarked
package io.github.doapps;

import org.jspecify.annotations.NullMarked;
