package dk.digit.association;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.List;

/// Somebody takes a seat.
///
/// @param holders the members of the day, and the association itself where the body allows it
record SeatFill(Seat seat, Form form, List<Choice> holders) implements Page {

    /// Stands for the association itself among the holders.
    static final String OWN = "own";

    static final Fields FIELDS = Fields.of("holder", "association.seat.holder")
            .and("first", "association.period.first", "association.seat.firstHint")
            .and("firstUnknown", "association.period.firstUnknown", "association.period.firstUnknownHint")
            .and("last", "association.period.last", "association.seat.openHint")
            .and("lastUnknown", "association.period.lastUnknown")
            .and("reason", "association.seat.startReason", "association.reason.hint")
            .and("early", "association.seat.startEarly", "association.seat.startEarlyHint")
            .and("electedUntil", "association.seat.planned", "association.seat.plannedHint")
            .and("acting", "association.seat.isActing")
            .and("account", "association.seat.account", "association.seat.accountHint")
            .and("remark", "association.remark", "association.remarkHint")
            .and("remarkEn", "association.remarkEn");

    static HoldingDraft read(Form form, SeatId seat) {
        var holder = form.text("holder", 4);
        var last = form.optionalDate("last");
        return new HoldingDraft(
                seat,
                holder.equals(OWN) ? null : new MunicipalityCode(holder),
                BodyFields.period(form, form.date("first"), last),
                !form.ticked("firstUnknown"),
                last == null || !form.ticked("lastUnknown"),
                form.ticked("acting"),
                form.optionalText("account", 63),
                mandate(form),
                RemarkFields.read(form));
    }

    private static Mandate mandate(Form form) {
        var until = form.optionalDate("electedUntil");
        if (until != null && until.isBefore(form.date("first"))) {
            form.refuse("electedUntil", "association.refusal.plannedBeforeStart");
        }
        return new Mandate(form.optionalChoice("reason", StartReason.class), form.ticked("early"), until, null, false);
    }

    List<Choice> reasons() {
        return Choice.of(StartReason.class);
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(
                lang,
                "association.seat.fillTitle",
                seat.function().in(lang),
                seat.bodyName().in(lang));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of("/association", "association.overview.title"),
                Crumb.of("/association/bodies", "association.bodies.title"));
    }
}
