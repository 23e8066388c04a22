package io.github.doapps.client.internal.deploy;

import io.github.doapps.client.internal.failure.Redactor;
import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonString;
import io.github.doapps.json.JsonValue;
import io.github.doapps.json.Redaction;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.deployment.DeploymentPhase;
import io.github.doapps.model.deployment.DeploymentStep;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a deployment and its log say, as an explanation shows it: without what moves a cursor or
 * colours, without the secrets that are known, and not too long. For one deployment. What is a name
 * keeps what a variable happens to hold, too; nothing is asked for or known again by what is shown.
 */
final class LogText {

    /** How many characters of a line are shown. */
    static final int LINE_LENGTH = 1_000;

    /** A shorter value stands in too many lines by accident: true, 8080, info. */
    private static final int SECRET_LENGTH = 8;

    private static final String CUT = "...";

    /** Colours and cursors (CSI), titles and links (OSC), and the short ones. */
    private static final Pattern ESCAPE =
            Pattern.compile(
                    "(?:\\x1b\\[|\\x9b)[0-?]*+[ -/]*+[@-~]"
                            + "|(?:\\x1b\\]|\\x9d)[^\\x07\\x1b\\x9c]*+(?:\\x07|\\x1b\\\\|\\x9c)?"
                            + "|\\x1b[ -/]*+[0-~]?");

    private static final Pattern NOT_SHOWN =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    /** How App Platform names a component. */
    private static final Pattern COMPONENT = Pattern.compile("[a-z][a-z0-9-]{0,31}");

    /** How git names a commit. */
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{7,64}");

    /** Of a deployment's members those that are words of the API's, names, ids or times. */
    private static final Pattern NAMING =
            Pattern.compile("(?:.*_)?(?:id|name|phase|status|type|at|slug)|cloned_from");

    private final Redactor redactor = new Redactor(null);

    /**
     * For what one deployment says.
     *
     * @param deployment the deployment: the values of its variables are blanked
     */
    LogText(Deployment deployment) {
        Set<String> shown = BuiltComponent.namesAndCommits(deployment);
        shown.removeIf(name -> !COMPONENT.matcher(name).matches() && !isCommit(name));
        for (String value : Redaction.secretsIn(deployment.json())) {
            // A variable may well hold the commit or a component's name: these are no secret.
            if (!shown.contains(value)) {
                hide(value);
            }
        }
    }

    /** A value of several lines may begin before the log's end does. */
    private void hide(String value) {
        List<String> lines = LINE_BREAK.splitAsStream(value).map(LogText::plain).toList();
        Stream.concat(Stream.of(value, String.join("\n", lines)), lines.stream().map(String::strip))
                .filter(secret -> secret.length() >= SECRET_LENGTH)
                .forEach(redactor::add);
    }

    /**
     * Lines to show.
     *
     * @param lines lines as they were printed
     */
    List<String> lines(List<String> lines) {
        if (lines.isEmpty()) {
            return lines;
        }
        String plain = String.join("\n", lines.stream().map(LogText::plain).toList());
        return redactor.redact(plain).lines().map(LogText::notTooLong).toList();
    }

    /** A text to show, in one line whatever it was. */
    String words(String text) {
        return line(text, redactor);
    }

    /** A commit to show; what is none is a text like any other. */
    String commit(String hash) {
        return isCommit(hash) ? hash : words(hash);
    }

    private static boolean isCommit(String text) {
        return COMMIT.matcher(text).matches();
    }

    /**
     * A text to show in which nothing is blanked for being a variable's value: a name, a phase, an
     * id, or what is said of no deployment.
     */
    static String line(String text) {
        return line(text, new Redactor(null));
    }

    private static String line(String text, Redactor redactor) {
        String plain =
                LINE_BREAK
                        .splitAsStream(text)
                        .map(LogText::plain)
                        .collect(Collectors.joining("\n"));
        return notTooLong(
                redactor.redact(plain)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining(" ")));
    }

    /** A deployment to show: all its texts so, and no spec, of which nothing is shown. */
    Deployment of(Deployment deployment) {
        return Deployment.of(shown(deployment.json().without("spec")));
    }

    /** A step to show, with those in it. */
    DeploymentStep of(DeploymentStep step) {
        return DeploymentStep.of(shown(step.json()));
    }

    /** So much of a deployment as an event has. */
    static Deployment idAndPhase(Deployment deployment) {
        return Deployment.of(
                JsonObject.builder()
                        .add("id", JsonString.of(line(deployment.id())))
                        .add("phase", JsonString.of(line(deployment.phase().value())))
                        .build());
    }

    /** A phase to show. */
    static DeploymentPhase of(DeploymentPhase phase) {
        return DeploymentPhase.of(line(phase.value()));
    }

    private JsonObject shown(JsonObject object) {
        JsonObject.Builder shown = JsonObject.builder();
        object.members().forEach((name, member) -> shown.add(name, shown(name, member)));
        return shown.build();
    }

    private JsonValue shown(String name, JsonValue value) {
        if (value instanceof JsonObject object) {
            return shown(object);
        }
        if (value instanceof JsonArray array) {
            return JsonArray.copyOf(array.items().stream().map(item -> shown(name, item)).toList());
        }
        return value instanceof JsonString text ? JsonString.of(shown(name, text.value())) : value;
    }

    private String shown(String name, String text) {
        if (NAMING.matcher(name).matches()) {
            return line(text);
        }
        return name.endsWith("commit_hash") ? commit(text) : words(text);
    }

    /** As a terminal would leave it: what is printed over is gone. */
    private static String plain(String line) {
        String text = ESCAPE.matcher(line).replaceAll("").stripTrailing();
        String last = text.substring(text.lastIndexOf('\r') + 1);
        return NOT_SHOWN.matcher(last.replace('\t', ' ')).replaceAll("");
    }

    private static String notTooLong(String line) {
        if (line.length() <= LINE_LENGTH) {
            return line;
        }
        int end = LINE_LENGTH - CUT.length();
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end)
                + CUT;
    }
}
