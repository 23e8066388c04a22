/** Random bad days over a simulated transport, and a model that knows how each must end. */
package io.github.doapps.client.badday;
