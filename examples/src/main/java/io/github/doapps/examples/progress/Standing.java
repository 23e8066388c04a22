package io.github.doapps.examples.progress;

import io.github.doapps.model.deployment.DeploymentPhase;
import io.github.doapps.model.deployment.StepStatus;

/** How a deployment or a step stands, as a sign and an ink. */
enum Standing {
    GOOD(Ink.GOOD),
    BAD(Ink.BAD),
    BUSY(Ink.BUSY),
    PENDING(Ink.FAINT),
    STOPPED(Ink.FAINT);

    private final Ink ink;

    Standing(Ink ink) {
        this.ink = ink;
    }

    static Standing of(DeploymentPhase phase) {
        return switch (phase.known()) {
            case ACTIVE -> GOOD;
            case ERROR -> BAD;
            case CANCELED, SUPERSEDED -> STOPPED;
            case UNKNOWN, PENDING_BUILD, BUILDING, PENDING_DEPLOY, DEPLOYING, OTHER -> BUSY;
        };
    }

    /** A step that runs when its deployment is over was stopped, whatever the server says. */
    static Standing of(StepStatus status, DeploymentPhase phase) {
        return switch (status.known()) {
            case SUCCESS -> GOOD;
            case ERROR -> BAD;
            case RUNNING -> phase.isTerminal() ? STOPPED : BUSY;
            case PENDING, UNKNOWN, OTHER -> PENDING;
        };
    }

    Ink ink() {
        return ink;
    }

    String sign(Signs signs, int turn) {
        return switch (this) {
            case GOOD -> signs.good();
            case BAD -> signs.bad();
            case BUSY -> signs.busy(turn);
            case PENDING -> signs.pending();
            case STOPPED -> signs.stopped();
        };
    }
}
