/**
 * Launches and waits before an emulated App Platform, by a time that passes only in tests: how they
 * end, when they look, and what many of them cost. Nobody depends on it.
 */
@NullMarked
package io.github.doapps.verification.waiting;

import org.jspecify.annotations.NullMarked;
