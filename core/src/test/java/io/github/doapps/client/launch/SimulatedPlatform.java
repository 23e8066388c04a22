package io.github.doapps.client.launch;

import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.ManualClock;
import io.github.doapps.client.scripted.Step;
import io.github.doapps.client.scripted.Steps;
import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.SendControl;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** An app whose deployments are made by us and by colleagues, and who made which. */
final class SimulatedPlatform implements Step {

    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
                    .withZone(ZoneOffset.UTC);

    final ManualClock clock = new ManualClock();
    private final Schedule schedule;
    private final List<Made> made = new ArrayList<>();
    private final List<String> story = new ArrayList<>();
    private Duration firstListed = Duration.ofDays(1);
    private Optional<List<Made>> inFirstList = Optional.empty();
    private int colleaguesDone;

    SimulatedPlatform(Schedule schedule) {
        this.schedule = schedule;
        for (int i = 0; i < schedule.before; i++) {
            make(false, Duration.ofHours(i - schedule.before));
        }
    }

    @Override
    public HttpResponse run(HttpRequest request, SendControl control) throws Throwable {
        String path = request.uri().getRawPath().replace("/v2/apps/a", "");
        clock.advance(schedule.latency());
        settle();
        boolean creates = request.method().equals("POST");
        Fate fate = creates ? schedule.creation() : fateOfLook(path);
        story.add(clock.elapsed() + " " + request.method() + " " + path + " " + fate);
        if (path.equals("/deployments") && fate == Fate.ANSWERED && !creates) {
            firstListWasMade();
        }
        if (creates && fate.acts()) {
            make(true, clock.elapsed());
        }
        return step(fate, creates ? newest() : document(path)).run(request, control);
    }

    private void firstListWasMade() {
        if (inFirstList.isEmpty()) {
            firstListed = clock.elapsed();
            inFirstList = Optional.of(listed());
        }
    }

    private Fate fateOfLook(String path) {
        return path.equals("/deployments")
                        && clock.elapsed().compareTo(schedule.listsRefusedFrom) >= 0
                ? Fate.REFUSED
                : schedule.look();
    }

    private Step step(Fate fate, String document) {
        Answer answer =
                Answer.json(document).with("Date", HTTP_DATE.format(serverTime(clock.elapsed())));
        return switch (fate) {
            case ANSWERED -> answer;
            case NOT_SENT -> Steps.notSent();
            case LOST_BEFORE_ACTING, LOST_AFTER_ACTING -> Steps.lost();
            case FAILED_BEFORE_ACTING, FAILED_AFTER_ACTING -> Answer.of(504);
            case CUT_AFTER_ACTING -> answer.shortBy(3);
            case LIMITED -> Answer.of(429).with("Retry-After", schedule.retryAfter());
            case REFUSED -> Answer.of(403);
        };
    }

    private Instant serverTime(Duration at) {
        return ManualClock.START.plus(at).plus(schedule.skew);
    }

    private String document(String path) {
        if (path.isEmpty()) {
            return "{\"app\":{\"id\":\"a\"}}";
        }
        return path.equals("/deployments")
                ? "{\"deployments\":["
                        + listed().stream()
                                .limit(10)
                                .map(this::json)
                                .collect(Collectors.joining(","))
                        + "]}"
                : envelope(byId(path.substring("/deployments/".length())));
    }

    private String newest() {
        return made.isEmpty() ? "{}" : envelope(made.get(made.size() - 1));
    }

    private String envelope(Made one) {
        return "{\"deployment\":" + json(one) + "}";
    }

    private String json(Made one) {
        return one.json(clock.elapsed(), serverTime(one.at));
    }

    private List<Made> listed() {
        List<Made> listed =
                new ArrayList<>(
                        made.stream().filter(one -> one.isListed(clock.elapsed())).toList());
        Collections.reverse(listed);
        return listed;
    }

    private void settle() {
        while (colleaguesDone < schedule.colleagues.size()
                && schedule.colleagues.get(colleaguesDone).compareTo(clock.elapsed()) <= 0) {
            make(false, schedule.colleagues.get(colleaguesDone++));
        }
    }

    private void make(boolean ours, Duration at) {
        made.forEach(one -> one.replace(at));
        String previous =
                schedule.namesPrevious && !made.isEmpty() ? made.get(made.size() - 1).id : null;
        Made one = new Made("d" + made.size(), ours, at, schedule.life(), previous);
        made.add(one);
        story.add(at + " " + one.id + (ours ? " is ours" : " is not ours"));
    }

    /** A deployment by its id. */
    Made byId(String id) {
        return made.stream().filter(one -> one.id.equals(id)).findFirst().orElseThrow();
    }

    /** Those that our requests made. */
    List<Made> ours() {
        return made.stream().filter(one -> one.ours).toList();
    }

    /** Ours, where there is one. */
    Optional<Made> our() {
        return ours().stream().findFirst();
    }

    /** Whether who lists the deployments for half a minute after ours was made sees it. */
    boolean showsOurs() {
        return schedule.answersLooks(clock.elapsed())
                && our().filter(one -> one.isListed(one.at.plusSeconds(30))).isPresent();
    }

    /** Whether it is in the first list, or was made before the second in which that was. */
    boolean isOlderThanTheFirstList(String id) {
        return inFirstList.filter(list -> list.contains(byId(id))).isPresent()
                || serverTime(byId(id).at)
                        .isBefore(serverTime(firstListed).truncatedTo(ChronoUnit.SECONDS));
    }

    @Override
    public String toString() {
        return schedule + "\n" + String.join("\n", story);
    }
}
