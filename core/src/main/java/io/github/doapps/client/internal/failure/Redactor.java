package io.github.doapps.client.internal.failure;

import io.github.doapps.json.JsonObject;
import io.github.doapps.json.Redaction;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Blanks the secrets of one call in texts that come from elsewhere: a server that quotes the
 * request, a library that quotes a header. Used by one thread at a time.
 */
public final class Redactor {

    /** A shorter secret stands in too many texts by accident for blanking it to hide anything. */
    private static final int MIN_LENGTH = 4;

    private static final Pattern DIGITALOCEAN_TOKEN = Pattern.compile("\\bdo[a-z]_v1_[A-Za-z0-9]+");

    /** A secret may hold another. */
    private static final Comparator<String> LONGEST_FIRST =
            Comparator.comparingInt(String::length)
                    .reversed()
                    .thenComparing(Comparator.naturalOrder());

    /** What is to be blanked once there is a text: most calls have none. */
    private final List<String> added = new ArrayList<>(2);

    private @Nullable Map<String, Secret> secrets;

    private @Nullable JsonObject body;

    /**
     * A redactor for a call.
     *
     * @param body the document that the call sends, or null for none
     */
    public Redactor(@Nullable JsonObject body) {
        this.body = body;
    }

    /**
     * Blanks a further secret from now on: as it is, percent-encoded, and in Base64.
     *
     * @param secret the token, or a header's value
     */
    public void add(String secret) {
        added.add(secret);
    }

    private Collection<Secret> secrets() {
        if (secrets == null) {
            secrets = new TreeMap<>(LONGEST_FIRST);
        }
        if (body != null) {
            added.addAll(Redaction.secretsIn(body));
            body = null;
        }
        for (String secret : added) {
            if (secret.strip().length() >= MIN_LENGTH) {
                String encoded = URLEncoder.encode(secret, StandardCharsets.UTF_8);
                String base64 =
                        Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
                for (String form : List.of(secret, encoded, encoded.replace("+", "%20"), base64)) {
                    secrets.computeIfAbsent(form, Secret::new);
                }
            }
        }
        added.clear();
        return secrets.values();
    }

    /**
     * A text without the secrets.
     *
     * @param text any text
     * @return the text with every secret blanked
     */
    public String redact(String text) {
        String redacted = text;
        for (Secret secret : secrets()) {
            redacted = secret.blankedIn(redacted);
        }
        redacted = DIGITALOCEAN_TOKEN.matcher(redacted).replaceAll(Redaction.BLANK);
        return Redaction.text(redacted);
    }

    /**
     * A throwable that can be shown: itself if no message of it or of its causes holds a secret,
     * else one that stands for it, with its class's name, its redacted message and its stack trace.
     *
     * @param thrown what was thrown
     * @return the throwable to give as a cause
     */
    public Throwable safe(Throwable thrown) {
        List<Throwable> causes = causesFrom(thrown);
        Throwable last = causes.get(causes.size() - 1);
        // A chain that goes round in a circle would lead from what is clean to what is not.
        boolean clean = last.getCause() == null;
        Throwable below = null;
        for (int i = causes.size() - 1; i > 0; i--) {
            clean = clean && !quotes(causes.get(i));
            below = clean ? causes.get(i) : standFor(causes.get(i), below);
        }
        return clean && !quotes(thrown) ? thrown : standFor(thrown, below);
    }

    private RedactedThrowable standFor(Throwable thrown, @Nullable Throwable cause) {
        RedactedThrowable stand = new RedactedThrowable(redact(thrown.toString()), cause);
        stand.setStackTrace(thrown.getStackTrace());
        return stand;
    }

    /** The throwable and its causes, each once. */
    private static List<Throwable> causesFrom(Throwable thrown) {
        Set<Throwable> seen = identitySet();
        List<Throwable> causes = new ArrayList<>();
        for (Throwable one = thrown; one != null && seen.add(one); one = one.getCause()) {
            causes.add(one);
        }
        return causes;
    }

    /** Whether a throwable, or anything that hangs on it but its causes, quotes a secret. */
    private boolean quotes(Throwable thrown) {
        Set<Throwable> seen = identitySet();
        seen.add(thrown);
        Deque<Throwable> open = new ArrayDeque<>(List.of(thrown.getSuppressed()));
        boolean quotes = isSecretIn(thrown);
        while (!quotes && !open.isEmpty()) {
            Throwable one = open.pop();
            if (seen.add(one)) {
                quotes = isSecretIn(one);
                open.addAll(List.of(one.getSuppressed()));
                if (one.getCause() != null) {
                    open.add(one.getCause());
                }
            }
        }
        return quotes;
    }

    private boolean isSecretIn(Throwable thrown) {
        String text = thrown + "\n" + thrown.getMessage();
        return !redact(text).equals(text);
    }

    private static Set<Throwable> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    /** Stands for a throwable that would have shown a secret. */
    private static final class RedactedThrowable extends Exception {

        private static final long serialVersionUID = 1L;

        RedactedThrowable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
