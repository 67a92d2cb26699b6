package dk.digit.bench;

import dk.digit.benefits.cases.BusinessCases;
import dk.digit.benefits.cases.Calculation;
import dk.digit.benefits.cases.Scenario;
import dk.digit.platform.sql.QueryCount;
import dk.digit.portfolio.ActivityId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The pages of a business case of eleven municipalities and sixty lines, and of benefits in 98 municipalities; and
/// how long a case takes to be computed anew after one assumption has changed. The goals on two cores: half of a
/// page's time within 150 ms, a change computed within 100 ms.
final class BenefitsBench implements Bench.Measure {

    private static final double GOAL = 150;

    private static final String CASE = "/benefits/cases/" + BenefitsCorpus.ACTIVITY;

    private static final List<String> PAGES = List.of(
            "/benefits/cases",
            CASE,
            CASE + "/municipalities/lejre",
            CASE + "/assumptions",
            CASE + "/lines",
            CASE + "/options",
            CASE + "/versions",
            CASE + "/actual",
            CASE + "/workbook",
            CASE + "/uncertainty",
            "/benefits",
            "/benefits/comparison",
            "/benefits/profiles",
            "/benefits/measurements",
            "/benefits/activities/" + BenefitsCorpus.ACTIVITY,
            "/portfolio/activities/" + BenefitsCorpus.ACTIVITY);

    private record Line(String path, Times times, int statements, int bytes) {}

    @Override
    public String run() throws Exception {
        try (var instance = Instance.large();
                var reader = Reader.loggedIn(instance.port())) {
            BenefitsCorpus.fill(instance.sql());
            instance.analyze();
            var lines = new ArrayList<Line>();
            for (String page : PAGES) {
                var answer = reader.compressed(page);
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(page + " answers " + answer.statusCode());
                }
                int statements = QueryCount.of(() -> reader.compressed(page));
                lines.add(new Line(
                        page, Times.of(15, 40, () -> reader.compressed(page)), statements, answer.body().length));
            }
            System.out.printf("  %-44s %8s %8s %6s %7s%n", "page", "p50 ms", "p95 ms", "SQL", "KB");
            lines.forEach(line -> System.out.printf(
                    "  %-44s %8.1f %8.1f %6d %7.1f%n",
                    line.path(), line.times().p50(), line.times().p95(), line.statements(), line.bytes() / 1024.0));
            var again = again(instance);
            System.out.printf("  %-44s %8.1f %8.1f%n", "change an assumption, compute anew", again.p50(), again.p95());
            var slowest = lines.stream()
                    .max(Comparator.comparingDouble(line -> line.times().p50()))
                    .orElseThrow();
            return "ratio=%.2f slowest=%.1fms (%s) recalculation=%.1fms pages=%d (slowest page / %.0f ms)"
                    .formatted(
                            slowest.times().p50() / GOAL,
                            slowest.times().p50(),
                            slowest.path(),
                            again.p50(),
                            lines.size(),
                            GOAL);
        }
    }

    /// Writes another value, reads the whole case and computes it.
    private static Times again(Instance instance) throws Exception {
        var cases = instance.context().getBean(BusinessCases.class);
        var activity = new ActivityId(BenefitsCorpus.ACTIVITY);
        return Times.of(
                15,
                40,
                () -> instance.sql().transactionResult(all -> {
                    all.dsl().execute("""
                    select set_config('digit.actor', 'example', true), set_config('digit.audience', 'system', true)
                    """);
                    all.dsl().execute("""
                    update benefits.assumption_value v set optimistic = optimistic + 1
                      from benefits.assumption a
                     where a.id = v.assumption and a.code = 'a_2'
                    """);
                    var model = cases.of(activity, LocalDate.now()).orElseThrow();
                    return Calculation.of(model, Scenario.LIKELY);
                }));
    }
}
