/** How requests reach an app and leave it: ingress, CORS, domains, egress and VPC. */
@NullMarked
package io.github.doapps.model.spec.network;

import org.jspecify.annotations.NullMarked;
