package io.github.doapps.testkit.internal.platform;

import io.github.doapps.testkit.internal.wire.IdSequence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Who may use an app's databases: their passwords, and whether they know trusted sources only. */
public final class DatabaseAccess {

    private final String appId;
    private final Map<String, Integer> resets = new HashMap<>();
    private final Set<String> restricted = new HashSet<>();

    DatabaseAccess(String appId) {
        this.appId = appId;
    }

    /**
     * A database's password.
     *
     * @param database the database's name
     * @return the password, the same in every run
     */
    public String password(String database) {
        int number = resets.getOrDefault(database, 0) + 1;
        String id = IdSequence.of("password/" + appId + "/" + database, number);
        return "AVNS_" + id.replace("-", "").substring(0, 19);
    }

    /**
     * Gives a database another password.
     *
     * @param database the database's name
     */
    public void resetPassword(String database) {
        resets.merge(database, 1, Integer::sum);
    }

    /**
     * Whether a database knows trusted sources only.
     *
     * @param database the database's name
     * @return true if it does; not at first
     */
    public boolean trustsOnlySources(String database) {
        return restricted.contains(database);
    }

    /**
     * Sets whether a database knows trusted sources only.
     *
     * @param database the database's name
     * @param enabled whether it does
     */
    public void trustOnlySources(String database, boolean enabled) {
        if (enabled) {
            restricted.add(database);
        } else {
            restricted.remove(database);
        }
    }
}
