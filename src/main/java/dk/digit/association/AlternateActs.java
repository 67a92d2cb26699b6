package dk.digit.association;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.util.List;

/// An alternate is to act while the seat is vacant.
record AlternateActs(HeldSeat alternate, Form form) implements Page {

    static final Fields FIELDS = Fields.of("first", "association.period.first", "association.alternate.actHint")
            .and("remark", "association.remark", "association.remarkHint")
            .and("remarkEn", "association.remarkEn");

    @Override
    public String title(Lang lang) {
        return Texts.of(
                lang,
                "association.alternate.actTitle",
                alternate.holding().holder().name(),
                alternate.seat().words());
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of("/association", "association.overview.title"),
                Crumb.of("/association/bodies", "association.bodies.title"));
    }
}
