package io.github.doapps.testkit.internal.rest.runtime;

import io.github.doapps.spi.HttpHeaders;
import io.github.doapps.testkit.internal.http.Bytes;
import io.github.doapps.testkit.internal.http.ServerReply;
import io.github.doapps.testkit.internal.http.ServerRequest;
import io.github.doapps.testkit.internal.platform.LogLine;
import io.github.doapps.testkit.internal.platform.Platform;
import io.github.doapps.testkit.internal.rest.route.Query;
import io.github.doapps.testkit.internal.websocket.Handshake;
import io.github.doapps.testkit.internal.wire.IdSequence;
import io.github.doapps.testkit.internal.wire.Refusal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The addresses where logs are fetched without the account's token, and what is there. A request
 * that bears one is refused, as object stores refuse two ways of authentication at once. A live log
 * is followed over a websocket; without one, what there is by then is answered.
 */
public final class LogUrls {

    /** What the paths of logs begin with. */
    public static final String PATH = "/_logs/";

    private static final String ARCHIVED = "archived";
    private static final String LIVE = "live";

    private final Platform platform;
    private final String endpoint;
    private final LogAddresses addresses;
    private final LiveLogs liveLogs;

    /** Which part of a log an address is for. */
    private record Part(int number, int count) {

        List<LogLine> of(List<LogLine> lines) {
            int from = (int) ((long) lines.size() * number / count);
            int to = (int) ((long) lines.size() * (number + 1) / count);
            return lines.subList(from, to);
        }

        String query() {
            return count == 1 ? "" : "&part=" + number + "&parts=" + count;
        }
    }

    /**
     * The addresses.
     *
     * @param platform whose logs they are
     * @param endpoint where the emulator is
     * @param addresses how they look
     * @param liveLogs who follows logs
     */
    public LogUrls(Platform platform, String endpoint, LogAddresses addresses, LiveLogs liveLogs) {
        this.platform = platform;
        this.endpoint = endpoint;
        this.addresses = addresses;
        this.liveLogs = liveLogs;
    }

    /** Where an archived log is: in as many parts as there are to be, but none of them empty. */
    List<String> archived(LogName name, int tailLines, Log log) {
        String path = path(ARCHIVED, name);
        int count = Math.min(addresses.parts(), log.tail(tailLines).size());
        return IntStream.range(0, count)
                .mapToObj(number -> new Part(number, count).query())
                .map(
                        part ->
                                endpoint
                                        + path
                                        + "?lines="
                                        + tailLines
                                        + part
                                        + "&signature="
                                        + seal(path + part, tailLines))
                .toList();
    }

    String live(LogName name, int tailLines) {
        String path = path(LIVE, name);
        return endpoint.replaceFirst("^[a-z]+", addresses.liveScheme())
                + path
                + "?lines="
                + tailLines
                + "&token="
                + seal(path, tailLines);
    }

    /**
     * Answers a request for a log.
     *
     * @param request the request, to a path that begins with {@link #PATH}
     * @return the log's lines as text, or over a websocket if that is asked for
     */
    public ServerReply answer(ServerRequest request) {
        try {
            return found(request);
        } catch (Refusal refusal) {
            return reply(refusal.status(), refusal.message());
        }
    }

    private ServerReply found(ServerRequest request) {
        List<String> segments = List.of(request.rawPath().split("/", -1));
        Query query = new Query(request.rawQuery().orElse(""));
        int lines = query.number("lines", 0, 0, Integer.MAX_VALUE);
        int parts = query.number("parts", 1, 1, Integer.MAX_VALUE);
        Part part = new Part(query.number("part", 0, 0, parts - 1), parts);
        boolean archived = segments.size() > 2 && segments.get(2).equals(ARCHIVED);
        String given = query.first(archived ? "signature" : "token").orElse("");
        if (segments.size() < 6 || !given.equals(seal(request.rawPath() + part.query(), lines))) {
            throw new Refusal(403, "forbidden", "the signature does not match");
        }
        if (request.headers().first("authorization").isPresent()) {
            throw Refusal.badRequest("only one way of authentication is allowed");
        }
        LogName name =
                new LogName(
                        segments.get(3),
                        LogType.valueOf(segments.get(4)),
                        segments.get(5),
                        segments.size() > 6 ? segments.get(6) : "");
        Log log =
                platform.lookAtApp(name.appId(), (app, now) -> new LogWriter(app, now).write(name));
        return !archived && Handshake.isAskedBy(request)
                ? liveLogs.open(request, name, lines)
                : reply(200, Log.text(part.of(log.tail(lines))));
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
