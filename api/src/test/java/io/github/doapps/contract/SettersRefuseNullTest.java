package io.github.doapps.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.model.ApiObjectBuilder;
import io.github.doapps.model.spec.env.VariableDefinition;
import io.github.doapps.testing.Nothing;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every setter of every builder: an absent value is said with clear(), never with null. */
class SettersRefuseNullTest {

    private static final Set<String> OF_EVERY_BUILDER =
            Arrays.stream(ApiObjectBuilder.class.getMethods())
                    .map(Method::getName)
                    .collect(Collectors.toSet());

    @Test
    void refuse() throws ReflectiveOperationException {
        int refused = 0;
        for (Row row : Table.rows()) {
            if (!row.isEnum() && Accessors.hasBuilder(row.type())) {
                Object builder = row.type().getMethod("builder").invoke(null);
                for (Method setter : builder.getClass().getMethods()) {
                    refused += refuse(builder, setter);
                }
            }
        }
        assertThat(refused).isGreaterThan(200);
    }

    @Test
    void nameTheMemberThatWasGivenNull() {
        assertThatThrownBy(() -> VariableDefinition.builder().value(Nothing.of(String.class)))
                .isExactlyInstanceOf(NullPointerException.class)
                .hasMessage("value");
    }

    private static int refuse(Object builder, Method setter) {
        if (setter.getParameterCount() != 1
                || setter.getParameterTypes()[0].isPrimitive()
                || OF_EVERY_BUILDER.contains(setter.getName())) {
            return 0;
        }
        assertNull(builder, setter, null);
        if (setter.getParameterTypes()[0] == List.class) {
            assertNull(builder, setter, Collections.singletonList(null));
        }
        return 1;
    }

    private static void assertNull(Object builder, Method setter, @Nullable Object argument) {
        assertThatThrownBy(() -> setter.invoke(builder, argument))
                .as("%s of %s", setter, argument)
                .isInstanceOf(InvocationTargetException.class)
                .cause()
                .isInstanceOf(NullPointerException.class);
    }
}
