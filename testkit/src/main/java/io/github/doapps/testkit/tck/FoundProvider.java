package io.github.doapps.testkit.tck;

import io.github.doapps.spi.HttpTransportProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** A provider as ServiceLoader finds it, or a text that says what there is instead. */
final class FoundProvider {

    private FoundProvider() {}

    /** The only one of that name. */
    static HttpTransportProvider named(String name) {
        List<HttpTransportProvider> found = new ArrayList<>();
        List<String> others = new ArrayList<>();
        Iterator<HttpTransportProvider> each =
                ServiceLoader.load(HttpTransportProvider.class).iterator();
        while (hasNext(each, others)) {
            try {
                HttpTransportProvider next = each.next();
                if (name.equals(next.name())) {
                    found.add(next);
                } else {
                    others.add(next.getClass().getName() + ", named " + next.name());
                }
            } catch (ServiceConfigurationError broken) {
                others.add(String.valueOf(broken.getMessage()));
            }
        }
        if (found.size() != 1) {
            throw new AssertionError(
                    "ServiceLoader finds "
                            + found.size()
                            + " transport providers named "
                            + name
                            + ", and "
                            + (others.isEmpty() ? "no other" : "besides: " + others)
                            + ". Name its class, public and with a public constructor without"
                            + " parameters, once in META-INF/services/"
                            + HttpTransportProvider.class.getName()
                            + " and in the provides of module-info.java.");
        }
        return found.get(0);
    }

    /** A registration that cannot be read is told, and does not hide those after it. */
    private static boolean hasNext(Iterator<?> each, List<String> others) {
        while (true) {
            try {
                return each.hasNext();
            } catch (ServiceConfigurationError broken) {
                others.add(String.valueOf(broken.getMessage()));
            }
        }
    }
}
