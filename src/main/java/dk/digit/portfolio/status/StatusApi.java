package dk.digit.portfolio.status;

import static dk.digit.portfolio.PortfolioRules.READ;
import static java.util.stream.Collectors.toMap;

import dk.digit.platform.access.Requires;
import dk.digit.platform.text.Prose;
import dk.digit.platform.web.ApiList;
import dk.digit.platform.web.View;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Series of status reports for programs, each with its newest report as of a day.
@RestController
class StatusApi {

    private final AllSeries series;
    private final StatusReports reports;

    StatusApi(AllSeries series, StatusReports reports) {
        this.series = series;
        this.reports = reports;
    }

    record LightLine(
            String light,
            String computed,
            String why,
            @Nullable String reason) {}

    /// @param sha256 of the report as it was frozen
    record ReportLine(
            long id,
            LocalDate reportedOn,
            Instant publishedAt,
            String light,
            Map<String, LightLine> lights,
            String summary,
            @Nullable String decisions,
            String sha256) {}

    /// @param municipality null for the whole activity
    record SeriesLine(
            String id,
            String activity,
            @Nullable String municipality,
            @Nullable LocalDate due,
            @Nullable ReportLine newest) {}

    @GetMapping("/api/v1/portfolio/status")
    @Requires(READ)
    @Transactional(readOnly = true)
    ResponseEntity<List<SeriesLine>> status(View view) {
        var newest = reports.newest(view.asOf()).stream().collect(toMap(StatusReport::series, report -> report));
        var lines = series.on(view.asOf()).stream()
                .map(one -> new SeriesLine(
                        String.valueOf(one.id()),
                        one.activity().value(),
                        one.municipality() == null ? null : one.municipality().value(),
                        one.due(),
                        line(newest.get(one.id()), view)))
                .toList();
        return ApiList.answer(view, lines, SeriesLine::id);
    }

    private static @Nullable ReportLine line(@Nullable StatusReport report, View view) {
        if (report == null || report.published() == null) {
            return null;
        }
        var lights = new LinkedHashMap<String, LightLine>();
        for (Light light : report.lights()) {
            lights.put(
                    api(light.field()),
                    new LightLine(
                            api(light.light()),
                            api(light.computed()),
                            light.words().in(view.lang()),
                            light.reason()));
        }
        var decisions = report.texts().decisions();
        return new ReportLine(
                report.id(),
                report.reportedOn(),
                report.published().at(),
                api(report.light()),
                lights,
                Prose.plain(report.texts().summary().in(view.lang())),
                decisions == null ? null : Prose.plain(decisions.in(view.lang())),
                report.published().sha256());
    }

    private static String api(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
