/**
 * The client: {@link io.github.doapps.client.AppPlatformClient} and its options. Applications and
 * framework integrations depend on this package; plug-ins never do.
 */
@NullMarked
package io.github.doapps.client;

import org.jspecify.annotations.NullMarked;
