package io.github.doapps.deploy;

/** Whether a rollback pins its app, so that nothing else can be deployed to it. */
public enum RollbackPin {

    /** It does, until it is committed or reverted. */
    PINNED {
        @Override
        String sentence(String deploymentId) {
            return "The app is pinned to deployment "
                    + deploymentId
                    + ": nothing else can be deployed to it until you keep that with"
                    + " apps().commitRollback(appId), or undo it with"
                    + " deployments().revertRollback(appId).";
        }
    },

    /** It does not, or no longer. */
    NOT_PINNED {
        @Override
        String sentence(String deploymentId) {
            return "The app is not pinned.";
        }
    },

    /** It is not known: the answer that would say so is lost. */
    UNKNOWN {
        @Override
        String sentence(String deploymentId) {
            return "The app may be pinned to deployment "
                    + deploymentId
                    + " or not: look at pinnedDeployment() of apps().get(appId). If it is, nothing"
                    + " else can be deployed to it until you keep that with"
                    + " apps().commitRollback(appId), or undo it with"
                    + " deployments().revertRollback(appId).";
        }
    };

    /** That a rollback pins its app which does not go live any more. */
    static String sentenceOfNoMore(String deploymentId) {
        return "The app is pinned to deployment "
                + deploymentId
                + ": nothing else can be deployed to it until you undo that with"
                + " deployments().revertRollback(appId).";
    }

    /** It in a sentence, with what to do about it. */
    abstract String sentence(String deploymentId);
}
