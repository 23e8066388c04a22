/**
 * An App Platform on loopback, for the tests of whoever calls the real one: {@link
 * io.github.doapps.testkit.AppPlatformEmulator}, started from a test, by its JUnit extension, or
 * from a shell by {@link io.github.doapps.testkit.EmulatorMain}.
 *
 * <p>It keeps apps with all that they have, walks each deployment through its phases and steps on a
 * schedule that the test controls, refuses what the API refuses, and records every request. It
 * shares no code with the SDK but the header fields of {@link io.github.doapps.spi}, so that a
 * fault of the SDK's JSON cannot hide in it.
 *
 * <h2>What it plays</h2>
 *
 * <p>All 38 operations of DigitalOcean's contract, and the six that only its Go client has:
 *
 * <ul>
 *   <li>apps: created, listed by the page, read, replaced whole, deleted, proposed. A spec comes
 *       back member for member, its secrets sealed. A taken name is a 409.
 *   <li>deployments: one that is created ends the one on its way, one that goes live the one before
 *       it; restarts reuse what was built; a canceled one keeps its steps as they were.
 *   <li>a deployment's life as a test lays it out, by {@link
 *       io.github.doapps.testkit.ScriptedDeployment}: phases and how long they take, builds that
 *       queue, ends of every kind, steps that fail or lie.
 *   <li>rollbacks: validated by every condition and warning, created, committed with an empty
 *       answer, reverted. While one is open no deployment is made by anybody. What the API answers
 *       then is told nowhere; here it is a 400 that says how to go on, as for whatever else is not
 *       in a state for what is asked.
 *   <li>alerts: those of the spec, with destinations that stay while they do.
 *   <li>events and job invocations: deployments are events by themselves; the others a test begins,
 *       by {@link io.github.doapps.testkit.AppControls#autoscale} and {@link
 *       io.github.doapps.testkit.AppControls#invokeJob}. Where sources disagree about a shape,
 *       {@link io.github.doapps.testkit.DisputedShapes} chooses.
 *   <li>logs: what steps and instances say by themselves, and what a test lets them say, by {@link
 *       io.github.doapps.testkit.AppControls#log}; at addresses that take no token of the account,
 *       archived in as many parts as a test asks for, or still growing; a 400 until their phase is
 *       reached, as the API has it. A {@code live_url} is followed over a websocket, in messages as
 *       doctl reads them: {@code {"data":"…\n"}}, one for each line. It is closed when the log is,
 *       and never goes on to another deployment's; a test breaks it off by {@link
 *       io.github.doapps.testkit.AppPlatformEmulator#liveLogs}. That there is one message for a
 *       line, and that a log's end is a close with 1000, is assumed.
 *   <li>instances, addresses of consoles (which nobody serves), health, traffic, and databases with
 *       their passwords and trusted sources.
 *   <li>regions, instance sizes, buildpacks and their upgrade; sources are looked into while the
 *       first answer says {@code pending}.
 * </ul>
 *
 * <p>More than 250 requests in a minute of its clock, or 5000 in an hour, are answered with 429, as
 * the API has it: a test that asks more often raises {@link
 * io.github.doapps.testkit.AppPlatformEmulatorBuilder#rateLimitPerMinute} or advances the clock.
 *
 * <p>An id that is no UUID is a 400, one that nothing has a 404, and so with pages out of bounds
 * and bodies of a wrong type. {@link io.github.doapps.testkit.ScriptedAnswer} stands in for any of
 * the answers.
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
 *   or {@code {"cloudflare":524}}; with {@code "after_acting":true}, {@code "method":"POST"},
 *   {@code "path":"/v2/apps/.*"}, {@code "times":3}, {@code "seconds":60} where wanted</td>
 *   <td>queues a {@link io.github.doapps.testkit.ScriptedAnswer}</td></tr>
 * <tr><td>{@code POST /_emulator/failures}</td>
 *   <td>{@code {"step":"build/components/web","code":"BuildJobFailed","message":"…"}}</td>
 *   <td>lets the next deployment fail</td></tr>
 * <tr><td>{@code POST /_emulator/scripts}</td>
 *   <td>{@code {"app_id":"…","phases":[{"phase":"PAUSED","seconds":3}],"end":"ERROR",
 *   "end_seconds":9,"failures":[{"step","code","message"}],"statuses":[{"step","status"}],
 *   "progress":false,"listed_seconds":5,"queued":true}}, each member where wanted</td>
 *   <td>lays out the life of the next deployment, of an app or of any, by a {@link
 *   io.github.doapps.testkit.ScriptedDeployment}</td></tr>
 * <tr><td>{@code POST /_emulator/deployments}</td><td>{@code {"app_id":"…","cause":"…"}}</td>
 *   <td>deploys as another user; {@code {"deployment_id":…}}</td></tr>
 * <tr><td>{@code POST /_emulator/cancellations}</td>
 *   <td>{@code {"app_id":"…","deployment_id":"…"}}</td><td>cancels a deployment</td></tr>
 * <tr><td>{@code POST /_emulator/logs}</td>
 *   <td>{@code {"app_id":"…","deployment_id":"…","component":"web","type":"BUILD",
 *   "lines":["…"]}}</td><td>lets a component say something; {@code {"written":…}}</td></tr>
 * <tr><td>{@code POST /_emulator/followers}</td><td>{@code {}}, or {@code {"close":1001}}</td>
 *   <td>breaks off or closes the websockets of all who follow a log; {@code {"ended":…}}</td></tr>
 * <tr><td>{@code POST /_emulator/scalings}</td>
 *   <td>{@code {"app_id":"…","component":"web","instances":3}}</td>
 *   <td>changes the number of a component's instances; {@code {"event_id":…}}</td></tr>
 * <tr><td>{@code POST /_emulator/invocations}</td><td>{@code {"app_id":"…","job":"nightly"}}</td>
 *   <td>runs a job; {@code {"job_invocation_id":…}}</td></tr>
 * </table>
 *
 * <p>Anyone may depend on this package, in tests.
 */
@NullMarked
package io.github.doapps.testkit;

import org.jspecify.annotations.NullMarked;
