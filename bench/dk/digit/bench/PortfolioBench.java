package dk.digit.bench;

import dk.digit.platform.sql.QueryCount;
import dk.digit.portfolio.capacity.CapacityFixture;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The pages over the whole portfolio at the country's size: 98 municipalities, 400 activities, 20,000 milestones
/// and 40,000 role entries. The goal is half of a page's time within 150 ms on two cores.
final class PortfolioBench implements Bench.Measure {

    private static final double GOAL = 150;
    private static final int ACTIVITIES = 400;
    private static final int MILESTONES = 20_000;
    private static final int ROLES = 40_000;

    private static final List<String> PAGES = List.of(
            "/portfolio",
            "/portfolio/activities",
            "/portfolio/activities?size=200",
            "/portfolio/roadmap",
            "/portfolio/roadmap?municipality=0350",
            "/portfolio/capacity",
            "/portfolio/vacancies",
            "/portfolio/waves",
            "/portfolio/risks",
            "/portfolio/relations",
            "/portfolio/documents",
            "/portfolio/status",
            "/portfolio/status/report",
            "/portfolio/ideas",
            "/portfolio/changes",
            "/portfolio/activities/erp/plan",
            "/portfolio/activities/erp/people",
            "/portfolio/activities/erp/waves",
            "/association/members/0350");

    private record Line(String path, Times times, int statements, int bytes) {}

    @Override
    public String run() throws Exception {
        try (var instance = Instance.large();
                var reader = Reader.loggedIn(instance.port())) {
            fill(instance);
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

    private static void fill(Instance instance) {
        var sql = instance.sql();
        sql.transaction(all -> {
            var inside = all.dsl();
            inside.execute("select set_config('digit.actor', 'example', true)");
            inside.execute("""
                    insert into portfolio.activity (id, name_da, name_en, kind)
                    select 'more-' || n, 'Aktivitet ' || n || ' (eksempel)', 'Activity ' || n || ' (example)', 'PROJECT'
                      from generate_series(1, greatest(0, ? - (select count(*) from portfolio.activity))) n
                    """, ACTIVITIES);
            inside.execute("""
                    insert into portfolio.activity_phase (activity, phase, period, start_precision)
                    select a.id, 'ANALYSIS', daterange(date '2023-01-01' + (row_number() over ())::int, null), 'DAY'
                      from portfolio.activity a
                     where a.id like 'more-%'
                    """);
            inside.execute("""
                    insert into portfolio.milestone (activity, kind, due_on, text_da, text_en, done)
                    select a.id, 'OTHER', date '2023-01-01' + (n * 37 + a.row * 13)::int % 1800,
                           'Milepæl ' || n || ' (eksempel)', 'Milestone ' || n || ' (example)', n % 3 = 0
                      from (select id, row_number() over (order by id) as row, count(*) over () as all
                              from portfolio.activity) a
                      cross join lateral generate_series(1, ceil(?::numeric / a.all)::int) n
                    """, MILESTONES);
        });
        CapacityFixture.fill(sql, ROLES);
        sql.execute("analyze");
    }
}
