package io.github.doapps;

/** What a call did, or may have done, on the server. */
public enum EffectOnServer {

    /** Surely nothing: the call may be made again without harm. */
    NONE,

    /** It cannot be known from here: look before making the call again. */
    UNKNOWN,

    /**
     * It was done. If the call failed, only its answer is lost or unusable: do not make it again.
     */
    APPLIED
}
