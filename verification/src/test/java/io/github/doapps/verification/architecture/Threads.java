package io.github.doapps.verification.architecture;

import static io.github.doapps.verification.architecture.Conditions.members;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import java.util.Collection;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.Predicate;

/** The ways to come by a thread. */
final class Threads {

    /** Making one, by whatever of the JDK's doors, or taking one of the common pool. */
    static final Predicate<JavaAccess<?>> MADE =
            members(
                            Thread.class,
                            "<init>",
                            "start",
                            "startVirtualThread",
                            "ofVirtual",
                            "ofPlatform")
                    .or(members(Executors.class))
                    .or(members(ThreadPoolExecutor.class, "<init>"))
                    .or(members(ForkJoinPool.class))
                    .or(members(Timer.class, "<init>"))
                    .or(members(CompletableFuture.class, "delayedExecutor"))
                    .or(members(Collection.class, "parallelStream"))
                    .or(members(CompletableFuture.class).and(Threads::isOnTheCommonPool));

    private Threads() {}

    private static boolean isOnTheCommonPool(JavaAccess<?> access) {
        return access instanceof JavaCodeUnitAccess<?> call
                && call.getTarget().getName().endsWith("Async")
                && call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(type -> type.isAssignableTo(Executor.class));
    }
}
