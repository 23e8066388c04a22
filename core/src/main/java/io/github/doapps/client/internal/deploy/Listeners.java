package io.github.doapps.client.internal.deploy;

import io.github.doapps.client.internal.failure.Telling;
import io.github.doapps.deploy.DeploymentEvent;
import io.github.doapps.deploy.DeploymentListener;
import io.github.doapps.model.deployment.Deployment;
import java.util.List;
import java.util.function.Consumer;

/** Tells the listeners of a wait, and keeps what they throw from it. */
final class Listeners {

    private final Telling telling;
    private final List<DeploymentListener> listeners;

    Listeners(Telling telling, List<DeploymentListener> listeners) {
        this.telling = telling;
        this.listeners = listeners;
    }

    boolean isEmpty() {
        return listeners.isEmpty();
    }

    void tell(DeploymentEvent event) {
        each(listener -> listener.onEvent(event));
    }

    void looked(Deployment deployment) {
        each(listener -> listener.onLook(deployment));
    }

    private void each(Consumer<DeploymentListener> news) {
        for (DeploymentListener listener : listeners) {
            telling.to(
                    () -> news.accept(listener),
                    "A DeploymentListener threw; the wait is not affected");
        }
    }
}
