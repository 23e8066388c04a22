package io.github.doapps.verification.once;

import java.util.EnumSet;
import java.util.Set;

/** How a client gets to its server. */
enum Road {

    /** Over plain HTTP, on a transport that the client makes and closes. */
    OWNED,

    /** Over plain HTTP, on a transport that is handed in, as on all that follow. */
    PLAIN,

    /** Over TLS. */
    TLS,

    /** Over plain HTTP through a proxy, which sends each request on by a connection of its own. */
    PROXY,

    /** Over TLS through a proxy, which makes a tunnel. */
    TUNNEL;

    static final Set<Road> ALL = Set.of(values());

    /** Where there is nobody in between. */
    static final Set<Road> DIRECT = Set.of(OWNED, PLAIN, TLS);

    /** Where a proxy is in between. */
    static final Set<Road> PROXIED = Set.of(PROXY, TUNNEL);

    /** Where no TLS is spoken. */
    static final Set<Road> UNSECURED = Set.of(OWNED, PLAIN, PROXY);

    /** Where no TLS is spoken, and nobody is in between. */
    static final Set<Road> BARE = Set.of(OWNED, PLAIN);

    /** Where TLS is spoken. */
    static final Set<Road> SECURED = Set.of(TLS, TUNNEL);

    /** Where a request can be led elsewhere, and meets nobody on the way who answers. */
    static final Set<Road> LED = EnumSet.of(PLAIN, TLS, TUNNEL);

    boolean isSecured() {
        return SECURED.contains(this);
    }
}
