/** A transport that follows a script, a clock that is moved by hand, and calls over both. */
package io.github.doapps.client.scripted;
