package io.github.doapps.client.scripted;

import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.SendControl;

/** What a transport does with one request, after it has claimed it. */
@FunctionalInterface
public interface Step {

    /** Does it; may throw anything, declared or not. */
    HttpResponse run(HttpRequest request, SendControl control) throws Throwable;

    /** This step after another thing was done. */
    default Step after(Runnable first) {
        return (request, control) -> {
            first.run();
            return run(request, control);
        };
    }
}
