package io.github.doapps.testkit.internal.rest.runtime;

import io.github.doapps.testkit.internal.http.Upgrade;
import io.github.doapps.testkit.internal.platform.Changes;
import io.github.doapps.testkit.internal.platform.LogLine;
import io.github.doapps.testkit.internal.platform.Platform;
import io.github.doapps.testkit.internal.websocket.Frame;
import io.github.doapps.testkit.internal.websocket.FrameReader;
import io.github.doapps.testkit.internal.websocket.FrameWriter;
import io.github.doapps.testkit.internal.wire.Json;
import io.github.doapps.testkit.internal.wire.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One client that follows a log: one thread reads what it sends, another sends it each line as it
 * comes. It ends with the log; it never goes on to another deployment's.
 */
final class LiveLogSession implements Upgrade {

    private static final int NORMAL = 1000;
    private static final int PROTOCOL_ERROR = 1002;

    /** How often a log is looked at by a clock that runs, and so tells of no change. */
    private static final long RUNNING_MILLIS = 25;

    private static final long STANDING_MILLIS = 60_000;
    private static final long JOIN_MILLIS = 1_000;

    private final Platform platform;
    private final LiveLogs all;
    private final LogName name;
    private final int tail;
    private volatile @Nullable OutputStream out;
    private volatile @Nullable FrameWriter writer;
    private volatile boolean over;

    LiveLogSession(Platform platform, LiveLogs all, LogName name, int tail) {
        this.platform = platform;
        this.all = all;
        this.name = name;
        this.tail = tail;
    }

    @Override
    public void serve(InputStream in, OutputStream toClient) throws IOException {
        FrameWriter frames = new FrameWriter(toClient);
        out = toClient;
        writer = frames;
        Thread sender = new Thread(() -> send(frames), Thread.currentThread().getName() + "-log");
        sender.setDaemon(true);
        sender.start();
        try {
            if (!over) {
                listen(new FrameReader(in), frames);
            }
        } catch (ProtocolException wrong) {
            frames.close(PROTOCOL_ERROR);
        } finally {
            end(sender, toClient);
        }
    }

    /** Ends the connection without a word. */
    void drop() throws IOException {
        over = true;
        OutputStream open = out;
        if (open != null) {
            open.close();
        }
    }

    /** Ends the connection with a frame that says why, unless the client was not answered yet. */
    void close(int code) throws IOException {
        FrameWriter open = writer;
        if (open == null) {
            over = true;
        } else {
            open.close(code);
        }
    }

    void ping() throws IOException {
        FrameWriter open = writer;
        if (open != null) {
            open.control(Frame.PING, "emulator".getBytes(StandardCharsets.US_ASCII));
        }
    }

    private void listen(FrameReader reader, FrameWriter frames) throws IOException {
        for (Frame frame = reader.next(); ; frame = reader.next()) {
            switch (frame.opcode()) {
                case Frame.CLOSE -> {
                    frames.close(NORMAL);
                    return;
                }
                case Frame.PING -> frames.control(Frame.PONG, frame.payload().toArray());
                case Frame.PONG -> all.countPong();
                default -> {
                    // What a follower of a log says is heard by nobody.
                }
            }
        }
    }

    private void send(FrameWriter frames) {
        Changes changes = platform.changes();
        try {
            int sent = -1;
            while (!over) {
                long seen = changes.count();
                Log log =
                        platform.lookAtApp(
                                name.appId(), (app, now) -> new LogWriter(app, now).write(name));
                List<LogLine> lines = log.lines();
                sent = sent < 0 ? Math.max(0, lines.size() - tail) : sent;
                for (LogLine line : lines.subList(sent, lines.size())) {
                    frames.text(message(line), all.mostBytesInAFrame());
                }
                sent = lines.size();
                if (!log.open()) {
                    frames.close(NORMAL);
                    return;
                }
                changes.awaitAfter(
                        seen, platform.clock().runs() ? RUNNING_MILLIS : STANDING_MILLIS);
            }
        } catch (Refusal deleted) {
            closeQuietly();
        } catch (IOException gone) {
            // The client went away: the listening thread sees it, too.
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
        }
    }

    private void closeQuietly() {
        try {
            close(NORMAL);
        } catch (IOException gone) {
            // the connection is what is to end
        }
    }

    private void end(Thread sender, OutputStream toClient) throws IOException {
        boolean dropped = over;
        over = true;
        all.remove(this);
        platform.changes().tell();
        try {
            sender.join(JOIN_MILLIS);
            if (dropped || sender.isAlive()) {
                // A client that does not read keeps the sender until the connection is closed.
                toClient.close();
                sender.join();
            }
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
        }
    }

    private static String message(LogLine line) {
        byte[] json = Json.write(Json.object().put("data", line + "\n"));
        return new String(json, StandardCharsets.UTF_8);
    }
}
