package io.github.doapps.model.rollback;

import io.github.doapps.model.OpenEnum;
import java.util.Locale;

/** What stands against a rollback, or is to be known before it. */
public final class RollbackConditionCode extends OpenEnum<RollbackConditionCode.Known> {

    /** The deployment is in a phase that cannot be gone back to. */
    public static final RollbackConditionCode INCOMPATIBLE_PHASE = of("incompatible_phase");

    /** The deployment did not succeed. */
    public static final RollbackConditionCode INCOMPATIBLE_RESULT = of("incompatible_result");

    /** The deployment is older than those that are kept for this. */
    public static final RollbackConditionCode EXCEEDED_REVISION_LIMIT =
            of("exceeded_revision_limit");

    /** An earlier rollback was neither committed nor reverted. */
    public static final RollbackConditionCode APP_PINNED = of("app_pinned");

    /** The databases are set up in another way than they were then. */
    public static final RollbackConditionCode DATABASE_CONFIG_CONFLICT =
            of("database_config_conflict");

    /** The app was in another region then. */
    public static final RollbackConditionCode REGION_CONFLICT = of("region_conflict");

    /** A warning: a static site is built anew, so it may differ. */
    public static final RollbackConditionCode STATIC_SITE_REQUIRES_REBUILD =
            of("static_site_requires_rebuild");

    /** A warning: an image was named by its tag, which may mean another image by now. */
    public static final RollbackConditionCode IMAGE_SOURCE_MISSING_DIGEST =
            of("image_source_missing_digest");

    /** The codes this release knows, for a {@code switch}. */
    public enum Known {
        /** {@link RollbackConditionCode#INCOMPATIBLE_PHASE}. */
        INCOMPATIBLE_PHASE,
        /** {@link RollbackConditionCode#INCOMPATIBLE_RESULT}. */
        INCOMPATIBLE_RESULT,
        /** {@link RollbackConditionCode#EXCEEDED_REVISION_LIMIT}. */
        EXCEEDED_REVISION_LIMIT,
        /** {@link RollbackConditionCode#APP_PINNED}. */
        APP_PINNED,
        /** {@link RollbackConditionCode#DATABASE_CONFIG_CONFLICT}. */
        DATABASE_CONFIG_CONFLICT,
        /** {@link RollbackConditionCode#REGION_CONFLICT}. */
        REGION_CONFLICT,
        /** {@link RollbackConditionCode#STATIC_SITE_REQUIRES_REBUILD}. */
        STATIC_SITE_REQUIRES_REBUILD,
        /** {@link RollbackConditionCode#IMAGE_SOURCE_MISSING_DIGEST}. */
        IMAGE_SOURCE_MISSING_DIGEST,
        /** A code that this release does not know. */
        OTHER
    }

    private RollbackConditionCode(String value) {
        super(value, Known.OTHER, known -> known.name().toLowerCase(Locale.ROOT));
    }

    /**
     * A code by its string on the wire.
     *
     * @param value the string, known or not
     * @return the code
     */
    public static RollbackConditionCode of(String value) {
        return new RollbackConditionCode(value);
    }
}
