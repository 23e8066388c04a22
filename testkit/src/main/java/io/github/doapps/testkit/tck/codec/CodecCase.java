package io.github.doapps.testkit.tck.codec;

import io.github.doapps.spi.JsonCodec;

/**
 * One promise and how it is tried.
 *
 * @param topic what it belongs to
 * @param name what is promised
 * @param body what is done
 */
record CodecCase(String topic, String name, Body body) {

    /** What a case does, and what it finds. */
    @FunctionalInterface
    interface Body {
        void run(JsonCodec codec) throws Exception;
    }

    String fullName() {
        return topic + ": " + name;
    }
}
