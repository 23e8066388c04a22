package io.github.doapps.testkit.tck.codec;

import io.github.doapps.spi.JsonCodec;

/**
 * A codec that breaks one promise.
 *
 * @param what what is wrong with it
 * @param red what the topic and name of a case that must go red hold
 * @param says what that one's failure must say
 * @param codec the codec
 */
record WrongCodec(String what, String red, String says, JsonCodec codec) {

    @Override
    public String toString() {
        return what;
    }
}
