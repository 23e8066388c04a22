package io.github.doapps.testkit.internal.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The state of an app's repository: a push makes the next one.
 *
 * @param appId the app
 * @param number how many pushes there were
 */
record SourceRevision(String appId, int number) {

    SourceRevision afterPush() {
        return new SourceRevision(appId, number + 1);
    }

    /** A hash that is the same in every run. */
    String commitOf(String component) {
        String source = appId + "/" + component + "@" + number;
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            return HexFormat.of().formatHex(sha1.digest(source.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-1", impossible);
        }
    }
}
