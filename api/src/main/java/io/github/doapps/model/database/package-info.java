/**
 * Access to an app's databases. Depends on no other domain package. All of it is known from godo;
 * DigitalOcean's reference does not have it.
 */
@NullMarked
package io.github.doapps.model.database;

import org.jspecify.annotations.NullMarked;
