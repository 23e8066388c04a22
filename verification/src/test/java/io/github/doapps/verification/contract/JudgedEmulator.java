package io.github.doapps.verification.contract;

import io.github.doapps.testkit.AppPlatformEmulator;
import io.github.doapps.testkit.AppPlatformEmulatorBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;

/** An emulator whose every request and answer is judged, and counted by operation. */
final class JudgedEmulator implements AutoCloseable {

    private final ContractJudge judge;
    private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
    private final AppPlatformEmulator emulator;

    JudgedEmulator(ContractJudge judge, AppPlatformEmulatorBuilder builder) {
        this.judge = judge;
        this.emulator =
                builder.onAnswer((request, answer) -> exchanges.add(Exchange.of(request, answer)))
                        .start();
    }

    AppPlatformEmulator platform() {
        return emulator;
    }

    /** Begins anew. */
    void forget() {
        exchanges.clear();
    }

    /** What is wrong with the exchanges so far, those of logs' lines aside. */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        exchanges.stream()
                .filter(Exchange::isOfTheApi)
                .forEach(exchange -> complaints.addAll(judge.complaints(exchange)));
        return complaints;
    }

    /** What is wrong with the answers so far, whatever is wrong with the requests. */
    List<String> complaintsOfAnswers() {
        List<String> complaints = new ArrayList<>();
        exchanges.stream()
                .filter(Exchange::isOfTheApi)
                .forEach(exchange -> complaints.addAll(judge.ofAnswer(exchange)));
        return complaints;
    }

    /** The operations that were answered with 200 so far, as {@code GET /v2/apps/{id}}. */
    Set<String> answered() {
        Set<String> routes = new TreeSet<>();
        for (Exchange exchange : exchanges) {
            if (exchange.status() == 200) {
                judge.operation(exchange).ifPresent(operation -> routes.add(operation.route()));
            }
        }
        return Collections.unmodifiableSet(routes);
    }

    /** The last exchange. */
    Exchange last() {
        return exchanges.get(exchanges.size() - 1);
    }

    /** All operations that there are. */
    Set<String> operations() {
        Set<String> routes = new TreeSet<>();
        judge.operations().forEach(operation -> routes.add(operation.route()));
        return routes;
    }

    @Override
    public void close() {
        emulator.close();
    }
}
