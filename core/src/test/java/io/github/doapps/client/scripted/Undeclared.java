package io.github.doapps.client.scripted;

/** Throws what a method does not declare, as Kotlin and Scala do all the time. */
public final class Undeclared {

    private Undeclared() {}

    /** Throws it. There is a result only so that a caller can throw that, for the compiler. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public static <T extends Throwable> T thrown(Throwable what) throws T {
        throw (T) what;
    }
}
