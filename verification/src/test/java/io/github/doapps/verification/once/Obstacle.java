package io.github.doapps.verification.once;

import io.github.doapps.testkit.fault.Exchange;
import io.github.doapps.testkit.fault.Greeting;

/** What is in the way of an attempt, so that its server reads no request. */
@FunctionalInterface
interface Obstacle {

    /** Puts it in the way of the next attempt. */
    void block(Stage stage);

    /** What the next connection to the server meets. */
    static Obstacle greeting(Greeting greeting) {
        return stage -> stage.server().onConnect(greeting);
    }

    /** What the proxy does in place of a tunnel, or of sending the request on. */
    static Obstacle atProxy(Exchange exchange) {
        return stage -> stage.proxy().enqueue(exchange);
    }
}
