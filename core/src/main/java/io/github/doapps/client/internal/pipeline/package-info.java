/**
 * The one way a call takes: attempts under one deadline, and the table that says when to send
 * again. Depends on operation, wire and failure.
 */
@NullMarked
package io.github.doapps.client.internal.pipeline;

import org.jspecify.annotations.NullMarked;
