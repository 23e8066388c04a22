package io.github.doapps.benchmarks.driver;

import io.github.doapps.benchmarks.report.Spread;
import io.github.doapps.benchmarks.report.Table;
import io.github.doapps.benchmarks.row.Target;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** How many calls a second the server answers at all: raw sockets, and no HTTP library. */
final class Ceiling {

    private static final String BODY = "{\"force_build\":true}";

    private final byte[] request;
    private final int port;

    Ceiling(int port) {
        this.port = port;
        String head =
                """
                POST /v2/apps/%s/deployments HTTP/1.1\r
                Host: 127.0.0.1:%d\r
                Authorization: Bearer %s\r
                Accept: application/json\r
                Accept-Encoding: gzip\r
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                """
                        .formatted(Target.APP, port, Target.TOKEN, BODY.length());
        request = (head + BODY).getBytes(StandardCharsets.US_ASCII);
    }

    /** Calls a second by connections. */
    Map<Integer, Double> measure(double seconds) {
        Map<Integer, Double> rates = new TreeMap<>();
        // The server has just begun: what its compiler does yet would make the ceiling too low.
        rate(64, 2 * seconds);
        for (int connections : new int[] {1, 8, 64}) {
            rate(connections, seconds / 2);
            rates.put(connections, rate(connections, seconds));
        }
        return rates;
    }

    static Table table(Map<Integer, Double> rates) {
        List<List<String>> lines = new ArrayList<>();
        rates.forEach(
                (connections, rate) ->
                        lines.add(List.of(String.valueOf(connections), Spread.amount(rate))));
        return new Table(
                "The server's ceiling",
                "Raw sockets that read the answer's bytes and look at none of them.",
                List.of("connections", "calls/s"),
                lines);
    }

    private double rate(int connections, double seconds) {
        ExecutorService pool = Executors.newFixedThreadPool(connections);
        try {
            long begun = System.nanoTime();
            long end = begun + (long) (seconds * TimeUnit.SECONDS.toNanos(1));
            List<CompletableFuture<Long>> running = new ArrayList<>();
            for (int index = 0; index < connections; index++) {
                running.add(CompletableFuture.supplyAsync(() -> callUntil(end), pool));
            }
            long calls = running.stream().mapToLong(CompletableFuture::join).sum();
            return calls / ((System.nanoTime() - begun) / 1e9);
        } finally {
            pool.shutdownNow();
        }
    }

    private long callUntil(long end) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            InputStream in = socket.getInputStream();
            byte[] answer = new byte[16 * 1024];
            out.write(request);
            int length = firstAnswer(in, answer);
            long calls = 1;
            while (System.nanoTime() < end) {
                out.write(request);
                if (in.readNBytes(answer, 0, length) < length) {
                    throw new IOException("The server closed the connection.");
                }
                calls++;
            }
            return calls;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** All answers are as long as the first one. */
    private static int firstAnswer(InputStream in, byte[] answer) throws IOException {
        int read = 0;
        while (true) {
            int more = in.read(answer, read, answer.length - read);
            if (more <= 0) {
                throw new IOException("The server's answer does not end.");
            }
            read += more;
            String text = new String(answer, 0, read, StandardCharsets.UTF_8);
            int head = text.indexOf("\r\n\r\n");
            if (head >= 0) {
                String length = text.replaceFirst("(?s).*content-length: (\\d+).*", "$1");
                int whole = head + 4 + Integer.parseInt(length);
                if (read >= whole) {
                    return whole;
                }
            }
        }
    }
}
