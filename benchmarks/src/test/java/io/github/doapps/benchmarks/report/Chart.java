package io.github.doapps.benchmarks.report;

import io.github.doapps.benchmarks.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The rows' ratios to the floor as bars: a panel for each metric, a bar for each row. */
final class Chart {

    private static final List<Metric> METRICS =
            List.of(Metric.P50, Metric.CPU_64, Metric.RATE_64, Metric.BYTES, Metric.COLD_WALL);

    private static final int WIDTH = 760;
    private static final int NAMES = 130;
    private static final int BARS = 520;
    private static final int LINE = 20;
    private static final int HEAD = 34;

    /** A longer bar is cut here, and its number tells. */
    private static final double LONGEST = 4;

    private final Measurements measured;

    Chart(Measurements measured) {
        this.measured = measured;
    }

    /** The picture. */
    String svg() {
        StringBuilder panels = new StringBuilder();
        int top = 0;
        for (Metric metric : METRICS) {
            List<Bar> bars = bars(metric);
            if (!bars.isEmpty()) {
                panel(panels, metric, bars, top);
                top += HEAD + bars.size() * LINE + 14;
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" \
                viewBox="0 0 %1$d %2$d" font-family="sans-serif" font-size="12">
                <rect width="100%%" height="100%%" fill="#ffffff"/>
                %3$s</svg>
                """
                .formatted(WIDTH, Math.max(top, HEAD), panels);
    }

    private List<Bar> bars(Metric metric) {
        List<Bar> bars = new ArrayList<>();
        for (Rows row : measured.rows()) {
            List<Double> ratios = measured.ratios(row, Rows.HC5_RECORDS, metric);
            if (!ratios.isEmpty()) {
                bars.add(new Bar(row, Spread.of(ratios)));
            }
        }
        return bars;
    }

    private static void panel(StringBuilder out, Metric metric, List<Bar> bars, int top) {
        String better = metric.moreIsBetter() ? "more is better" : "less is better";
        text(out, 10, top + 22, "#000000", metric.label() + ", by hc5-records: " + better);
        int y = top + HEAD;
        for (Bar bar : bars) {
            bar.draw(out, y);
            y += LINE;
        }
        double floor = x(1);
        out.append(
                String.format(
                        Locale.ROOT,
                        "<line x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"%2$d\" y2=\"%3$d\""
                                + " stroke=\"#000000\" stroke-dasharray=\"3 3\"/>%n",
                        floor,
                        top + HEAD - 4,
                        y));
    }

    private static void text(StringBuilder out, double x, int y, String colour, String words) {
        out.append(
                String.format(
                        Locale.ROOT,
                        "<text x=\"%.1f\" y=\"%d\" fill=\"%s\">%s</text>%n",
                        x,
                        y,
                        colour,
                        words));
    }

    private static double x(double ratio) {
        return NAMES + Math.min(ratio, LONGEST) / LONGEST * BARS;
    }

    private record Bar(Rows row, Spread ratio) {

        void draw(StringBuilder out, int y) {
            text(out, 10, y + 12, "#000000", row.label());
            out.append(
                    String.format(
                            Locale.ROOT,
                            "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"14\""
                                    + " fill=\"%s\"/>%n",
                            NAMES,
                            y + 1,
                            x(ratio.median()) - NAMES,
                            row.isDoapps() ? "#0069ff" : "#b8bfc9"));
            out.append(
                    String.format(
                            Locale.ROOT,
                            "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%3$d\" y2=\"%3$d\""
                                    + " stroke=\"#d62c1a\" stroke-width=\"2\"/>%n",
                            x(ratio.lower()),
                            x(ratio.upper()),
                            y + 8));
            double end = Math.max(x(ratio.upper()), x(ratio.median()));
            text(out, end + 6, y + 12, "#000000", Spread.amount(ratio.median()));
        }
    }
}
