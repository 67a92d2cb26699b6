package dk.digit.bench;

import dk.digit.platform.sql.QueryCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The pages over the whole portfolio at the country's size: 98 municipalities, 400 activities, 20,000 milestones,
/// 40,000 role entries, 20 roll-outs to all municipalities, 2,000 risks and 1,000 documents. The goal is half of a
/// page's time within 150 ms on two cores.
final class PortfolioBench implements Bench.Measure {

    private static final double GOAL = 150;

    private static final List<String> PAGES = List.of(
            "/",
            "/portfolio",
            "/portfolio/activities",
            "/portfolio/activities?size=200",
            "/portfolio/roadmap",
            "/portfolio/roadmap?municipality=0350",
            "/portfolio/capacity",
            "/portfolio/capacity?quarters=12",
            "/portfolio/capacity?by=ROLE",
            "/portfolio/capacity?by=ACTIVITY",
            "/portfolio/capacity?by=PERSON",
            "/portfolio/capacity/engagements",
            "/portfolio/buyouts",
            "/portfolio/requests",
            "/portfolio/vacancies",
            "/portfolio/vacancies?size=200",
            "/portfolio/waves",
            "/portfolio/risks",
            "/portfolio/relations",
            "/portfolio/documents",
            "/portfolio/ideas",
            "/portfolio/changes",
            "/portfolio/activities/erp/plan",
            "/portfolio/activities/erp/people",
            "/portfolio/activities/erp/waves",
            "/portfolio/activities/more-1/waves",
            "/portfolio/activities/more-1/risks",
            "/portfolio/activities/more-1/documents",
            "/association/members/lejre");

    private record Line(String path, Times times, int statements, int bytes) {}

    @Override
    public String run() throws Exception {
        try (var instance = Instance.large();
                var reader = Reader.loggedIn(instance.port())) {
            PortfolioCorpus.fill(instance.sql());
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
            var slowest = lines.stream()
                    .max(Comparator.comparingDouble(line -> line.times().p50()))
                    .orElseThrow();
            return "ratio=%.2f slowest=%.1fms (%s) pages=%d (slowest page / %.0f ms)"
                    .formatted(slowest.times().p50() / GOAL, slowest.times().p50(), slowest.path(), lines.size(), GOAL);
        }
    }
}
