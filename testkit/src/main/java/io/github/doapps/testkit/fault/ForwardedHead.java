package io.github.doapps.testkit.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/** The heads that a proxy sends on: as they came, but for what concerns one connection alone. */
final class ForwardedHead {

    private static final String CLOSE = "Connection: close\r\n";
    private static final String END = "\r\n\r\n";

    private static final List<String> OF_ONE_CONNECTION =
            List.of("connection:", "proxy-connection:", "proxy-authorization:", "keep-alive:");
    private static final List<String> OF_THE_BODY =
            List.of("transfer-encoding:", "content-length:");

    private ForwardedHead() {}

    /** The body follows in one piece, with its length. */
    static String ofRequest(ReceivedRequest request, String path) {
        boolean hasBody =
                request.header("Content-Length").isPresent()
                        || request.header("Transfer-Encoding").isPresent();
        StringBuilder head = new StringBuilder();
        head.append(request.method()).append(' ').append(path).append(" HTTP/1.1\r\n");
        request.head()
                .lines()
                .skip(1)
                .filter(line -> !line.isEmpty())
                .filter(line -> !starts(line, OF_ONE_CONNECTION) && !starts(line, OF_THE_BODY))
                .forEach(line -> head.append(line).append("\r\n"));
        if (hasBody) {
            head.append("Content-Length: ").append(request.body().length).append("\r\n");
        }
        return head.append(CLOSE).append("\r\n").toString();
    }

    /** Copies an answer, and the heads before it. The client is told that it is the last one. */
    static void copyAnswer(InputStream from, OutputStream to) throws IOException {
        String head = next(from);
        while (isInterim(head)) {
            to.write(bytes(head));
            head = next(from);
        }
        to.write(bytes(lastOnItsConnection(head)));
        from.transferTo(to);
    }

    private static String lastOnItsConnection(String head) {
        if (!head.endsWith(END)) {
            return head;
        }
        int line = head.indexOf('\n') + 1;
        return head.substring(0, line) + CLOSE + head.substring(line);
    }

    /** A head, or what there is of it. */
    private static String next(InputStream from) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < END.length()
                || head.indexOf(END, head.length() - END.length()) < 0) {
            int next = from.read();
            if (next < 0) {
                break;
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static boolean isInterim(String head) {
        return head.endsWith(END) && head.matches("(?s)HTTP/1\\.[01] 1\\d\\d\\b.*");
    }

    private static boolean starts(String line, List<String> names) {
        String lower = line.toLowerCase(Locale.ROOT);
        return names.stream().anyMatch(lower::startsWith);
    }

    private static byte[] bytes(String head) {
        return head.getBytes(ISO_8859_1);
    }
}
