package dk.digit.association;

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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Makes or changes a seat.
///
/// @param seat null for a new one
record SeatEdit(Body body, @Nullable Seat seat, Form form, List<SeatFunction> functions) implements Page {

    static final Fields FIELDS = Fields.of("function", "association.seat.function")
            .and("subject", "association.seat.subject", "association.seat.subjectHint")
            .and("first", "association.period.first")
            .and("firstUnknown", "association.period.firstUnknown", "association.period.firstUnknownHint")
            .and("last", "association.period.last", "association.seat.lastHint")
            .and("remark", "association.remark", "association.remarkHint")
            .and("remarkEn", "association.remarkEn");

    static Map<String, String> values(Seat seat) {
        var values = new HashMap<String, String>();
        values.put("function", seat.functionId());
        values.put("subject", seat.subject());
        BodyFields.period(values, seat.period(), seat.startKnown());
        values.put("remark", seat.remark().da());
        values.put("remarkEn", seat.remark().en());
        return values;
    }

    static SeatDraft read(Form form, BodyId body) {
        return new SeatDraft(
                body,
                form.text("function", 60),
                Objects.requireNonNullElse(form.optionalText("subject", 60), ""),
                BodyFields.period(form),
                !form.ticked("firstUnknown"),
                RemarkFields.read(form));
    }

    List<Choice> choices(Lang lang) {
        return functions.stream()
                .map(function -> Choice.named(function.id(), function.name().in(lang)))
                .toList();
    }

    String action() {
        return seat == null
                ? "/association/bodies/" + body.id() + "/seats/new"
                : "/association/seats/" + seat.id() + "/edit";
    }

    @Override
    public String title(Lang lang) {
        return seat == null
                ? Texts.of(lang, "association.seat.createTitle", body.name().in(lang))
                : Texts.of(
                        lang,
                        "association.seat.editTitle",
                        seat.function().in(lang),
                        body.name().in(lang));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of("/association", "association.overview.title"),
                Crumb.of("/association/bodies", "association.bodies.title"));
    }
}
