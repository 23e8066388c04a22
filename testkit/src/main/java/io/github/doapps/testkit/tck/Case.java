package io.github.doapps.testkit.tck;

import io.github.doapps.spi.TransportCapability;
import java.util.EnumSet;
import java.util.Set;

/**
 * One promise and how it is tried.
 *
 * @param topic what it belongs to
 * @param name what is promised
 * @param needs what a transport must be capable of, else it does not promise this
 * @param options what a transport must let its user choose, else this cannot be tried
 * @param circumstances what there must be, else it would prove nothing
 * @param body what is done
 */
record Case(
        String topic,
        String name,
        Set<TransportCapability> needs,
        Set<SetupOption> options,
        Set<Circumstance> circumstances,
        Body body) {

    /** What a case does, and what it finds. */
    @FunctionalInterface
    interface Body {
        void run(Scene scene) throws Exception;
    }

    /** A case for any transport. */
    static Case of(String topic, String name, Body body) {
        return new Case(topic, name, Set.of(), Set.of(), Set.of(), body);
    }

    Case needing(TransportCapability capability) {
        Set<TransportCapability> more = EnumSet.of(capability);
        more.addAll(needs);
        return new Case(topic, name, more, options, circumstances, body);
    }

    Case with(SetupOption option) {
        Set<SetupOption> more = EnumSet.of(option);
        more.addAll(options);
        return new Case(topic, name, needs, more, circumstances, body);
    }

    Case where(Circumstance circumstance) {
        Set<Circumstance> more = EnumSet.of(circumstance);
        more.addAll(circumstances);
        return new Case(topic, name, needs, options, more, body);
    }
}
