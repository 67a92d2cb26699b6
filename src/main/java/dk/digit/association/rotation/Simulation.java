package dk.digit.association.rotation;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.web.Message;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.util.ArrayList;
import java.util.List;

/// How far to look ahead, and which changes of membership to suppose; all of it stands in the address.
///
/// @param form what was typed to suppose one more
public record Simulation(int years, List<Supposition> suppositions, Form form) {

    static final int MOST_YEARS = 10;
    private static final int MOST_SUPPOSITIONS = 20;

    static final Fields FIELDS = Fields.of("years", "association.rotation.ahead", "association.rotation.aheadHint")
            .and("who", "association.rotation.who")
            .and("what", "association.rotation.what")
            .and("on", "association.rotation.on", "association.rotation.onHint");

    static Simulation read(View view) {
        var form = view.form(FIELDS);
        var years = form.optionalNumber("years", 1, MOST_YEARS);
        var all = new ArrayList<Supposition>();
        for (String token : view.params().all("change")) {
            var one = Supposition.parse(token);
            if (one.isEmpty()) {
                view.say(Message.of(Message.Kind.WARNING, "association.rotation.changeLeftAside", token));
            }
            one.filter(supposed -> all.size() < MOST_SUPPOSITIONS && !all.contains(supposed))
                    .ifPresent(all::add);
        }
        var more = more(form);
        if (more != null && !form.refused() && !all.contains(more)) {
            all.add(more);
        }
        var shown = form.refused()
                ? form
                : FIELDS.filled(java.util.Map.of("years", String.valueOf(years == null ? MOST_YEARS : years)));
        return new Simulation(years == null ? MOST_YEARS : years, List.copyOf(all), shown);
    }

    private static @org.jspecify.annotations.Nullable Supposition more(Form form) {
        var who = form.optionalText("who", 4);
        var what = form.optionalChoice("what", Supposition.What.class);
        var on = form.optionalDate("on");
        if (who == null || !who.matches("\\d{4}")) {
            return null;
        }
        if (what == null || on == null) {
            form.refuse(Refusal.of("association.rotation.whatAndWhen").at(what == null ? "what" : "on"));
            return null;
        }
        return new Supposition(what, new MunicipalityCode(who), on);
    }

    public List<String> tokens() {
        return suppositions.stream().map(Supposition::token).toList();
    }
}
