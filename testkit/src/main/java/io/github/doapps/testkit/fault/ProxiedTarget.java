package io.github.doapps.testkit.fault;

/**
 * Where a request to a proxy wants to go.
 *
 * @param isTunnel whether it asks for a tunnel
 * @param port the port
 * @param path path and query, as they came; nothing for a tunnel
 */
record ProxiedTarget(boolean isTunnel, int port, String path) {

    private static final String SCHEME = "http://";
    private static final int DEFAULT_PORT = 80;

    static ProxiedTarget of(ReceivedRequest request) throws MalformedException {
        String target = request.target();
        if ("CONNECT".equals(request.method())) {
            return new ProxiedTarget(true, port(target), "");
        }
        if (!target.startsWith(SCHEME)) {
            throw new MalformedException("a proxy was asked for no other host");
        }
        int path = target.indexOf('/', SCHEME.length());
        int end = path < 0 ? target.length() : path;
        return new ProxiedTarget(
                false,
                port(target.substring(SCHEME.length(), end)),
                path < 0 ? "/" : target.substring(path));
    }

    private static int port(String authority) throws MalformedException {
        int colon = authority.lastIndexOf(':');
        try {
            return colon < 0 ? DEFAULT_PORT : Integer.parseInt(authority.substring(colon + 1));
        } catch (NumberFormatException e) {
            throw new MalformedException("a port that is no number");
        }
    }
}
