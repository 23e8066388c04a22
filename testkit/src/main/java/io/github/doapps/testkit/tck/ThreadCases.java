package io.github.doapps.testkit.tck;

import static java.lang.invoke.MethodType.methodType;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.doapps.spi.HttpTransport;
import io.github.doapps.testkit.fault.Answer;
import io.github.doapps.testkit.fault.Exchange;
import io.github.doapps.testkit.fault.FaultyServer;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Many threads at once, and virtual ones. */
final class ThreadCases {

    private static final String TOPIC = "threads";
    private static final int MANY = 64;

    /** Within the limits that libraries come with, where the test cannot set one. */
    private static final int SEVERAL = 32;

    private static final long PATIENCE_SECONDS = 30;

    private ThreadCases() {}

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        cases.add(atOnce(SEVERAL));
        cases.add(atOnce(MANY).with(SetupOption.MAX_CONNECTIONS));
        cases.add(
                Case.of(TOPIC, MANY + " share few connections", ThreadCases::sharing)
                        .with(SetupOption.MAX_CONNECTIONS));
        if (virtualThreads() != null) {
            cases.add(virtual(SEVERAL));
            cases.add(virtual(MANY).with(SetupOption.MAX_CONNECTIONS));
        }
        cases.addAll(InterruptCases.all());
        return cases;
    }

    private static Case atOnce(int calls) {
        return Case.of(
                TOPIC,
                calls + " at once have " + calls + " calls in flight",
                scene -> atOnce(scene, calls));
    }

    /** No call is answered before all are there. */
    private static void atOnce(Scene scene, int many) throws Exception {
        HttpTransport wide = scene.transport(setup -> setup.withMaxConnections(many));
        FaultyServer server = meeting(scene, many);
        List<Running> calls = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            calls.add(scene.start(wide, Requests.post(server.uri(), "<" + i + ">")));
        }
        for (int i = 0; i < many; i++) {
            calls.get(i).await().is(200, "<" + i + ">");
        }
        assertEquals(many, server.begun(), "requests");
    }

    private static FaultyServer meeting(Scene scene, int many) {
        CountDownLatch all = new CountDownLatch(many);
        FaultyServer server = scene.server();
        server.otherwise(
                request ->
                        Exchange.of(Answer.json(200, markOf(request.bodyText())))
                                .after(
                                        () -> {
                                            all.countDown();
                                            all.await();
                                        }));
        return server;
    }

    private static String markOf(String body) {
        return body.substring(body.indexOf('<'));
    }

    private static void sharing(Scene scene) throws Exception {
        HttpTransport narrow = scene.transport(setup -> setup.withMaxConnections(5));
        FaultyServer server = scene.server();
        server.otherwise(request -> Exchange.of(Answer.json(200, markOf(request.bodyText()))));
        List<Background<Boolean>> callers = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            String mark = "<" + i + ">";
            callers.add(
                    scene.background(
                            () -> {
                                for (int times = 0; times < 10; times++) {
                                    scene.send(narrow, Requests.post(server.uri(), mark))
                                            .is(200, mark);
                                }
                                return true;
                            }));
        }
        for (Background<Boolean> caller : callers) {
            caller.await(PATIENCE_SECONDS, "A caller");
        }
        assertEquals(MANY * 10, server.begun(), "requests");
        assertTrue(server.accepted() <= 5, () -> server.accepted() + " connections");
    }

    private static Case virtual(int calls) {
        return Case.of(
                TOPIC,
                calls + " virtual ones do not hold their carriers",
                scene -> virtual(scene, calls));
    }

    /** A call that held its carrier would keep the others from ever being sent. */
    private static void virtual(Scene scene, int many) throws Exception {
        HttpTransport wide = scene.transport(setup -> setup.withMaxConnections(many));
        FaultyServer server = meeting(scene, many);
        List<CompletableFuture<Outcome>> calls = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            String mark = "<" + i + ">";
            CompletableFuture<Outcome> call = new CompletableFuture<>();
            calls.add(call);
            startVirtual(
                    () -> {
                        try {
                            call.complete(scene.send(wide, Requests.post(server.uri(), mark)));
                        } catch (Throwable failure) {
                            call.completeExceptionally(failure);
                        }
                    });
        }
        for (int i = 0; i < many; i++) {
            calls.get(i).get(PATIENCE_SECONDS, TimeUnit.SECONDS).is(200, "<" + i + ">");
        }
    }

    private static @Nullable MethodHandle virtualThreads() {
        try {
            return MethodHandles.publicLookup()
                    .findStatic(
                            Thread.class,
                            "startVirtualThread",
                            methodType(Thread.class, Runnable.class));
        } catch (ReflectiveOperationException olderJdk) {
            return null;
        }
    }

    private static void startVirtual(Runnable work) throws Exception {
        MethodHandle start = virtualThreads();
        try {
            if (start != null) {
                start.invoke(work);
            }
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
