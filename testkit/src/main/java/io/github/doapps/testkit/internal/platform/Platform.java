package io.github.doapps.testkit.internal.platform;

import io.github.doapps.testkit.internal.wire.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The one way to the account: by one thread at a time, at one time of the emulator's clock. Safe
 * for use by any number of threads.
 */
public final class Platform {

    private final ReentrantLock lock = new ReentrantLock();
    private final EmulatorClock clock;
    private final Account account;
    private final Changes changes = new Changes();

    /**
     * What is done with the account.
     *
     * @param <T> what comes of it, which must not change with the account
     */
    @FunctionalInterface
    public interface Work<T> {

        /**
         * Does it. Must not block.
         *
         * @param account the account
         * @param now the time, the same for all that is done
         * @return what comes of it
         */
        T with(Account account, Instant now);
    }

    /**
     * What is done with an app.
     *
     * @param <T> what comes of it, which must not change with the app
     */
    @FunctionalInterface
    public interface AppWork<T> {

        /**
         * Does it. Must not block.
         *
         * @param app the app
         * @param now the time, the same for all that is done
         * @return what comes of it
         */
        T with(EmulatedApp app, Instant now);
    }

    /**
     * A platform without apps.
     *
     * @param clock its time
     * @param habits how deployments go
     */
    public Platform(EmulatorClock clock, DeploymentHabits habits) {
        this.clock = clock;
        this.account = new Account(habits);
    }

    /**
     * Does something with the account.
     *
     * @param work what
     * @param <T> what comes of it
     * @return what came of it
     * @throws Refusal if the work refuses
     */
    public <T> T at(Work<T> work) {
        try {
            return locked(work);
        } finally {
            changes.tell();
        }
    }

    /**
     * Does something with an app.
     *
     * @param appId the app's id
     * @param work what
     * @param <T> what comes of it
     * @return what came of it
     * @throws Refusal with 404 if there is no such app; else if the work refuses
     */
    public <T> T atApp(String appId, AppWork<T> work) {
        return at((account, now) -> work.with(account.app(appId, now), now));
    }

    /**
     * Looks at an app, and changes nothing.
     *
     * @param appId the app's id
     * @param work how
     * @param <T> what comes of it
     * @return what came of it
     * @throws Refusal with 404 if there is no such app; else if the work refuses
     */
    public <T> T lookAtApp(String appId, AppWork<T> work) {
        return locked((account, now) -> work.with(account.app(appId, now), now));
    }

    /**
     * Moves the clock on.
     *
     * @param duration how far
     * @throws IllegalArgumentException if it is negative, or more than the clock can hold
     */
    public void advance(Duration duration) {
        clock.advance(duration);
        changes.tell();
    }

    /**
     * What tells of changes: of whatever is done, and of the clock when it is moved, but not when
     * it runs.
     *
     * @return the changes
     */
    public Changes changes() {
        return changes;
    }

    /**
     * The platform's time.
     *
     * @return the clock
     */
    public EmulatorClock clock() {
        return clock;
    }

    private <T> T locked(Work<T> work) {
        lock.lock();
        try {
            return work.with(account, clock.now());
        } finally {
            lock.unlock();
        }
    }
}
