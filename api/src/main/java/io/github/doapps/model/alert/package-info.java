/** Alerts of an app and where they are sent. Depends on spec and deployment. */
@NullMarked
package io.github.doapps.model.alert;

import org.jspecify.annotations.NullMarked;
