package io.github.doapps.model.spec;

import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonString;
import io.github.doapps.json.JsonValue;
import io.github.doapps.model.spec.component.ComponentSpec;
import io.github.doapps.model.spec.component.DatabaseSpec;
import io.github.doapps.model.spec.component.FunctionsSpec;
import io.github.doapps.model.spec.component.JobSpec;
import io.github.doapps.model.spec.component.ServiceSpec;
import io.github.doapps.model.spec.component.StaticSiteSpec;
import io.github.doapps.model.spec.component.WorkerSpec;
import io.github.doapps.model.spec.edit.RefusedEdit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The components of a spec: found by name in all its lists, and changed in their places. */
final class Components {

    /** The lists that hold them, in the order in which they are told. */
    private static final List<Kind> KINDS =
            List.of(
                    new Kind("services", "service", ServiceSpec.class, AppSpecComponents::services),
                    new Kind(
                            "static_sites",
                            "static site",
                            StaticSiteSpec.class,
                            AppSpecComponents::staticSites),
                    new Kind("workers", "worker", WorkerSpec.class, AppSpecComponents::workers),
                    new Kind("jobs", "job", JobSpec.class, AppSpecComponents::jobs),
                    new Kind(
                            "functions",
                            "functions component",
                            FunctionsSpec.class,
                            AppSpecComponents::functions),
                    new Kind(
                            "databases",
                            "database",
                            DatabaseSpec.class,
                            AppSpecComponents::databases));

    private final AppSpecComponents spec;
    private final List<Found> found = new ArrayList<>();

    private Components(AppSpecComponents spec) {
        this.spec = spec;
        for (Kind kind : KINDS) {
            List<? extends ComponentSpec> list = kind.list().apply(spec);
            for (int i = 0; i < list.size(); i++) {
                found.add(new Found(kind, i, list.get(i)));
            }
        }
    }

    /** Those of the view itself, which knows where it was found. */
    static Components of(AppSpecComponents spec) {
        return new Components(spec);
    }

    /** What a spec is called in texts. */
    static String title(JsonObject spec) {
        return spec.get("name") instanceof JsonString name
                ? "app \"" + name.value() + "\""
                : "app without a name";
    }

    List<ComponentSpec> all() {
        List<ComponentSpec> all = new ArrayList<>();
        found.forEach(each -> all.add(each.component()));
        return Collections.unmodifiableList(all);
    }

    <T extends ComponentSpec> T component(String name, Class<T> type) {
        return type.cast(find(name, type).component());
    }

    <T extends ComponentSpec> AppSpec edited(String name, Class<T> type, UnaryOperator<T> edit) {
        Objects.requireNonNull(edit, "edit");
        Found place = find(name, type);
        T changed =
                Objects.requireNonNull(
                        edit.apply(type.cast(place.component())),
                        () -> "the edit of \"" + name + "\" gave null");
        if (changed.getClass() != place.kind().type()) {
            throw RefusedEdit.because(
                    "The edit of the "
                            + place.kind().noun()
                            + " \""
                            + name
                            + "\" gave a "
                            + changed.getClass().getSimpleName()
                            + "; a component of another kind goes into another list, by"
                            + " withoutComponent and toBuilder.");
        }
        refuseTaken(place, changed);
        List<JsonValue> items = new ArrayList<>(items(place.kind()));
        items.set(place.index(), changed.json());
        return with(place.kind(), items);
    }

    AppSpec without(String name) {
        Found place = find(name, ComponentSpec.class);
        List<JsonValue> items = new ArrayList<>(items(place.kind()));
        items.remove(place.index());
        return with(place.kind(), items);
    }

    private List<JsonValue> items(Kind kind) {
        return ((JsonArray) Objects.requireNonNull(spec.json().get(kind.member()))).items();
    }

    private AppSpec with(Kind kind, List<JsonValue> items) {
        return AppSpec.of(spec.json().with(kind.member(), JsonArray.copyOf(items)));
    }

    private Found find(String name, Class<? extends ComponentSpec> type) {
        Objects.requireNonNull(name, "name");
        List<Found> named =
                found.stream()
                        .filter(each -> each.isNamed(name) && type.isInstance(each.component()))
                        .toList();
        if (named.isEmpty()) {
            throw RefusedEdit.because(unknown(name, type));
        }
        if (named.size() > 1) {
            throw RefusedEdit.because(ambiguous(name, named));
        }
        return named.get(0);
    }

    private String ambiguous(String name, List<Found> named) {
        boolean kindTells = named.stream().map(Found::kind).distinct().count() == named.size();
        return "The "
                + title(spec.json())
                + " has the component \""
                + name
                + "\" more than once: "
                + named.stream().map(Found::place).collect(Collectors.joining(", "))
                + ". So it is not clear which is meant; "
                + (kindTells ? "name its kind, as withService does, or " : "")
                + "set the whole list on toBuilder().";
    }

    /**
     * App Platform wants names unique over all kinds; a name that an edit kept is not looked at.
     */
    private void refuseTaken(Found edited, ComponentSpec changed) {
        JsonValue name = changed.json().get("name");
        if (!(name instanceof JsonString text) || edited.isNamed(text.value())) {
            return;
        }
        found.stream()
                .filter(each -> each.isNamed(text.value()))
                .findFirst()
                .ifPresent(
                        taken -> {
                            throw RefusedEdit.because(
                                    "The edit of the "
                                            + edited.kind().noun()
                                            + " "
                                            + edited.name()
                                            + " named it "
                                            + taken.name()
                                            + ", but that is the name of "
                                            + taken.place()
                                            + ", and a name is unique in an app, whatever the"
                                            + " component is. Choose another.");
                        });
    }

    private String unknown(String name, Class<? extends ComponentSpec> type) {
        String noun =
                KINDS.stream()
                        .filter(kind -> kind.type() == type)
                        .map(Kind::noun)
                        .findFirst()
                        .orElse("component");
        String names =
                found.stream()
                        .filter(each -> type.isInstance(each.component()))
                        .map(Found::name)
                        .collect(Collectors.joining(", "));
        String other =
                found.stream()
                        .filter(each -> each.isNamed(name))
                        .map(each -> ", but a " + each.kind().noun() + " of that name")
                        .findFirst()
                        .orElse("");
        return "The "
                + title(spec.json())
                + " has no "
                + noun
                + " \""
                + name
                + "\""
                + other
                + ". "
                + (names.isEmpty() ? "It has no " + noun : "There is " + names)
                + ".";
    }

    private record Kind(
            String member,
            String noun,
            Class<? extends ComponentSpec> type,
            Function<AppSpecComponents, List<? extends ComponentSpec>> list) {}

    private record Found(Kind kind, int index, ComponentSpec component) {

        boolean isNamed(String name) {
            return JsonString.of(name).equals(component.json().get("name"));
        }

        String place() {
            return "the " + kind.noun() + " in " + kind.member() + "[" + index + "]";
        }

        String name() {
            return component.json().get("name") instanceof JsonString name
                    ? "\"" + name.value() + "\""
                    : "one without a name";
        }
    }
}
