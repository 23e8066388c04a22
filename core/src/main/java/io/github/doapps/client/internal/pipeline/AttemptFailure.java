package io.github.doapps.client.internal.pipeline;

import io.github.doapps.EffectOnServer;
import io.github.doapps.client.internal.failure.Redactor;
import io.github.doapps.client.internal.failure.ServerText;
import io.github.doapps.client.internal.operation.UnusableResponseException;
import io.github.doapps.client.internal.operation.UnusableResponseException.Defect;
import io.github.doapps.client.internal.wire.ResponseHead;
import org.jspecify.annotations.Nullable;

/**
 * How one attempt failed, and the two things that decide on another: what it may have done on the
 * server, and whether another may fare better.
 */
sealed interface AttemptFailure {

    /** What the attempt may have done, if its operation changes anything. */
    EffectOnServer effect();

    /** Whether another attempt may fare better. */
    boolean mayPass();

    /** The response's head, if one came. */
    default @Nullable ResponseHead head() {
        return null;
    }

    /** What was thrown, without secrets, if anything was. */
    default @Nullable Throwable cause() {
        return null;
    }

    private static String nameOf(Throwable thrown) {
        String name = thrown.getClass().getName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** An answer whose status is no success. */
    record Refused(ResponseHead head, ServerText text) implements AttemptFailure {

        static final int UNAUTHORIZED = 401;
        static final int PROXY_AUTHENTICATION_REQUIRED = 407;
        static final int TOO_EARLY = 425;
        static final int TOO_MANY_REQUESTS = 429;

        int status() {
            return head.statusCode();
        }

        @Override
        public EffectOnServer effect() {
            return switch (status()) {
                case 301, 307, 308, 501, 505 -> EffectOnServer.NONE;
                // the server gave up waiting for a request that may have been whole
                case 408 -> EffectOnServer.UNKNOWN;
                default ->
                        status() >= 400 && status() < 500
                                ? EffectOnServer.NONE
                                : EffectOnServer.UNKNOWN;
            };
        }

        @Override
        public boolean mayPass() {
            return switch (status()) {
                case 408, TOO_EARLY, TOO_MANY_REQUESTS -> true;
                case 501, 505 -> false;
                default -> status() >= 500 && status() < 600;
            };
        }
    }

    /** A success whose body is of no use. */
    record Unusable(ResponseHead head, UnusableResponseException reason) implements AttemptFailure {

        @Override
        public EffectOnServer effect() {
            return reason.defect().effect();
        }

        @Override
        public boolean mayPass() {
            return reason.defect() == Defect.CUT;
        }
    }

    /** The request surely did not leave. */
    record NotSent(String message, boolean permanent, Throwable cause) implements AttemptFailure {

        @Override
        public EffectOnServer effect() {
            return EffectOnServer.NONE;
        }

        @Override
        public boolean mayPass() {
            return !permanent;
        }
    }

    /** The request may have left, and no answer came. */
    record Lost(String message, Throwable cause) implements AttemptFailure {

        @Override
        public EffectOnServer effect() {
            return EffectOnServer.UNKNOWN;
        }

        @Override
        public boolean mayPass() {
            return true;
        }
    }

    /**
     * A plug-in threw what its contract does not allow, or the JVM failed beneath it; while a
     * request was sent, nothing that it said before counts.
     */
    record Broken(
            String plugin,
            String thrown,
            boolean byTheJvm,
            Throwable cause,
            boolean sending,
            @Nullable ResponseHead head)
            implements AttemptFailure {

        static Broken before(String plugin, Throwable thrown, Redactor redactor) {
            return new Broken(
                    plugin, nameOf(thrown), isByTheJvm(thrown), redactor.safe(thrown), false, null);
        }

        static Broken after(
                String plugin, Throwable thrown, Redactor redactor, @Nullable ResponseHead head) {
            return new Broken(
                    plugin, nameOf(thrown), isByTheJvm(thrown), redactor.safe(thrown), true, head);
        }

        /**
         * A stack that is too deep is of somebody's making; memory that is used up, of nobody's.
         */
        private static boolean isByTheJvm(Throwable thrown) {
            return thrown instanceof VirtualMachineError && !(thrown instanceof StackOverflowError);
        }

        @Override
        public EffectOnServer effect() {
            return sending ? EffectOnServer.UNKNOWN : EffectOnServer.NONE;
        }

        @Override
        public boolean mayPass() {
            return false;
        }
    }

    /** There is no token to send with. */
    record NoToken(String message, @Nullable Throwable cause) implements AttemptFailure {

        @Override
        public EffectOnServer effect() {
            return EffectOnServer.NONE;
        }

        @Override
        public boolean mayPass() {
            return false;
        }
    }

    /** The executor of async calls did not take the call. */
    record Rejected(String thrown, Throwable cause) implements AttemptFailure {

        static Rejected with(Throwable thrown, Redactor redactor) {
            return new Rejected(nameOf(thrown), redactor.safe(thrown));
        }

        @Override
        public EffectOnServer effect() {
            return EffectOnServer.NONE;
        }

        @Override
        public boolean mayPass() {
            return false;
        }
    }

    /** How far an attempt had come when the call was ended. */
    enum Progress {

        /** No attempt was under way. */
        BETWEEN,

        /** The request surely had not left. */
        NOT_SENT,

        /** The request may have left. */
        SENT
    }

    /** The call was ended while it was under way. */
    record CutShort(EndReason reason, Progress progress, @Nullable ResponseHead head)
            implements AttemptFailure {

        boolean sent() {
            return progress == Progress.SENT;
        }

        @Override
        public EffectOnServer effect() {
            if (!sent()) {
                return EffectOnServer.NONE;
            }
            return head != null && head.isSuccess() && !head.isForeign()
                    ? EffectOnServer.APPLIED
                    : EffectOnServer.UNKNOWN;
        }

        @Override
        public boolean mayPass() {
            return false;
        }
    }
}
