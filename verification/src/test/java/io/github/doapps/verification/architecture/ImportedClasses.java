package io.github.doapps.verification.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import io.github.doapps.verification.reactor.BuiltModule;
import io.github.doapps.verification.reactor.ReactorModule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The published modules' classes, imported once, each attributed to its module. */
final class ImportedClasses {

    private final JavaClasses all;
    private final Map<String, ReactorModule> moduleOfPackage = new HashMap<>();

    ImportedClasses() {
        List<BuiltModule> modules = BuiltModule.all();
        modules.forEach(
                built ->
                        built.descriptor()
                                .packages()
                                .forEach(name -> moduleOfPackage.put(name, built.module())));
        all =
                new ClassFileImporter()
                        .importLocations(
                                modules.stream()
                                        .map(built -> Location.of(built.location().toUri()))
                                        .toList());
    }

    JavaClasses of(Scope scope) {
        return all.that(
                DescribedPredicate.describe(
                        scope.name(),
                        (JavaClass type) ->
                                scope.modules().contains(moduleOf(type))
                                        && scope.filter().test(type)));
    }

    /** The modules that a scope's classes really come from. */
    Set<ReactorModule> modulesOf(Scope scope) {
        return of(scope).stream().map(this::moduleOf).collect(Collectors.toSet());
    }

    private ReactorModule moduleOf(JavaClass type) {
        ReactorModule module = moduleOfPackage.get(type.getPackageName());
        if (module == null) {
            throw new IllegalStateException(type.getName() + " is in no module's package");
        }
        return module;
    }
}
