package io.github.doapps.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.security.KeyStore;
import org.junit.jupiter.api.Test;

class KeytoolTest {

    @Test
    void makesKeysAndLeavesNoFile() throws Exception {
        Keytool keytool = new Keytool();
        try (keytool) {
            keytool.makeAuthority();
            keytool.makeServer("dns:localhost", "-1d", 2);
            KeyStore keys = keytool.keys();

            assertThat(keys.size()).isEqualTo(2);
            assertThat(keys.getCertificateChain(Keytool.SERVER)).hasSize(2);
            assertThat(keytool.folder()).isDirectory();
        }
        assertThat(Files.exists(keytool.folder())).isFalse();
    }

    @Test
    void saysWhatKeytoolSaid() throws Exception {
        try (Keytool keytool = new Keytool()) {
            assertThatThrownBy(() -> keytool.makeServer("dns:localhost", "-1d", 2))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("keytool failed: keytool error");
        }
    }
}
