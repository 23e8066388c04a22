/** Calls through the public client alone, over a scripted transport. */
package io.github.doapps.client.calls;
