package dk.digit.portfolio.status;

import dk.digit.platform.chart.Timeline;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.portfolio.ActivitySummary;
import dk.digit.portfolio.LargestRisks;
import dk.digit.portfolio.PortfolioChanges.Change;
import dk.digit.portfolio.StatusField;
import dk.digit.portfolio.StatusLight;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The portfolio as the board reads it: two pages, however many activities there are. Those that need attention come
/// first, and what does not fit is counted.
///
/// @param rows all activities that are in a phase, those that need attention first
/// @param changes what happened after `since`, newest first
/// @param confidential whether something in it is for some only
public record Overview(
        LocalDate asOf,
        LocalDate since,
        Lang lang,
        List<Row> rows,
        List<Risk> risks,
        List<Told> changes,
        @Nullable Timeline timeline,
        boolean confidential) {

    /// One activity in a line.
    ///
    /// @param lights by field; as computed where nothing is reported
    /// @param reportedOn null when nothing is reported
    /// @param decisions what is asked for, without marks; empty when nothing is
    public record Row(
            ActivitySummary summary,
            StatusLight light,
            Map<StatusField, StatusLight> lights,
            @Nullable LocalDate reportedOn,
            long daysLate,
            String decisions) {

        public String name(Lang lang) {
            return summary.activity().name().in(lang);
        }

        /// "Tid: rød, økonomi: gul": every light that is not green, and not merely unknown.
        public String off(Lang lang) {
            var off = new ArrayList<String>();
            lights.forEach((field, light) -> {
                if (light == StatusLight.YELLOW || light == StatusLight.RED) {
                    off.add(Texts.of(
                            lang,
                            "portfolio.status.fieldIs",
                            field,
                            Texts.of(lang, light).toLowerCase(lang.locale())));
                }
            });
            return String.join(", ", off);
        }

        public String next(Lang lang) {
            var next = summary.next();
            return next == null
                    ? ""
                    : next.due().brief(lang) + " " + next.text().in(lang);
        }
    }

    public record Risk(String activity, LargestRisks.Risk risk) {}

    public record Told(String activity, Change change) {}

    public long count(StatusLight light) {
        return rows.stream().filter(row -> row.light() == light).count();
    }

    public long unreported() {
        return rows.stream().filter(row -> row.reportedOn() == null).count();
    }

    public long late() {
        return rows.stream().filter(row -> row.daysLate() > 0).count();
    }

    public List<Row> deciding() {
        return rows.stream().filter(row -> !row.decisions().isEmpty()).toList();
    }

    public String title() {
        return Texts.of(lang, "portfolio.statusReport.titled", Formats.longDate(lang, asOf));
    }
}
