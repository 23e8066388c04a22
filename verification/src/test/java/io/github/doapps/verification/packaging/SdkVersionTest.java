package io.github.doapps.verification.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.verification.reactor.Poms;
import org.junit.jupiter.api.Test;

class SdkVersionTest {

    @Test
    void theClientTellsTheVersionOfThisBuild() throws Exception {
        // by its name: what is internal to core is no part of what this module compiles against
        Class<?> version = Class.forName("io.github.doapps.client.internal.SdkVersion");

        assertThat(version.getField("VERSION").get(null)).isEqualTo(Poms.parent().getVersion());
    }
}
