package dk.digit.association;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.List;

/// A municipality is named an alternate for a seat.
///
/// @param holders the members of the day
record AlternateNew(Seat seat, Form form, List<Choice> holders) implements Page {

    static final Fields FIELDS = Fields.of("holder", "association.municipality.name")
            .and("rank", "association.alternate.rank", "association.alternate.rankHint")
            .and("first", "association.period.first", "association.seat.firstHint")
            .and("last", "association.period.last", "association.seat.openHint")
            .and("remark", "association.remark", "association.remarkHint")
            .and("remarkEn", "association.remarkEn");

    static AlternateDraft read(Form form, SeatId seat) {
        return new AlternateDraft(
                seat,
                new MunicipalityCode(form.text("holder", 4)),
                form.number("rank", 1, 9),
                BodyFields.period(form),
                RemarkFields.read(form));
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "association.alternate.newTitle", seat.words());
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of("/association", "association.overview.title"),
                Crumb.of("/association/bodies", "association.bodies.title"));
    }
}
