package io.github.doapps.testkit;

import io.github.doapps.testkit.internal.http.Bytes;
import java.util.Map;

/** The pages of HTML that stand before DigitalOcean's API answer with when it does not. */
final class CloudflarePage {

    private static final Map<Integer, String> TITLES =
            Map.ofEntries(
                    Map.entry(500, "Internal server error"),
                    Map.entry(502, "Bad gateway"),
                    Map.entry(503, "Service temporarily unavailable"),
                    Map.entry(504, "Gateway time-out"),
                    Map.entry(520, "Web server is returning an unknown error"),
                    Map.entry(521, "Web server is down"),
                    Map.entry(522, "Connection timed out"),
                    Map.entry(523, "Origin is unreachable"),
                    Map.entry(524, "A timeout occurred"),
                    Map.entry(525, "SSL handshake failed"),
                    Map.entry(526, "Invalid SSL certificate"));

    private static final String RAY = "9b7e3d1f0a5c2e64-FRA";

    private CloudflarePage() {}

    static ScriptedContent of(int status) {
        String title = TITLES.get(status);
        if (title == null) {
            throw new IllegalArgumentException(
                    "Cloudflare has no such page; it has 500, 502 to 504 and 520 to 526, not "
                            + status);
        }
        return ScriptedContent.bare(status)
                .withHeader("content-type", "text/html; charset=UTF-8")
                .withHeader("cache-control", "no-store")
                .withHeader("server", "cloudflare")
                .withHeader("cf-ray", RAY)
                .withBody(Bytes.utf8(page(status, title)));
    }

    private static String page(int status, String title) {
        return """
        <!DOCTYPE html>
        <!--[if lt IE 7]> <html class="no-js ie6 oldie" lang="en-US"> <![endif]-->
        <!--[if gt IE 8]><!--> <html class="no-js" lang="en-US"> <!--<![endif]-->
        <head>
        <title>api.digitalocean.com | %1$d: %2$s</title>
        <meta charset="UTF-8" />
        </head>
        <body>
        <h1><span>%2$s</span> <span>Error code %1$d</span></h1>
        <p>Cloudflare Ray ID: <strong>%3$s</strong></p>
        </body>
        </html>
        """
                .formatted(status, title, RAY.substring(0, 16));
    }
}
