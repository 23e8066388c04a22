/** Calls that are ended from outside: by closing their client, by what is done to their future. */
package io.github.doapps.client.ending;
