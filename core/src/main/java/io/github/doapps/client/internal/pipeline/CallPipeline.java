package io.github.doapps.client.internal.pipeline;

import io.github.doapps.ErrorCode;
import io.github.doapps.RateLimit;
import io.github.doapps.client.CallClock;
import io.github.doapps.client.CallListener;
import io.github.doapps.client.internal.failure.Telling;
import io.github.doapps.client.internal.operation.Call;
import io.github.doapps.client.internal.operation.NextPage;
import io.github.doapps.client.internal.thread.ThreadPerCall;
import io.github.doapps.client.internal.wire.ResponseHead;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes calls: encodes once, tries under one deadline, tells the listeners once. */
public final class CallPipeline {

    private final Stack stack;
    private final ClientHeaders clientHeaders;
    private final RequestBodies bodies;
    private final AtomicReference<@Nullable RateLimit> rateLimit = new AtomicReference<>();
    private final Executor ownThreads = new ThreadPerCall();
    private final Executor executor;
    private final CallsInFlight inFlight = new CallsInFlight();
    private final Telling telling = new Telling();

    /** A pipeline over a client's parts. */
    public CallPipeline(Stack stack) {
        this.stack = stack;
        this.clientHeaders = new ClientHeaders(stack.userAgent());
        this.bodies = new RequestBodies(stack.codec());
        this.executor = stack.asyncExecutor() == null ? ownThreads : stack.asyncExecutor();
    }

    /**
     * Makes a call.
     *
     * @param call the call
     * @param settings what holds for it
     * @param <R> the result's type
     * @return the result
     * @throws io.github.doapps.AppPlatformException if it fails
     * @throws IllegalStateException if the client is closed
     * @throws io.github.doapps.json.JsonException if the request cannot be written
     */
    public <R> R execute(Call<R> call, CallSettings settings) {
        return execute(call, settings, head -> {});
    }

    /**
     * Makes a call, and tells of the head of every answer.
     *
     * @param call the call
     * @param settings what holds for it
     * @param answered told of each head when it comes
     * @param <R> the result's type
     * @return the result
     */
    public <R> R execute(Call<R> call, CallSettings settings, Consumer<ResponseHead> answered) {
        return make(begun(call, settings, answered));
    }

    /**
     * Starts a call.
     *
     * @param call gives the call
     * @param settings what holds for it
     * @param <R> the result's type
     * @return the result to come, or whatever {@link #execute} throws, or the supplier; completing
     *     it from outside ends the call
     */
    public <R> CompletableFuture<R> submit(Supplier<Call<R>> call, CallSettings settings) {
        return submit(call, settings, head -> {});
    }

    /** As {@link #submit(Supplier, CallSettings)}, and tells of the head of every answer. */
    public <R> CompletableFuture<R> submit(
            Supplier<Call<R>> call, CallSettings settings, Consumer<ResponseHead> answered) {
        return begin(call, settings, answered, executor).result();
    }

    /**
     * A call under way.
     *
     * @param result as {@link #submit} gives it
     * @param ending ends it, for a reason that its failure tells
     * @param <R> the result's type
     */
    public record Begun<R>(CompletableFuture<R> result, CallEnding ending) {}

    /**
     * Starts a call that is ended by a reason rather than by its future.
     *
     * @param call gives the call
     * @param settings what holds for it
     * @param answered told of each head when it comes
     * @param <R> the result's type
     * @return the call
     */
    public <R> Begun<R> begin(
            Supplier<Call<R>> call, CallSettings settings, Consumer<ResponseHead> answered) {
        return begin(call, settings, answered, executor);
    }

    /**
     * Starts a call on a thread of its own, whatever the client's executor is.
     *
     * @param call gives the call
     * @param settings what holds for it
     * @param <R> the result's type
     * @return the call
     */
    public <R> Begun<R> beginOnOwnThread(Supplier<Call<R>> call, CallSettings settings) {
        return begin(call, settings, head -> {}, ownThreads);
    }

    private <R> Begun<R> begin(
            Supplier<Call<R>> call,
            CallSettings settings,
            Consumer<ResponseHead> answered,
            Executor where) {
        CallRun<R> run;
        try {
            run = begun(call.get(), settings, answered);
        } catch (RuntimeException refused) {
            CompletableFuture<R> failed = future();
            failed.completeExceptionally(refused);
            return new Begun<>(failed, new CallEnding());
        }
        return new Begun<>(AsyncCall.start(run, this::make, where, ownThreads), run.ending());
    }

    private <R> CallRun<R> begun(
            Call<R> call, CallSettings settings, Consumer<ResponseHead> answered) {
        CallRun<R> run =
                new CallRun<>(
                        stack,
                        clientHeaders,
                        bodies,
                        inFlight,
                        call,
                        settings,
                        head -> {
                            head.rateLimit().ifPresent(rateLimit::set);
                            answered.accept(head);
                        });
        boolean entered =
                settings.tidiesUp()
                        ? inFlight.enterLast(run.ending())
                        : inFlight.enter(run.ending());
        if (!entered) {
            throw closed(call.operation().name());
        }
        return run;
    }

    /**
     * Lets something begin that closing the client ends.
     *
     * @param ending by which it is ended; handed to {@link #leave} when it is over
     * @param what what is about to begin, for the text
     * @throws IllegalStateException if the client is closed
     */
    public void enter(CallEnding ending, String what) {
        if (!inFlight.enter(ending)) {
            throw closed(what);
        }
    }

    /**
     * Something is over that began.
     *
     * @param ending by which it could be ended
     */
    public void leave(CallEnding ending) {
        inFlight.leave(ending);
    }

    /**
     * A future for a user: whatever completes it by a time-out does so on a thread of its own.
     *
     * @param <R> the result's type
     * @return a new future
     */
    public <R> CompletableFuture<R> future() {
        return new CallFuture<>(ownThreads);
    }

    /** Where work is done that belongs on no thread of a user's and on none of the JDK's. */
    public Executor ownThreads() {
        return ownThreads;
    }

    /** The time that calls live by. */
    public CallClock clock() {
        return stack.clock();
    }

    /** Gives a number from 0, inclusive, to 1, exclusive. */
    public DoubleSupplier jitter() {
        return stack.jitter();
    }

    /**
     * Lets only what is done on an open client pass.
     *
     * @param what what is about to be done, for the text
     * @throws IllegalStateException if the client is closed
     */
    public void requireOpen(String what) {
        if (inFlight.isClosed()) {
            throw closed(what);
        }
    }

    private static IllegalStateException closed(String what) {
        return new IllegalStateException(
                what
                        + ": this AppPlatformClient is closed. Nothing was sent. Build one client for"
                        + " as long as calls are made, and close it after the last "
                        + ErrorCode.CLIENT_CLOSED.tag());
    }

    /** Makes a call that has begun, and tells of its end. */
    private <R> R make(CallRun<R> run) {
        try {
            return run.result(nextPageOf(run));
        } finally {
            leave(run.ending());
            for (CallListener listener : stack.listeners()) {
                // A result that a broken metrics library kept from the caller would be asked for
                // again.
                telling.to(
                        () -> listener.callEnded(run.report()),
                        "A CallListener threw; the call is not affected");
            }
        }
    }

    /** Holds on to the call and its settings, not to how it went. */
    private <R> NextPage<R> nextPageOf(CallRun<R> run) {
        Call<R> call = run.call();
        CallSettings settings = run.settings();
        return new NextPage<>() {
            @Override
            public R fetch() {
                return execute(call.nextPage(), settings);
            }

            @Override
            public CompletableFuture<R> fetchAsync() {
                return submit(call::nextPage, settings);
            }
        };
    }

    /** Tells listeners. */
    public Telling telling() {
        return telling;
    }

    /** The last rate limit that any answer stated. */
    public Optional<RateLimit> rateLimit() {
        return Optional.ofNullable(rateLimit.get());
    }

    /**
     * Ends the calls in flight, and waits for those that tidy up; from now on every call is
     * refused. Called from a listener, which may be of one of these, it leaves the waiting to
     * another thread. Does nothing the second time.
     *
     * @param last done when all of that is over
     */
    public void close(Runnable last) {
        if (!inFlight.close()) {
            return;
        }
        if (inFlight.isTidiedUp() || !telling.isOnThisThread()) {
            awaitThen(last);
        } else {
            ownThreads.execute(() -> awaitThen(last));
        }
    }

    private void awaitThen(Runnable last) {
        inFlight.awaitTidyingUp();
        last.run();
    }
}
