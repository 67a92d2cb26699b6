package dk.digit.benefits.harvest;

import dk.digit.association.MunicipalityCode;
import dk.digit.benefits.measuring.BenefitStanding;
import dk.digit.platform.text.Lang;
import dk.digit.portfolio.ActivityId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A line of a table of planned, committed and measured benefits; each figure leads to what it consists of.
///
/// @param path of the line itself; null where it leads nowhere
public record HarvestRow(
        String name,
        HarvestTally tally,
        @Nullable String path,
        @Nullable String plannedPath,
        @Nullable String committedPath,
        @Nullable String measuredPath) {

    /// Lines over the same amounts and standings, cut in different ways.
    record Cut(
            HarvestLook look,
            List<PlannedAmount> planned,
            List<BenefitStanding> standings,
            HarvestNames names,
            Lang lang) {

        /// What the look covers, of everything that is known.
        static Cut of(
                HarvestLook look,
                List<PlannedAmount> planned,
                List<BenefitStanding> standings,
                HarvestNames names,
                Lang lang) {
            return new Cut(
                    look,
                    planned.stream().filter(look::covers).toList(),
                    standings.stream().filter(look::covers).toList(),
                    names,
                    lang);
        }

        HarvestTally all() {
            return HarvestTally.of(planned, standings);
        }

        List<HarvestRow> byActivity() {
            var activities = new TreeSet<>(names.byActivity(lang).thenComparing(ActivityId::value));
            planned.forEach(one -> activities.add(one.activity()));
            standings.forEach(one -> activities.add(one.activity()));
            return activities.stream().map(this::ofActivity).toList();
        }

        private HarvestRow ofActivity(ActivityId activity) {
            var amounts = planned.stream()
                    .filter(one -> one.activity().equals(activity))
                    .toList();
            var parts = standings.stream()
                    .filter(one -> one.activity().equals(activity))
                    .toList();
            return new HarvestRow(
                    names.activity(activity, lang),
                    HarvestTally.of(amounts, parts),
                    look.of(activity).on(HarvestOverview.PATH),
                    amounts.isEmpty() ? null : "/benefits/cases/" + activity,
                    parts.isEmpty() ? null : "/benefits/activities/" + activity,
                    parts.isEmpty() ? null : look.of(activity).on(BenefitComparison.PATH));
        }

        List<HarvestRow> byMunicipality() {
            var municipalities = new TreeSet<>(names.byMunicipality().thenComparing(MunicipalityCode::value));
            planned.forEach(one -> municipalities.add(one.municipality()));
            standings.forEach(one -> municipalities.add(one.municipality()));
            return municipalities.stream().map(this::ofMunicipality).toList();
        }

        private HarvestRow ofMunicipality(MunicipalityCode code) {
            var amounts = planned.stream()
                    .filter(one -> one.municipality().equals(code))
                    .toList();
            var parts = standings.stream()
                    .filter(one -> one.municipality().equals(code))
                    .toList();
            var own = look.of(code);
            var activity = look.activity();
            var compared = parts.isEmpty() ? null : own.on(BenefitComparison.PATH);
            return new HarvestRow(
                    names.municipality(code),
                    HarvestTally.of(amounts, parts),
                    own.on(HarvestOverview.PATH),
                    amounts.isEmpty()
                            ? null
                            : activity == null
                                    ? own.on(HarvestOverview.PATH) + "#by-activity"
                                    : "/benefits/cases/" + activity + "/municipalities/" + names.slug(code),
                    compared,
                    compared);
        }

        /// A benefit that leads to two objectives counts for both: the lines do not add up.
        List<HarvestRow> byObjective(List<HarvestObjective> objectives) {
            var rows = new ArrayList<HarvestRow>();
            for (HarvestObjective objective : objectives) {
                var amounts = planned.stream()
                        .filter(one -> objective.lines().contains(one.line()))
                        .toList();
                var parts = standings.stream()
                        .filter(one -> objective.benefits().contains(one.benefit()))
                        .toList();
                var map = "/benefits/activities/" + objective.activity() + "/map";
                var compared = look.of(objective.activity()).on(BenefitComparison.PATH);
                var row = new HarvestRow(
                        objective.name().in(lang),
                        HarvestTally.of(amounts, parts),
                        map,
                        amounts.isEmpty() ? null : "/benefits/cases/" + objective.activity(),
                        parts.isEmpty() ? null : compared,
                        parts.isEmpty() ? null : compared);
                if (!row.tally().saysNothing()) {
                    rows.add(row);
                }
            }
            return rows;
        }

        /// Parts of which a measurement is missing, the longest first.
        Stream<BenefitStanding> missing() {
            return standings.stream()
                    .filter(one -> one.missingSince() != null)
                    .sorted(Comparator.comparing((BenefitStanding one) -> Objects.requireNonNull(one.missingSince()))
                            .thenComparing(BenefitStanding::municipality, names.byMunicipality())
                            .thenComparing(BenefitStanding::part));
        }
    }
}
