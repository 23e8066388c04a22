package io.github.doapps.testkit.internal.http;

import io.github.doapps.spi.HttpHeaders;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one request after another off a connection. For one thread. */
final class RequestReader {

    private static final int MAX_HEAD = 64 * 1024;
    private static final byte[] CONTINUE =
            "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final InputStream in;
    private final OutputStream out;
    private int headBytes;

    RequestReader(InputStream in, OutputStream out) {
        this.in = new BufferedInputStream(in);
        this.out = out;
    }

    /** The next request, or null if the client closed the connection instead. */
    @Nullable ServerRequest next() throws IOException {
        headBytes = 0;
        String line = readLine();
        while (line != null && line.isEmpty()) {
            line = readLine();
        }
        if (line == null) {
            return null;
        }
        String[] parts = line.split(" ", -1);
        if (parts.length != 3 || parts[0].isEmpty()) {
            throw new MalformedRequestException(400, "malformed request line");
        }
        boolean oneDotOne = "HTTP/1.1".equals(parts[2]);
        if (!oneDotOne && !"HTTP/1.0".equals(parts[2])) {
            throw new MalformedRequestException(505, "only HTTP/1.1 and HTTP/1.0 are spoken here");
        }
        HttpHeaders headers = readFields();
        String target = originForm(parts[1]);
        int question = target.indexOf('?');
        RequestBody body = readBody(headers);
        return new ServerRequest(
                parts[0],
                question < 0 ? target : target.substring(0, question),
                question < 0 ? Optional.empty() : Optional.of(target.substring(question + 1)),
                headers,
                body.bytes(),
                body.tooLarge(),
                keepsAlive(headers, oneDotOne));
    }

    /** What comes after the requests that were read. */
    InputStream rest() {
        return in;
    }

    private HttpHeaders readFields() throws IOException {
        HttpHeaders.Builder fields = HttpHeaders.builder();
        for (String line = readHeadLine(); !line.isEmpty(); line = readHeadLine()) {
            int colon = line.indexOf(':');
            if (colon < 1 || line.substring(0, colon).chars().anyMatch(c -> c <= ' ')) {
                throw new MalformedRequestException(400, "malformed header field");
            }
            fields.add(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        return fields.build();
    }

    private RequestBody readBody(HttpHeaders headers) throws IOException {
        Optional<String> coding = headers.first("transfer-encoding");
        Optional<String> length = headers.first("content-length");
        if (coding.isEmpty() && length.isEmpty()) {
            return RequestBody.NONE;
        }
        if (coding.isPresent() && length.isPresent()) {
            throw new MalformedRequestException(400, "both a length and a transfer coding");
        }
        if (headers.first("expect").filter("100-continue"::equalsIgnoreCase).isPresent()) {
            out.write(CONTINUE);
            out.flush();
        }
        if (length.isPresent()) {
            return RequestBody.ofLength(in, parseLength(headers, length.get()));
        }
        if (!"chunked".equalsIgnoreCase(coding.get())) {
            throw new MalformedRequestException(501, "the one transfer coding known is chunked");
        }
        return RequestBody.ofChunks(in, this::readHeadLine);
    }

    private static long parseLength(HttpHeaders headers, String value) throws IOException {
        if (!value.matches("[0-9]{1,18}")
                || headers.all("content-length").stream().anyMatch(other -> !other.equals(value))) {
            throw new MalformedRequestException(400, "malformed content length");
        }
        return Long.parseLong(value);
    }

    private static String originForm(String target) throws IOException {
        if (target.startsWith("/")) {
            return target;
        }
        if (target.toLowerCase(Locale.ROOT).startsWith("http://")) {
            int path = target.indexOf('/', "http://".length());
            return path < 0 ? "/" : target.substring(path);
        }
        throw new MalformedRequestException(400, "malformed request target");
    }

    private static boolean keepsAlive(HttpHeaders headers, boolean oneDotOne) {
        String connection = String.join(",", headers.all("connection")).toLowerCase(Locale.ROOT);
        return oneDotOne ? !connection.contains("close") : connection.contains("keep-alive");
    }

    private String readHeadLine() throws IOException {
        String line = readLine();
        if (line == null) {
            throw new EOFException("the client closed the connection within a request");
        }
        return line;
    }

    /** A line without its end, or null at the end of the stream. */
    private @Nullable String readLine() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                if (line.isEmpty()) {
                    return null;
                }
                throw new EOFException("the client closed the connection within a line");
            }
            if (++headBytes > MAX_HEAD) {
                throw new MalformedRequestException(431, "the head is too large");
            }
            line.append((char) next);
        }
        int end = line.length();
        return end > 0 && line.charAt(end - 1) == '\r'
                ? line.substring(0, end - 1)
                : line.toString();
    }
}
