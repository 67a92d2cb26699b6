package dk.digit.meetings.recommendations;

import dk.digit.meetings.DecisionState;
import dk.digit.meetings.Evidence;
import dk.digit.meetings.EvidenceFields;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.RoughDate;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Records what became of a recommendation.
public record RecommendationStanding(Form form, Recommendation recommendation) implements Page {

    static final Fields FIELDS = EvidenceFields.added(Fields.of("state", "meetings.decision.state")
            .and("since", "meetings.state.sinceLabel", "meetings.roughHint")
            .and("noteDa", "meetings.state.noteDa", "meetings.state.noteHint")
            .and("noteEn", "meetings.state.noteEn"));

    /// What was typed, before its file is stored.
    record Typed(
            DecisionState state, RoughDate since, @Nullable Bilingual note, EvidenceFields.@Nullable Typed evidence) {
        NewStanding with(Evidence.@Nullable Attachment file) {
            return new NewStanding(state, since, note, evidence == null ? null : evidence.with(file));
        }
    }

    static Typed read(Form form, boolean attached) {
        var state = form.choice("state", DecisionState.class);
        return new Typed(
                state,
                form.roughDate("since"),
                Bilingual.ofNullable(form.optionalText("noteDa", 1000), form.optionalText("noteEn", 1000)),
                EvidenceFields.read(form, !state.isOpen(), attached));
    }

    @Override
    public String titleKey() {
        return "meetings.state.new";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(RecommendationList.PATH, "meetings.recommendations.title"));
    }

    public String path() {
        return RecommendationList.PATH + "/" + recommendation.id();
    }

    public List<Choice> states() {
        return Choice.of(DecisionState.class);
    }
}
