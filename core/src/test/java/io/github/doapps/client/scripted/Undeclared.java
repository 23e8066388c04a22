package io.github.doapps.client.scripted;

/** Throws what a method does not declare, as Kotlin and Scala do all the time. */
public final class Undeclared {

    private Undeclared() {}

    /** Throws it; the result is only there to be written behind {@code throw}. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public static <T extends Throwable> T thrown(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
