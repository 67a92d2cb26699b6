package dk.digit.meetings.recommendations;

import dk.digit.meetings.Meetings;
import dk.digit.meetings.OwnerFields;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import org.springframework.stereotype.Component;

/// The form about a recommendation with what there is to choose from.
@Component
class RecommendationForms {

    private final Meetings meetings;
    private final OwnerFields owners;

    RecommendationForms(Meetings meetings, OwnerFields owners) {
        this.meetings = meetings;
        this.owners = owners;
    }

    RecommendationForm record(String analysis, Form form, View view) {
        var back = AnalysisPage.PATH + "/" + analysis;
        return form(form, back + "/recommendations/new", back, view);
    }

    RecommendationForm change(String id, Form form, View view) {
        var back = RecommendationList.PATH + "/" + id;
        return form(form, back + "/edit", back, view);
    }

    private RecommendationForm form(Form form, String action, String back, View view) {
        var decisions = meetings.decisions(view.today()).reversed().stream()
                .map(one -> Choice.named(
                        one.id().value(),
                        one.decidedOn().text(view.lang()) + ": " + one.text().in(view.lang())))
                .toList();
        return new RecommendationForm(form, action, back, owners.choices(view.today(), view.lang()), decisions);
    }
}
