package dk.digit.portfolio.status;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.portfolio.FrozenTable;
import dk.digit.portfolio.Gate;
import dk.digit.portfolio.GateCondition;
import dk.digit.portfolio.StatusLight;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// What the newest report said on the day of a gate, to be kept with it.
@Component
class StatusCondition implements GateCondition {

    private final AllSeries series;
    private final StatusReports reports;

    StatusCondition(AllSeries series, StatusReports reports) {
        this.series = series;
        this.reports = reports;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public List<FrozenTable> frozen(Gate gate) {
        var whole = series.of(gate.id(), gate.on()).stream()
                .filter(Series::isOfWhole)
                .map(Series::id)
                .toList();
        return reports.published(gate.id(), gate.on()).stream()
                .filter(report -> whole.contains(report.series()))
                .findFirst()
                .map(StatusCondition::table)
                .stream()
                .toList();
    }

    private static FrozenTable table(StatusReport report) {
        var rows = new ArrayList<List<Bilingual>>();
        rows.add(List.of(
                Texts.both("portfolio.status.overall"),
                words(report.light()),
                why(report.overall().reason(), report.texts().summary())));
        for (Light light : report.lights()) {
            rows.add(List.of(
                    new Bilingual(Texts.of(Lang.DA, light.field()), Texts.of(Lang.EN, light.field())),
                    words(light.light()),
                    why(light.reason(), light.words())));
        }
        return new FrozenTable(
                new Bilingual(title(report, Lang.DA), title(report, Lang.EN)),
                List.of(
                        Texts.both("portfolio.status.field"),
                        Texts.both("portfolio.status.light"),
                        Texts.both("portfolio.status.why")),
                rows);
    }

    private static String title(StatusReport report, Lang lang) {
        return Texts.of(lang, "portfolio.status.reportOf", Formats.longDate(lang, report.reportedOn()));
    }

    private static Bilingual why(@org.jspecify.annotations.Nullable String reason, Bilingual otherwise) {
        return reason == null ? otherwise : new Bilingual(reason, "");
    }

    private static Bilingual words(StatusLight light) {
        return new Bilingual(Texts.of(Lang.DA, light), Texts.of(Lang.EN, light));
    }
}
