package io.github.doapps.verification.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;

/**
 * A slice per package, and one for what puts the client together. That lies in one package with the
 * settings which users hand it, knows everything inside, and is known by nothing inside.
 */
final class PackageSlices implements SliceAssignment {

    private static final Set<String> ASSEMBLY =
            Set.of("AppPlatformClient", "AppPlatformClientBuilder", "ClientAssembly");

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
        JavaClass outermost = type;
        while (outermost.getEnclosingClass().isPresent()) {
            outermost = outermost.getEnclosingClass().get();
        }
        if (!type.getPackageName().startsWith("io.github.doapps")) {
            return SliceIdentifier.ignore();
        }
        return type.getPackageName().equals("io.github.doapps.client")
                        && ASSEMBLY.contains(outermost.getSimpleName())
                ? SliceIdentifier.of("what puts the client together")
                : SliceIdentifier.of(type.getPackageName());
    }

    @Override
    public String getDescription() {
        return "packages";
    }
}
