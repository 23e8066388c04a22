package io.github.doapps.testkit.internal.rest.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.github.doapps.testkit.internal.platform.Account;
import io.github.doapps.testkit.internal.platform.EmulatedApp;
import io.github.doapps.testkit.internal.platform.Platform;
import io.github.doapps.testkit.internal.rest.catalog.InstanceSize;
import io.github.doapps.testkit.internal.rest.route.Bodies;
import io.github.doapps.testkit.internal.rest.route.RoutedCall;
import io.github.doapps.testkit.internal.spec.ComponentKind;
import io.github.doapps.testkit.internal.spec.Spec;
import io.github.doapps.testkit.internal.wire.Json;
import java.math.BigDecimal;
import java.time.Instant;

/** Looks at a spec without making anything of it. */
public final class ProposalApi {

    private static final int FREE_STATIC_APPS = 3;

    private final Platform platform;

    /**
     * The operation.
     *
     * @param platform what it looks at
     */
    public ProposalApi(Platform platform) {
        this.platform = platform;
    }

    /**
     * What would come of a spec.
     *
     * @param call the request
     * @return whether its name is free, and what it would cost
     */
    public JsonNode propose(RoutedCall call) {
        ObjectNode body = call.object();
        String appId = body.has("app_id") ? RoutedCall.uuidOf(Bodies.text(body, "app_id")) : "";
        return platform.at(
                (account, now) -> {
                    if (!appId.isEmpty()) {
                        account.app(appId, now);
                    }
                    Spec spec = account.readSpec(call.body(), body);
                    return proposal(account, spec, appId, now);
                });
    }

    private static ObjectNode proposal(Account account, Spec spec, String appId, Instant now) {
        ObjectNode json = Json.object();
        boolean free = account.isFree(spec.name(), appId);
        if (isStatic(spec)) {
            json.put("app_is_static", true);
        }
        if (free) {
            json.put("app_name_available", true);
        } else {
            json.put("app_name_suggestion", suggestion(account, spec.name()));
        }
        long statics =
                account.apps(now).stream().map(EmulatedApp::spec).filter(s -> isStatic(s)).count();
        if (statics > 0) {
            json.put("existing_static_apps", Long.toString(statics));
        }
        json.put("max_free_static_apps", Integer.toString(FREE_STATIC_APPS));
        json.putRawValue("spec", new RawValue(spec.json()));
        BigDecimal cost = cost(spec);
        if (cost.signum() != 0) {
            json.put("app_cost", cost);
        }
        return json;
    }

    private static boolean isStatic(Spec spec) {
        return !spec.components().isEmpty()
                && spec.databases().isEmpty()
                && spec.components().stream()
                        .allMatch(component -> component.kind() == ComponentKind.STATIC_SITE);
    }

    private static String suggestion(Account account, String taken) {
        String stem = taken.length() > 28 ? taken.substring(0, 28) : taken;
        int number = 2;
        while (!account.isFree(stem + "-" + number, "")) {
            number++;
        }
        return stem + "-" + number;
    }

    private static BigDecimal cost(Spec spec) {
        return spec.components().stream()
                .filter(
                        component ->
                                component.kind() == ComponentKind.SERVICE
                                        || component.kind() == ComponentKind.WORKER)
                .map(
                        component ->
                                InstanceSize.find(component.instanceSize())
                                                .map(InstanceSize::usdPerMonth)
                                                .orElse(0)
                                        * component.instanceCount())
                .map(BigDecimal::valueOf)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
