package io.github.doapps.testkit.internal.rest.runtime;

import io.github.doapps.spi.HttpHeaders;
import io.github.doapps.testkit.internal.http.Bytes;
import io.github.doapps.testkit.internal.http.ServerReply;
import io.github.doapps.testkit.internal.http.ServerRequest;
import io.github.doapps.testkit.internal.platform.Platform;
import io.github.doapps.testkit.internal.rest.route.Query;
import io.github.doapps.testkit.internal.wire.IdSequence;
import io.github.doapps.testkit.internal.wire.Refusal;
import java.util.List;

/**
 * The addresses where logs are fetched without the account's token, and what is there. An archived
 * log refuses a request that bears one, as object stores refuse two ways of authentication at once.
 */
public final class LogUrls {

    /** What the paths of logs begin with. */
    public static final String PATH = "/_logs/";

    private static final String ARCHIVED = "archived";
    private static final String LIVE = "live";

    private final Platform platform;
    private final String endpoint;

    /**
     * The addresses.
     *
     * @param platform whose logs they are
     * @param endpoint where the emulator is
     */
    public LogUrls(Platform platform, String endpoint) {
        this.platform = platform;
        this.endpoint = endpoint;
    }

    String archived(LogName name, int tailLines) {
        String path = path(ARCHIVED, name);
        return endpoint + path + "?lines=" + tailLines + "&signature=" + seal(path, tailLines);
    }

    String live(LogName name, int tailLines) {
        String path = path(LIVE, name);
        return endpoint + path + "?lines=" + tailLines + "&token=" + seal(path, tailLines);
    }

    /**
     * Answers a request for a log.
     *
     * @param request the request, to a path that begins with {@link #PATH}
     * @return the log's lines as text
     */
    public ServerReply answer(ServerRequest request) {
        try {
            return reply(200, text(request));
        } catch (Refusal refusal) {
            return reply(refusal.status(), refusal.message());
        }
    }

    private String text(ServerRequest request) {
        List<String> segments = List.of(request.rawPath().split("/", -1));
        Query query = new Query(request.rawQuery().orElse(""));
        int lines = query.number("lines", 0, 0, Integer.MAX_VALUE);
        boolean archived = segments.size() > 2 && segments.get(2).equals(ARCHIVED);
        String given = query.first(archived ? "signature" : "token").orElse("");
        if (segments.size() < 6 || !given.equals(seal(request.rawPath(), lines))) {
            throw new Refusal(403, "forbidden", "the signature does not match");
        }
        if (archived && request.headers().first("authorization").isPresent()) {
            throw Refusal.badRequest("only one way of authentication is allowed");
        }
        LogName name =
                new LogName(
                        segments.get(3),
                        LogType.valueOf(segments.get(4)),
                        segments.get(5),
                        segments.size() > 6 ? segments.get(6) : "");
        return platform.atApp(
                name.appId(), (app, now) -> new LogWriter(app, now).write(name).tail(lines));
    }

    private static String path(String kind, LogName name) {
        String component = name.component().isEmpty() ? "" : "/" + name.component();
        return PATH
                + String.join("/", kind, name.appId(), name.type().name(), name.subjectId())
                + component;
    }

    private static String seal(String path, int lines) {
        return IdSequence.of("seal/" + path, lines);
    }

    private static ServerReply reply(int status, String text) {
        HttpHeaders headers =
                HttpHeaders.builder().add("content-type", "text/plain; charset=utf-8").build();
        return new ServerReply(status, headers, Bytes.utf8(text));
    }
}
