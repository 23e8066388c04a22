package io.github.doapps.verification.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.deploy.LogLines;
import io.github.doapps.deploy.LogOptions;
import io.github.doapps.deploy.LogReport;
import io.github.doapps.deploy.WaitOptions;
import io.github.doapps.model.log.LogType;
import io.github.doapps.testkit.AppPlatformEmulator;
import io.github.doapps.testkit.AppPlatformEmulatorExtension;
import io.github.doapps.testkit.RecordedRequest;
import io.github.doapps.testkit.ScriptedAnswer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Logs that the emulator keeps, fetched over every stack. */
@Timeout(60)
final class EmulatorLogsTest {

    private static final String SPEC =
            "{\"name\":\"shop\",\"services\":[{\"name\":\"web\"},{\"name\":\"api\"}]}";

    @RegisterExtension
    final AppPlatformEmulatorExtension extension = AppPlatformEmulatorExtension.create();
