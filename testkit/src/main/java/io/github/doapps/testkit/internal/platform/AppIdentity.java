package io.github.doapps.testkit.internal.platform;

import java.time.Instant;

/**
 * What never changes about an app.
 *
 * @param id its id, a UUID's text
 * @param projectId the id of the project that it belongs to
 * @param createdAt when it was created
 */
public record AppIdentity(String id, String projectId, Instant createdAt) {}
