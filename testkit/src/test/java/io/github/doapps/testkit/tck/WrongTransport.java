package io.github.doapps.testkit.tck;

/**
 * A transport that breaks one promise.
 *
 * @param what what is wrong with it
 * @param tried the cases that are run over it: those whose topic and name hold this
 * @param red what the name of one that must go red holds
 * @param says what that one's failure must say
 * @param factory how it is made
 */
record WrongTransport(
        String what, String tried, String red, String says, TransportFactory factory) {

    @Override
    public String toString() {
        return what;
    }
}
