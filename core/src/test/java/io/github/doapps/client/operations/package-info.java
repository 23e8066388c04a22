/** All operations at once: what each row, its two methods and the documents say of it. */
package io.github.doapps.client.operations;
