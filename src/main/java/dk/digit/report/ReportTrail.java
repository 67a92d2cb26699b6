package dk.digit.report;

import dk.digit.platform.audit.Reading;
import dk.digit.platform.audit.TrailWords;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How changes of the annual report read.
@Component
class ReportTrail implements TrailWords {

    @Override
    public String room() {
        return "report";
    }

    @Override
    public String keys() {
        return "report.trail.";
    }

    @Override
    public Map<String, Reading> readings() {
        return Map.ofEntries(
                Map.entry("state", new Reading.OneOf(ReportState.class)),
                Map.entry("report_text.state", new Reading.OneOf(TextState.class)),
                Map.entry("section", new Reading.OneOf(TextSection.class)));
    }

    @Override
    public @Nullable String path(String table, String key) {
        return switch (table) {
            case "annual_report" -> "/report/years/" + key.substring(0, key.indexOf('/'));
            default -> null;
        };
    }
}
