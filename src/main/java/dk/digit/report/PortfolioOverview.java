package dk.digit.report;

import dk.digit.platform.chart.Timeline;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// All activities at a glance: what state they are in, and who leads them.
record PortfolioOverview(int year, LocalDate asOf, Words words, List<Group> groups) implements Section {

    PortfolioOverview {
        groups = List.copyOf(groups);
    }

    /// The activities' own chapters, seen from afar: in their order, gathered by kind.
    static PortfolioOverview of(int year, Words words, TheActivities activities) {
        var kinds = new LinkedHashMap<String, List<ActivityAtAGlance>>();
        for (var activity : activities.all()) {
            kinds.computeIfAbsent(activity.kind(), kind -> new ArrayList<>()).add(ActivityAtAGlance.of(activity));
        }
        return new PortfolioOverview(
                year,
                LocalDate.of(year, 12, 31),
                words,
                kinds.entrySet().stream()
                        .map(kind -> new Group(kind.getKey(), kind.getValue()))
                        .toList());
    }

    /// Activities of one kind.
    record Group(String kind, List<ActivityAtAGlance> activities) {
        Group {
            activities = List.copyOf(activities);
        }
    }

    @Override
    public String anchor() {
        return "portfolio";
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "report.portfolio.title");
    }

    Timeline timeline(Lang lang) {
        return Timelines.of(this, lang);
    }
}
