package io.github.doapps.client.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.AppPlatformException;
import io.github.doapps.DeploymentCandidate;
import io.github.doapps.EffectOnServer;
import io.github.doapps.OutcomeUnknownException;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.scripted.Clients;
import io.github.doapps.client.scripted.Rounds;
import io.github.doapps.client.scripted.ScriptedTransport;
import io.github.doapps.deploy.DeploymentOutcome;
import io.github.doapps.deploy.LaunchOptions;
import io.github.doapps.deploy.WaitEndedException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Whatever happens, a launch makes one deployment at most, tells the truth of it, and takes a
 * colleague's for it only if it was told that it may. {@code -Ddoapps.random.rounds=N} makes the
 * run long; {@code -Ddoapps.random.seed} is the seed of the first.
 */
@Timeout(300)
class LaunchSchedulesTest {

    private static final String APP = "a";
    private static final int NORMALLY = 1_000;

    /** What a day came to. */
    private enum Came {
        TO_AN_OUTCOME,
        TO_AN_OUTCOME_OF_OURS_ADOPTED,
        TO_A_COLLEAGUES_AS_OURS_WAS_LOST_BEFORE_ACTING,
        TO_CANDIDATES,
        TO_NO_CANDIDATE,
        TO_NOTHING_DONE,
        TO_A_WAIT_THAT_ENDED
    }

    @Test
    void neverTwoAndNeverTheWrongOne() {
        Map<Came, Integer> tally = new EnumMap<>(Came.class);
        Rounds.run(
                NORMALLY,
                (random, seed) -> {
                    long drawn = random.nextLong();
                    Came came = launch(false, new Random(drawn), seed);
                    assertThat(launch(true, new Random(drawn), seed)).as(seed).isEqualTo(came);
                    tally.merge(came, 1, Integer::sum);
                });
        System.out.println("launches, each on a thread and on none: " + tally);
        if (Rounds.count(NORMALLY) >= NORMALLY) {
            EnumSet<Came> common = EnumSet.complementOf(EnumSet.of(Came.TO_A_WAIT_THAT_ENDED));
            assertThat(tally.keySet()).as("what was tried").containsAll(common);
        }
    }

    private static Came launch(boolean async, Random random, String seed) {
        Schedule schedule = new Schedule(random);
        SimulatedPlatform platform = new SimulatedPlatform(schedule);
        LaunchOptions options =
                schedule.adopts
                        ? LaunchOptions.defaults().adoptingSoleCandidate()
                        : LaunchOptions.defaults();
        Came came;
        try (AppPlatformClient client =
                Clients.builder(ScriptedTransport.always(platform))
                        .clock(platform.clock)
                        .asyncExecutor(Runnable::run)
                        .jitter(random::nextDouble)
                        .build()) {
            DeploymentOutcome outcome =
                    async
                            ? client.deploymentsAsync().launch(APP, options).join()
                            : client.deployments().launch(APP, options);
            came = ended(outcome, schedule, platform, seed + "\n" + platform);
        } catch (CompletionException failed) {
            came =
                    failed(
                            Objects.requireNonNull(failed.getCause()),
                            platform,
                            seed + "\n" + platform);
        } catch (AppPlatformException failed) {
            came = failed(failed, platform, seed + "\n" + platform);
        }
        assertThat(platform.ours()).as(seed + "\n" + platform).hasSizeLessThan(2);
        return came;
    }

    private static Came ended(
            DeploymentOutcome outcome, Schedule schedule, SimulatedPlatform platform, String day) {
        String id = outcome.deployment().id();
        Made waitedFor = platform.byId(id);
        assertThat(outcome.kind().name())
                .as(day)
                .isEqualTo(kind(waitedFor.phase(platform.clock.elapsed())));
        assertThat(outcome.report().effectOnServer()).as(day).isEqualTo(EffectOnServer.APPLIED);
        if (!outcome.report().adopted()) {
            assertThat(waitedFor.ours).as("is ours: " + day).isTrue();
            return Came.TO_AN_OUTCOME;
        }
        assertThat(schedule.adopts).as("adopted unasked: " + day).isTrue();
        assertThat(platform.isOlderThanTheFirstList(id)).as("is older: " + day).isFalse();
        if (waitedFor.ours) {
            return Came.TO_AN_OUTCOME_OF_OURS_ADOPTED;
        }
        assertThat(platform.our()).as("adopted in place of ours: " + day).isEmpty();
        return Came.TO_A_COLLEAGUES_AS_OURS_WAS_LOST_BEFORE_ACTING;
    }

    private static String kind(String phase) {
        return switch (phase) {
            case "ACTIVE" -> "LIVE";
            case "ERROR" -> "FAILED";
            case "CANCELED", "SUPERSEDED" -> phase;
            default -> "STILL_RUNNING";
        };
    }

    private static Came failed(Throwable thrown, SimulatedPlatform platform, String day) {
        assertThat(thrown).as(day).isInstanceOf(AppPlatformException.class);
        AppPlatformException failure = (AppPlatformException) thrown;
        boolean acted = platform.our().isPresent();
        if (failure.effectOnServer() == EffectOnServer.NONE) {
            assertThat(acted).as("none, it says: " + day).isFalse();
            return Came.TO_NOTHING_DONE;
        }
        if (failure instanceof WaitEndedException ended) {
            assertThat(platform.byId(ended.deploymentId()).ours).as(day).isTrue();
            return Came.TO_A_WAIT_THAT_ENDED;
        }
        assertThat(failure).as(day).isInstanceOf(OutcomeUnknownException.class);
        if (failure.effectOnServer() == EffectOnServer.APPLIED) {
            assertThat(acted).as("applied, it says: " + day).isTrue();
        }
        List<String> candidates =
                ((OutcomeUnknownException) failure)
                        .candidates().stream().map(DeploymentCandidate::id).toList();
        assertThat(candidates)
                .as("none is older: " + day)
                .noneMatch(platform::isOlderThanTheFirstList);
        candidates.forEach(id -> assertThat(failure.getMessage()).as(day).contains(id + " ("));
        if (acted && platform.showsOurs()) {
            assertThat(candidates).as(day).contains(platform.our().get().id);
        }
        return candidates.isEmpty() ? Came.TO_NO_CANDIDATE : Came.TO_CANDIDATES;
    }
}
