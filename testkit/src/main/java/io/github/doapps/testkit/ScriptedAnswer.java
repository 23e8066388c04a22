package io.github.doapps.testkit;

import io.github.doapps.testkit.internal.http.Bytes;
import io.github.doapps.testkit.internal.http.ServerReply;
import io.github.doapps.testkit.internal.http.ServerRequest;
import io.github.doapps.testkit.internal.rest.ApiServer;
import io.github.doapps.testkit.internal.wire.Refusal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An answer that the emulator gives to one request in place of its own, for tests of what happens
 * when something goes wrong: {@code ScriptedAnswer.of(503).withHeader("retry-after", "1")}. Queued
 * with {@link AppPlatformEmulator#answerNext}. Immutable.
 */
public final class ScriptedAnswer {

    private static final Duration LONGEST = Duration.ofDays(365);

    private final @Nullable ScriptedContent content;
    private final Terms terms;

    /**
     * When it is given.
     *
     * @param afterActing whether what is asked is done before
     * @param method the method that it waits for, if any
     * @param path the path that it waits for, if any
     * @param times how often it is given, if that is limited
     * @param window how long it is given, if that is limited
     */
    private record Terms(
            boolean afterActing,
            @Nullable String method,
            @Nullable Pattern path,
            @Nullable Integer times,
            @Nullable Duration window) {

        static final Terms ONCE = new Terms(false, null, null, null, null);
    }

    private ScriptedAnswer(@Nullable ScriptedContent content, Terms terms) {
        this.content = content;
        this.terms = terms;
    }

    /**
     * A bare answer: no header fields but Date, Content-Length and those that are added, no body
     * unless one is added.
     *
     * @param status the status, from 200 to 599
     * @return the answer
     * @throws IllegalArgumentException if the status is out of range
     */
    public static ScriptedAnswer of(int status) {
        return new ScriptedAnswer(ScriptedContent.bare(status), Terms.ONCE);
    }

    /**
     * An error as the API writes it: a JSON document with id, message and request id, and the
     * header fields that the API's answers have.
     *
     * @param status the status, from 200 to 599
     * @param id the error's id, as {@code server_error}
     * @param message the error's message
     * @return the answer
     * @throws IllegalArgumentException if the status is out of range
     */
    public static ScriptedAnswer error(int status, String id, String message) {
        Refusal error = new Refusal(status, id, message);
        return new ScriptedAnswer(ScriptedContent.error(error), Terms.ONCE);
    }

    /**
     * What clients see of Cloudflare, which stands before DigitalOcean's API, when the API does not
     * answer it: a page of HTML, with Cloudflare's header fields and none of the API's. Reports of
     * users show 502, 504 and 524; the words of the page are the emulator's.
     *
     * @param status 500, 502 to 504, or 520 to 526
     * @return the answer
     * @throws IllegalArgumentException if the status is another
     */
    public static ScriptedAnswer cloudflare(int status) {
        return new ScriptedAnswer(CloudflarePage.of(status), Terms.ONCE);
    }

    /**
     * No answer: the connection is closed once the request has been read whole.
     *
     * @return the cut
     */
    public static ScriptedAnswer cutConnection() {
        return new ScriptedAnswer(null, Terms.ONCE);
    }

    /**
     * Adds a header field. An {@link #error}'s own field of that name gives way.
     *
     * @param name the field's name
     * @param value the field's value
     * @return the answer with the field
     * @throws IllegalArgumentException if the field could not be sent, or is Content-Length or
     *     Transfer-Encoding, which follow from the body
     * @throws IllegalStateException if the connection is cut
     */
    public ScriptedAnswer withHeader(String name, String value) {
        return with(content().withHeader(name, value));
    }

    /**
     * Sets the body.
     *
     * @param text the body, sent in UTF-8
     * @return the answer with the body
     * @throws IllegalStateException if the connection is cut
     */
    public ScriptedAnswer withBody(String text) {
        return with(content().withBody(Bytes.utf8(text)));
    }

    /**
     * Sets the body.
     *
     * @param bytes the body
     * @return the answer with the body
     * @throws IllegalStateException if the connection is cut
     */
    public ScriptedAnswer withBody(byte[] bytes) {
        return with(content().withBody(Bytes.of(bytes)));
    }

    /**
     * Does what the request asks, as without a script, before it answers so: the deployment is
     * created, and its creator is not told. A request that the emulator does not let in, since one
     * too many came in a minute or the token is wrong, is refused as ever, and the answer waits for
     * the next one. Defaults to not acting.
     *
     * @return the answer after acting
     */
    public ScriptedAnswer afterActing() {
        return on(new Terms(true, terms.method, terms.path, terms.times, terms.window));
    }

    /**
     * Waits for a request of a method. Defaults to any.
     *
     * @param method the method, as {@code POST}
     * @return the answer for such a request
     */
    public ScriptedAnswer onlyFor(String method) {
        return on(new Terms(terms.afterActing, method, terms.path, terms.times, terms.window));
    }

    /**
     * Waits for a request of a method, to a path. Defaults to any.
     *
     * @param method the method, as {@code POST}
     * @param pathPattern a regular expression that matches the whole raw path, as {@code
     *     /v2/apps/.*}
     * @return the answer for such a request
     * @throws java.util.regex.PatternSyntaxException if the expression is none
     */
    public ScriptedAnswer onlyFor(String method, String pathPattern) {
        Pattern path = Pattern.compile(pathPattern);
        return on(new Terms(terms.afterActing, method, path, terms.times, terms.window));
    }

    /**
     * Is given to so many fitting requests, a burst. Defaults to one, or to any number within
     * {@link #lasting}.
     *
     * @param count how many, above 0
     * @return the answer, given so often
     * @throws IllegalArgumentException if the count is not above 0
     */
    public ScriptedAnswer times(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("an answer is given once at least, not " + count);
        }
        return on(new Terms(terms.afterActing, terms.method, terms.path, count, terms.window));
    }

    /**
     * Is given to fitting requests for a while from when it is queued, an outage, and to none after
     * it. Defaults to waiting without end for its requests.
     *
     * @param window how long by the emulator's clock, above zero, at most a year
     * @return the answer, given so long
     * @throws IllegalArgumentException if there is no such window
     */
    public ScriptedAnswer lasting(Duration window) {
        if (window.isZero() || window.isNegative() || window.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("an answer is not given so long: " + window);
        }
        return on(new Terms(terms.afterActing, terms.method, terms.path, terms.times, window));
    }

    int count() {
        if (terms.times != null) {
            return terms.times;
        }
        return terms.window == null ? 1 : Integer.MAX_VALUE;
    }

    Optional<Duration> window() {
        return Optional.ofNullable(terms.window);
    }

    boolean fits(ServerRequest request) {
        return (terms.method == null || terms.method.equals(request.method()))
                && (terms.path == null || terms.path.matcher(request.rawPath()).matches());
    }

    boolean isAfterActing() {
        return terms.afterActing;
    }

    Optional<ServerReply> reply(ApiServer api) {
        return Optional.ofNullable(content).map(sent -> sent.reply(api));
    }

    /** The status and what it waits for: header values and body may be secret. */
    @Override
    public String toString() {
        return (content == null ? "connection cut" : "HTTP " + content.status())
                + (terms.afterActing ? " after acting" : "")
                + (terms.method == null ? "" : " for " + terms.method)
                + (terms.path == null ? "" : " " + terms.path)
                + (terms.times == null ? "" : " " + terms.times + " times")
                + (terms.window == null ? "" : " within " + terms.window);
    }

    private ScriptedContent content() {
        if (content == null) {
            throw new IllegalStateException("a cut connection carries no answer");
        }
        return content;
    }

    private ScriptedAnswer with(ScriptedContent changed) {
        return new ScriptedAnswer(changed, terms);
    }

    private ScriptedAnswer on(Terms changed) {
        return new ScriptedAnswer(content, changed);
    }
}
