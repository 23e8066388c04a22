package io.github.doapps.deploy;

import static io.github.doapps.deploy.Legible.read;

import io.github.doapps.model.deployment.DeploymentStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A step of a deployment, with the names of those that it is in. Immutable. */
public final class StepPath {

    private final List<String> names;
    private final DeploymentStep step;
    private final @Nullable String component;

    private StepPath(List<String> names, DeploymentStep step, @Nullable String component) {
        this.names = names;
        this.step = step;
        this.component = component;
    }

    /**
     * An outermost step.
     *
     * @param step the step
     * @return its path
     */
    public static StepPath of(DeploymentStep step) {
        return new StepPath(List.of(step.name()), step, read(step::componentName).orElse(null));
    }

    /**
     * A step inside this one.
     *
     * @param inner the step
     * @return its path
     */
    public StepPath to(DeploymentStep inner) {
        List<String> longer = new ArrayList<>(names);
        longer.add(inner.name());
        return new StepPath(
                List.copyOf(longer), inner, read(inner::componentName).orElse(component));
    }

    /**
     * The names of the steps, outermost first.
     *
     * @return the names; unmodifiable, at least one
     */
    public List<String> names() {
        return names;
    }

    /**
     * The step.
     *
     * @return the step
     */
    public DeploymentStep step() {
        return step;
    }

    /**
     * The component that it is about: its own, or that of the step around it.
     *
     * @return the name, or empty if it is about the whole app
     */
    public Optional<String> component() {
        return Optional.ofNullable(component);
    }

    /** What the step does, in parentheses, if the server says. */
    String inWords() {
        return read(step::messageBase)
                .map(words -> " (" + words + component().map(name -> " " + name).orElse("") + ")")
                .orElse("");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StepPath that
                && names.equals(that.names)
                && step.equals(that.step)
                && Objects.equals(component, that.component);
    }

    @Override
    public int hashCode() {
        return Objects.hash(names, step);
    }

    /** The names with slashes between them, as {@code build/components/web}. */
    @Override
    public String toString() {
        return String.join("/", names);
    }
}
