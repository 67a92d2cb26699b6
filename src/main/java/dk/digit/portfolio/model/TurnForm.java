package dk.digit.portfolio.model;

import dk.digit.meetings.DecisionId;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import dk.digit.portfolio.ActivityHead;
import dk.digit.portfolio.Phase;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Asks for the day, the decision and the reason of pausing, resuming, stopping or reopening an activity.
public record TurnForm(ActivityHead head, Turn turn, Form form, List<Choice> decisions) implements Page {

    static final Fields FIELDS = Fields.of("from", "portfolio.turn.from")
            .and("decision", "portfolio.gate.decision", "portfolio.turn.decisionHint")
            .and("reasonDa", "portfolio.phase.reasonDa")
            .and("reasonEn", "portfolio.phase.reasonEn");
    static final Fields REOPENING = FIELDS.and("phase", "portfolio.turn.phase");

    static Fields fields(Turn turn) {
        return turn == Turn.REOPEN ? REOPENING : FIELDS;
    }

    /// @param phase the one that a closed activity is opened in
    public record Asked(
            LocalDate from,
            DecisionId decision,
            Bilingual reason,
            @Nullable Phase phase) {}

    static Asked read(Form form, Turn turn) {
        var from = form.date("from");
        var decision = form.text("decision", 60);
        var reason = Bilingual.of(form.text("reasonDa", 1000), form.optionalText("reasonEn", 1000));
        var phase = turn == Turn.REOPEN ? form.choice("phase", Phase.class) : null;
        return new Asked(from, new DecisionId(decision), reason, phase);
    }

    static @Nullable DecisionId decision(Form form) {
        var decision = form.optionalText("decision", 60);
        return decision == null ? null : new DecisionId(decision);
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(
                lang, "portfolio.turn.of." + turn.name(), head.activity().name().in(lang));
    }

    @Override
    public List<Crumb> crumbs() {
        return Stream.concat(
                        head.crumbs().stream(),
                        Stream.of(Crumb.of(head.path() + "/" + GatesTab.PATH, "portfolio.gates.tab")))
                .toList();
    }

    public String action() {
        return head.path() + "/" + turn.name().toLowerCase(Locale.ROOT);
    }

    public List<Choice> phases() {
        return Phase.of(head.activity().kind()).stream()
                .filter(phase -> phase != Phase.CLOSED)
                .map(phase -> new Choice(phase.name(), Texts.key(phase), true))
                .toList();
    }
}
