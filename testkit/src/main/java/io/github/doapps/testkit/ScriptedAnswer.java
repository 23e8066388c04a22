package io.github.doapps.testkit;

import io.github.doapps.testkit.internal.http.Bytes;
import io.github.doapps.testkit.internal.http.ServerReply;
import io.github.doapps.testkit.internal.http.ServerRequest;
import io.github.doapps.testkit.internal.rest.ApiServer;
import io.github.doapps.testkit.internal.wire.Refusal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An answer that the emulator gives to one request in place of its own, for tests of what happens
 * when something goes wrong: {@code ScriptedAnswer.of(503).withHeader("retry-after", "1")}. Queued
 * with {@link AppPlatformEmulator#answerNext}. Immutable.
 */
public final class ScriptedAnswer {

    private final @Nullable ScriptedContent content;
    private final boolean afterActing;
    private final @Nullable String method;
    private final @Nullable Pattern path;

    private ScriptedAnswer(
            @Nullable ScriptedContent content,
            boolean afterActing,
            @Nullable String method,
            @Nullable Pattern path) {
        this.content = content;
        this.afterActing = afterActing;
        this.method = method;
        this.path = path;
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
        return new ScriptedAnswer(ScriptedContent.bare(status), false, null, null);
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
        return new ScriptedAnswer(ScriptedContent.error(error), false, null, null);
    }

    /**
     * No answer: the connection is closed once the request has been read whole.
     *
     * @return the cut
     */
    public static ScriptedAnswer cutConnection() {
        return new ScriptedAnswer(null, false, null, null);
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
     * created, and its creator is not told. Defaults to not acting.
     *
     * @return the answer after acting
     */
    public ScriptedAnswer afterActing() {
        return new ScriptedAnswer(content, true, method, path);
    }

    /**
     * Waits for a request of a method. Defaults to any.
     *
     * @param method the method, as {@code POST}
     * @return the answer for such a request
     */
    public ScriptedAnswer onlyFor(String method) {
        return new ScriptedAnswer(content, afterActing, method, path);
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
        return new ScriptedAnswer(content, afterActing, method, Pattern.compile(pathPattern));
    }

    boolean fits(ServerRequest request) {
        return (method == null || method.equals(request.method()))
                && (path == null || path.matcher(request.rawPath()).matches());
    }

    Optional<ServerReply> reply(ServerRequest request, ApiServer api) {
        if (afterActing) {
            api.answer(request);
        }
        return Optional.ofNullable(content).map(sent -> sent.reply(api));
    }

    /** The status and what it waits for: header values and body may be secret. */
    @Override
    public String toString() {
        return (content == null ? "connection cut" : "HTTP " + content.status())
                + (afterActing ? " after acting" : "")
                + (method == null ? "" : " for " + method)
                + (path == null ? "" : " " + path);
    }

    private ScriptedContent content() {
        if (content == null) {
            throw new IllegalStateException("a cut connection carries no answer");
        }
        return content;
    }

    private ScriptedAnswer with(ScriptedContent changed) {
        return new ScriptedAnswer(changed, afterActing, method, path);
    }
}
