/**
 * The operations as rows of data, and one call of one of them. Depends on no other internal
 * package.
 */
@NullMarked
package io.github.doapps.client.internal.operation;

import org.jspecify.annotations.NullMarked;
