package io.github.doapps.client.internal.operation;

import io.github.doapps.EffectOnServer;

/** A success whose body is of no use. Caught inside the pipeline; never leaves this module. */
public final class UnusableResponseException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is wrong with a body, and what that says about the server. */
    public enum Defect {
        /** The connection ended before the body did. The success itself stands. */
        CUT(EffectOnServer.APPLIED),
        /** The body is App Platform's own, and lacks what the operation gives back. */
        INCOMPLETE(EffectOnServer.APPLIED),
        /** The body is larger than the client reads. */
        TOO_LARGE(EffectOnServer.UNKNOWN),
        /** There is no body. */
        EMPTY(EffectOnServer.UNKNOWN),
        /** The body is no JSON, or is encoded in a way that was not asked for. */
        NOT_JSON(EffectOnServer.UNKNOWN),
        /** The body is JSON, and not App Platform's: somebody on the way may have answered. */
        FOREIGN(EffectOnServer.UNKNOWN);

        private final EffectOnServer effect;

        Defect(EffectOnServer effect) {
            this.effect = effect;
        }

        /**
         * What the defect says about the server.
         *
         * @return the effect of an operation that changes something
         */
        public EffectOnServer effect() {
            return effect;
        }
    }

    /**
     * @serial what is wrong
     */
    private final Defect defect;

    /**
     * An exception for a defect.
     *
     * @param defect what is wrong
     * @param message what is wrong, in words that continue "its body"
     */
    public UnusableResponseException(Defect defect, String message) {
        super(message);
        this.defect = defect;
    }

    /**
     * What is wrong.
     *
     * @return the defect
     */
    public Defect defect() {
        return defect;
    }
}
