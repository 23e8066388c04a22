/**
 * An App Platform on loopback, for the tests of whoever calls the real one: {@link
 * io.github.doapps.testkit.AppPlatformEmulator}, started from a test, by its JUnit extension, or
 * from a shell by {@link io.github.doapps.testkit.EmulatorMain}.
 *
 * <p>It keeps apps and deployments, walks each deployment through its phases and steps on a
 * schedule that the test controls, refuses what the API refuses, and records every request. It
 * shares no code with the SDK but the header fields of {@link io.github.doapps.spi}, so that a
 * fault of the SDK's JSON cannot hide in it.
 *
 * <h2>From other languages</h2>
 *
 * <p>A client in any language uses it by its URL and token. What Java does by methods is done there
 * by control requests, which need no token, are not recorded, and are answered with a JSON object:
 *
 * <table>
 * <caption>Control requests</caption>
 * <tr><th>request</th><th>body</th><th>does</th></tr>
 * <tr><td>{@code GET /_emulator/clock}</td><td></td><td>{@code {"now":…}}</td></tr>
 * <tr><td>{@code POST /_emulator/advance}</td><td>{@code {"seconds":5}}</td>
 *   <td>moves the clock on; {@code {"now":…}}</td></tr>
 * <tr><td>{@code GET /_emulator/requests}</td><td></td>
 *   <td>the requests so far: {@code {"requests":[{"method","path","query","headers","body",
 *   "status"}]}}, without the value of Authorization</td></tr>
 * <tr><td>{@code DELETE /_emulator/requests}</td><td></td><td>forgets them</td></tr>
 * <tr><td>{@code POST /_emulator/answers}</td>
 *   <td>{@code {"status":503,"headers":{"retry-after":"1"},"body":"…"}}, or {@code {"cut":true}};
 *   with {@code "after_acting":true}, {@code "method":"POST"}, {@code "path":"/v2/apps/.*"} where
 *   wanted</td>
 *   <td>queues a {@link io.github.doapps.testkit.ScriptedAnswer}</td></tr>
 * <tr><td>{@code POST /_emulator/failures}</td>
 *   <td>{@code {"step":"build/components/web","code":"BuildJobFailed","message":"…"}}</td>
 *   <td>lets the next deployment fail</td></tr>
 * <tr><td>{@code POST /_emulator/deployments}</td><td>{@code {"app_id":"…","cause":"…"}}</td>
 *   <td>deploys as another user; {@code {"deployment_id":…}}</td></tr>
 * <tr><td>{@code POST /_emulator/cancellations}</td>
 *   <td>{@code {"app_id":"…","deployment_id":"…"}}</td><td>cancels a deployment</td></tr>
 * </table>
 *
 * <p>Anyone may depend on this package, in tests.
 */
@NullMarked
package io.github.doapps.testkit;

import org.jspecify.annotations.NullMarked;
