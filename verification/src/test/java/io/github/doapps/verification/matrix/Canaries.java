package io.github.doapps.verification.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Secrets that no text may hold: not whole, not in part, not in capitals. */
final class Canaries {

    /** Begins and ends each of them, so that half of one is found, too. */
    private static final String MARK = "kanari";

    /**
     * Not of DigitalOcean's own form, which is blanked wherever it stands; and what a host may be
     * called.
     */
    static final String TOKEN = MARK + "-t0ken.with.dots-and-hyphens-" + MARK;

    /** With all that JSON, HTML or a regular expression may write otherwise. */
    static final String ENV_VALUE =
            MARK + "-env \"quoted\" \\back$lash\\ <b>ä€😀</b>\nline-" + MARK;

    static final String CREDENTIAL = MARK + "-registry:pa55word-" + MARK;

    static final String HEADER_VALUE = MARK + "-header; q=\"0.5\", \\d+-" + MARK;

    static final List<String> ALL = List.of(TOKEN, ENV_VALUE, CREDENTIAL, HEADER_VALUE);

    private Canaries() {}

    /** A spec's document with two of them inside. */
    static JsonObject spec() {
        return JsonObject.of(
                "name",
                "web",
                "services",
                List.of(
                        JsonObject.of(
                                "name",
                                "web",
                                "image",
                                JsonObject.of("registry_credentials", CREDENTIAL),
                                "envs",
                                List.of(JsonObject.of("key", "PASSWORD", "value", ENV_VALUE)))));
    }

    /** Fails if a text holds one of them. */
    static void assertNoneIn(String what, @Nullable String text) {
        assertThat(String.valueOf(text).toLowerCase(Locale.ROOT)).as(what).doesNotContain(MARK);
    }

    /** Fails if a throwable, or any that it leads to, shows or carries one of them. */
    static void assertNoneIn(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace, true));
        assertNoneIn("the printed trace", trace.toString());
        assertNoneIn(thrown, Collections.newSetFromMap(new IdentityHashMap<>()));
        assertNoneIn("the serialized form", serialized(thrown));
    }

    private static void assertNoneIn(@Nullable Throwable thrown, Set<Throwable> seen) {
        if (thrown == null || !seen.add(thrown)) {
            return;
        }
        assertNoneIn("the message", thrown.getMessage());
        assertNoneIn("the localized message", thrown.getLocalizedMessage());
        assertNoneIn("toString()", thrown.toString());
        assertNoneIn(thrown.getCause(), seen);
        Arrays.stream(thrown.getSuppressed()).forEach(one -> assertNoneIn(one, seen));
    }

    private static String serialized(Throwable thrown) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(thrown);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }
}
