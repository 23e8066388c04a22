package io.github.doapps.model.app;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.spec.AppSpec;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What would come of creating or updating an app: whether its name is free, what it would cost, and
 * its spec as the server completes it.
 */
public final class AppProposal extends ApiObject {

    private AppProposal(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static AppProposal of(JsonObject json) {
        return new AppProposal(json);
    }

    /**
     * Whether the name is free.
     *
     * @return true if it is
     */
    public boolean appNameAvailable() {
        return bool("app_name_available");
    }

    /**
     * A name that is free, if the one asked for is not.
     *
     * @return the name, or empty if that one is free
     */
    public Optional<String> appNameSuggestion() {
        return string("app_name_suggestion");
    }

    /**
     * The spec as the server completes it.
     *
     * @return the spec
     */
    public AppSpec spec() {
        return requiredObject("spec", AppSpec::of);
    }

    /**
     * What the app would cost a month, in US dollars.
     *
     * @return the price
     */
    public BigDecimal appCost() {
        return decimal("app_cost");
    }

    /**
     * What it would cost a month in the tier above, in US dollars. Tiers are being retired. From
     * godo; DigitalOcean's reference does not have it.
     *
     * @return the price
     */
    public BigDecimal appTierUpgradeCost() {
        return decimal("app_tier_upgrade_cost");
    }

    /**
     * What it would cost a month in the tier below, in US dollars. Tiers are being retired.
     *
     * @return the price
     */
    public BigDecimal appTierDowngradeCost() {
        return decimal("app_tier_downgrade_cost");
    }

    /**
     * Whether it has static sites only.
     *
     * @return true if it has
     */
    public boolean appIsStatic() {
        return bool("app_is_static");
    }

    /**
     * Whether it is an app of the starter tier. From godo; DigitalOcean's reference does not have
     * it.
     *
     * @return true if it is
     */
    public boolean appIsStarter() {
        return bool("app_is_starter");
    }

    /**
     * How many apps of static sites the account has.
     *
     * @return the number
     */
    public long existingStaticApps() {
        return int64("existing_static_apps");
    }

    /**
     * How many apps of static sites cost nothing. In DigitalOcean's example, though not in its
     * schema.
     *
     * @return the number
     */
    public long maxFreeStaticApps() {
        return int64("max_free_static_apps");
    }

    /**
     * How many apps of the starter tier the account has. From godo; DigitalOcean's reference does
     * not have it.
     *
     * @return the number
     */
    public long existingStarterApps() {
        return int64("existing_starter_apps");
    }

    /**
     * How many apps of the starter tier cost nothing. From godo; DigitalOcean's reference does not
     * have it.
     *
     * @return the number
     */
    public long maxFreeStarterApps() {
        return int64("max_free_starter_apps");
    }
}
