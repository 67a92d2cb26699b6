package dk.digit.report;

import dk.digit.platform.chart.OrgChart;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The bodies as an organisation chart with who sits in them.
final class OrganisationPicture {

    private OrganisationPicture() {}

    static OrgChart of(TheOrganisation section, Lang lang) {
        var ids = section.units().stream().map(TheOrganisation.Unit::id).collect(Collectors.toSet());
        long vacant = section.units().stream()
                .flatMap(unit -> unit.seats().stream())
                .filter(seat -> seat.holder() == null)
                .count();
        return new OrgChart(
                Texts.of(lang, "report.organisation.chart", Formats.longDate(lang, section.asOf())),
                Texts.of(
                        lang,
                        "report.organisation.chart.description",
                        section.units().size(),
                        vacant,
                        section.units().stream().map(TheOrganisation.Unit::name).collect(Collectors.joining(", "))),
                new OrgChart.Headers(
                        Texts.of(lang, "report.organisation.body"),
                        Texts.of(lang, "report.organisation.function"),
                        Texts.of(lang, "report.organisation.holder")),
                boxes(section, ids, null, lang));
    }

    private static List<OrgChart.Box> boxes(
            TheOrganisation section, Set<String> ids, @Nullable String parent, Lang lang) {
        var boxes = new ArrayList<OrgChart.Box>();
        for (var unit : section.units()) {
            var above = unit.parent() != null && ids.contains(unit.parent()) ? unit.parent() : null;
            if (java.util.Objects.equals(above, parent)) {
                boxes.add(new OrgChart.Box(
                        unit.name(),
                        unit.everyMember() ? Texts.of(lang, "report.organisation.allMembers", unit.members()) : null,
                        unit.seats().stream().map(seat -> post(seat, lang)).toList(),
                        unit.advisory(),
                        boxes(section, ids, unit.id(), lang)));
            }
        }
        return boxes;
    }

    private static OrgChart.Post post(TheOrganisation.Seat seat, Lang lang) {
        return new OrgChart.Post(
                seat.function(),
                seat.holder() == null ? Texts.of(lang, "report.organisation.vacant") : seat.holder(),
                seat.holder() == null);
    }
}
