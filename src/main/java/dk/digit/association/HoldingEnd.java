package dk.digit.association;

import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Somebody leaves a seat.
record HoldingEnd(HeldSeat held, Form form) implements Page {

    static final Fields FIELDS = Fields.of("last", "association.period.last", "association.holding.lastHint")
            .and("lastUnknown", "association.period.lastUnknown")
            .and("reason", "association.holding.endReason", "association.reason.hint")
            .and("early", "association.holding.endEarly", "association.holding.endEarlyHint")
            .and("remark", "association.remark", "association.remarkHint")
            .and("remarkEn", "association.remarkEn");

    static Map<String, String> values(Holding holding) {
        var values = new HashMap<String, String>();
        values.put("last", Formats.date(holding.period().last()));
        BodyFields.tick(values, "lastUnknown", !holding.endKnown());
        var reason = holding.mandate().left();
        values.put("reason", reason == null ? "" : reason.name());
        BodyFields.tick(values, "early", holding.mandate().leftEarly());
        values.put("remark", holding.remark().da());
        values.put("remarkEn", holding.remark().en());
        return values;
    }

    static SeatEnd read(Form form) {
        return new SeatEnd(
                form.date("last"),
                !form.ticked("lastUnknown"),
                form.optionalChoice("reason", EndReason.class),
                form.ticked("early"),
                RemarkFields.read(form));
    }

    List<Choice> reasons() {
        return Choice.of(EndReason.class);
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(
                lang,
                "association.holding.endTitle",
                SeatWords.holder(lang, held.holding()),
                held.seat().function().in(lang),
                held.seat().bodyName().in(lang));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of("/association", "association.overview.title"),
                Crumb.of("/association/bodies", "association.bodies.title"));
    }
}
