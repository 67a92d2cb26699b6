package dk.digit.meetings;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Records what became of a decision.
record StandingForm(Form form, Decision decision, List<Choice> others) implements Page {

    static final Fields FIELDS = EvidenceFields.added(Fields.of("state", "meetings.decision.state")
            .and("since", "meetings.state.sinceLabel", "meetings.roughHint")
            .and("supersededBy", "meetings.state.supersededBy", "meetings.state.supersededByHint")
            .and("noteDa", "meetings.state.noteDa", "meetings.state.noteHint")
            .and("noteEn", "meetings.state.noteEn"));

    /// What was typed, before its file is stored.
    record Typed(NewStanding standing, EvidenceFields.@Nullable Typed evidence) {
        NewStanding with(Evidence.@Nullable Attachment file) {
            return new NewStanding(
                    standing.decision(),
                    standing.state(),
                    standing.since(),
                    standing.supersededBy(),
                    standing.note(),
                    evidence == null ? null : evidence.with(file));
        }
    }

    static Typed read(Form form, DecisionId decision, boolean attached) {
        var state = form.choice("state", DecisionState.class);
        var successor = form.optionalText("supersededBy", DecisionId.LONGEST);
        if (state == DecisionState.SUPERSEDED && successor == null) {
            form.refuse("supersededBy", "meetings.refused.noSuccessor");
        }
        if (state != DecisionState.SUPERSEDED && successor != null) {
            form.refuse("supersededBy", "meetings.refused.needlessSuccessor");
        }
        var evidence = EvidenceFields.read(form, state, attached);
        return new Typed(
                new NewStanding(
                        decision,
                        state,
                        form.roughDate("since"),
                        successor == null ? null : new DecisionId(successor),
                        note(form),
                        null),
                evidence);
    }

    private static @Nullable Bilingual note(Form form) {
        return Bilingual.ofNullable(form.optionalText("noteDa", 1000), form.optionalText("noteEn", 1000));
    }

    @Override
    public String titleKey() {
        return "meetings.state.new";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of("/meetings/decisions", "meetings.decisions.title"));
    }

    String path() {
        return "/meetings/decisions/" + decision.id();
    }

    List<Choice> states() {
        return Choice.of(DecisionState.class);
    }
}
