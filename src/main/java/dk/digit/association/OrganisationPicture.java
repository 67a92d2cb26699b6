package dk.digit.association;

import dk.digit.platform.chart.OrgChart;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The organisation chart, drawn from the data, for page and paper.
public final class OrganisationPicture {

    private final Organisation organisation;
    private final Lang lang;

    private OrganisationPicture(Organisation organisation, Lang lang) {
        this.organisation = organisation;
        this.lang = lang;
    }

    public static OrgChart of(Organisation organisation, LocalDate day, Lang lang) {
        var vacant = organisation.units().stream()
                .mapToLong(Organisation.Unit::vacant)
                .sum();
        var title = Texts.of(lang, "association.chart.title", Formats.longDate(lang, day));
        var description = Texts.of(
                lang, "association.chart.description", organisation.units().size(), vacant);
        var headers = new OrgChart.Headers(
                Texts.of(lang, "association.body"),
                Texts.of(lang, "association.seat.function"),
                Texts.of(lang, "association.seat.holder"));
        return new OrgChart(title, description, headers, new OrganisationPicture(organisation, lang).below(null));
    }

    /// A body whose own parent does not exist on the day stands at the top.
    private List<OrgChart.Box> below(@Nullable BodyId above) {
        return organisation.units().stream()
                .filter(unit -> Objects.equals(shownAbove(unit.body()), above))
                .map(this::box)
                .toList();
    }

    private @Nullable BodyId shownAbove(Body body) {
        return organisation.units().stream()
                .map(unit -> unit.body().id())
                .filter(id -> id.equals(body.parent()))
                .findFirst()
                .orElse(null);
    }

    private OrgChart.Box box(Organisation.Unit unit) {
        var body = unit.body();
        var byMembership = unit.seatings().stream()
                .filter(seating -> seating.seat() == null)
                .count();
        var note = byMembership > 0
                ? Texts.of(lang, "association.chart.members", byMembership)
                : unit.seatings().isEmpty() ? body.filledBy().in(lang) : null;
        return new OrgChart.Box(
                body.name().in(lang),
                note,
                unit.seatings().stream()
                        .filter(seating -> seating.seat() != null)
                        .map(this::post)
                        .toList(),
                body.kind() == BodyKind.ADVISORY,
                below(body.id()));
    }

    private OrgChart.Post post(Seating seating) {
        return new OrgChart.Post(seating.function().in(lang), SeatWords.holder(lang, seating), seating.vacant());
    }
}
