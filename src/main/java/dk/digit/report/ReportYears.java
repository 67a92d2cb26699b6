package dk.digit.report;

import dk.digit.platform.web.Page;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The years with their reports.
record ReportYears(List<Edition> editions) implements Page {

    @Override
    public String titleKey() {
        return "report.years.title";
    }

    @Component
    static class Query {

        private final Report report;
        private final Editions editions;

        Query(Report report, Editions editions) {
            this.report = report;
            this.editions = editions;
        }

        ReportYears all() {
            var stored = editions.all().stream().collect(Collectors.toMap(Edition::year, Function.identity()));
            return new ReportYears(report.years().stream()
                    .map(year -> stored.getOrDefault(year, Edition.notBegun(year)))
                    .toList());
        }
    }
}
