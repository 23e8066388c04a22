package io.github.doapps.verification.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.AppPlatformException;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.CallOptions;
import io.github.doapps.verification.matrix.RawReply.Then;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A client starts no thread that is there when its calls have ended. */
class ThreadsTest {

    /** The JDK's own, which its timers start once in a JVM and keep. */
    private static final String OF_THE_JDK =
            "CompletableFutureDelayScheduler|ForkJoinPool[.-].*|Common-Cleaner|Keep-Alive-.*";

    private static final String OF_THESE_TESTS = RawServer.THREADS + "|" + AtOnce.THREADS;

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void noThreadIsLeft(Stack stack) throws InterruptedException {
        Set<Thread> before = running();
        try (RawServer server =
                RawServer.following(
                        request ->
                                request.target().contains("held")
                                        ? RawReply.nothing().then(Then.HOLD)
                                        : Answers.deployment())) {
            AppPlatformClient platform =
                    stack.builder().endpoint(server.endpoint()).token("t-1234").build();
            try (platform) {
                platform.apps().createDeployment(Scene.APP);
                assertThatThrownBy(
                                () ->
                                        platform.apps(
                                                        CallOptions.defaults()
                                                                .withDeadline(
                                                                        Duration.ofMillis(200)))
                                                .createDeployment("held"))
                        .isInstanceOf(AppPlatformException.class);

                assertNoneSince(before);
            }
            assertNoneSince(before);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void clientsThatComeAndGoLeaveNeitherThreadsNorConnections(Stack stack)
            throws InterruptedException {
        Set<Thread> before = running();
        try (RawServer server = RawServer.following(request -> Answers.deployment())) {
            for (int i = 0; i < 20; i++) {
                try (AppPlatformClient platform =
                        stack.builder().endpoint(server.endpoint()).token("t-1234").build()) {
                    platform.apps().createDeployment(Scene.APP);
                }
            }
            server.awaitNoConnection();
            assertNoneSince(before);
        }
    }

    private static void assertNoneSince(Set<Thread> before) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        List<String> since = namesSince(before);
        for (int i = 0; i < 500 && !since.isEmpty(); i++) {
            assertThat(never.await(10, TimeUnit.MILLISECONDS)).isFalse();
            since = namesSince(before);
        }
        assertThat(since).as("threads that were not there before").isEmpty();
    }

    private static List<String> namesSince(Set<Thread> before) {
        Set<Thread> since = new HashSet<>(running());
        since.removeAll(before);
        return since.stream()
                .map(Thread::getName)
                .filter(name -> !name.matches(OF_THE_JDK + "|" + OF_THESE_TESTS))
                .toList();
    }

    private static Set<Thread> running() {
        Set<Thread> running = Collections.newSetFromMap(new IdentityHashMap<>());
        running.addAll(Thread.getAllStackTraces().keySet());
        return running;
    }
}
