package dk.digit.portfolio.risks;

import static dk.digit.portfolio.PortfolioRules.EDIT;
import static dk.digit.portfolio.PortfolioRules.READ;

import dk.digit.meetings.OwnerFields;
import dk.digit.platform.access.Requires;
import dk.digit.platform.audit.Overtaken;
import dk.digit.platform.text.Formats;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import dk.digit.portfolio.Activity;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.ActivityLocator;
import dk.digit.portfolio.Portfolio;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Risks that are read, written down and changed.
@Controller
class RiskPages {

    private final Risks risks;
    private final Portfolio portfolio;
    private final PortfolioRisks.Query all;
    private final ActivityRisks.Query ofActivity;
    private final RiskPage.Query one;
    private final OwnerFields owners;
    private final Overtaken overtaken;

    RiskPages(
            Risks risks,
            Portfolio portfolio,
            PortfolioRisks.Query all,
            ActivityRisks.Query ofActivity,
            RiskPage.Query one,
            OwnerFields owners,
            Overtaken overtaken) {
        this.risks = risks;
        this.portfolio = portfolio;
        this.all = all;
        this.ofActivity = ofActivity;
        this.one = one;
        this.owners = owners;
        this.overtaken = overtaken;
    }

    @GetMapping("/portfolio/risks")
    @Requires(READ)
    Answer all(View view) {
        return all.on(view);
    }

    @GetMapping("/portfolio/activities/{id}/risks")
    @Requires(READ)
    Answer ofActivity(@PathVariable String id, View view) {
        return ofActivity.on(id, view);
    }

    @GetMapping("/portfolio/risks/{id:\\d+}")
    @Requires(READ)
    Answer one(@PathVariable String id, View view) {
        return one.on(id, view);
    }

    @GetMapping("/portfolio/activities/{id}/risks/new")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer blank(@PathVariable String id, View view) {
        return form(blank(view), activity(id), null, view);
    }

    @PostMapping("/portfolio/activities/{id}/risks/new")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer raise(@PathVariable String id, View view) {
        return raise(activity(id), view);
    }

    @GetMapping("/portfolio/risks/new")
    @Requires(EDIT)
    Answer blankOfPortfolio(View view) {
        return form(blank(view), null, null, view);
    }

    @PostMapping("/portfolio/risks/new")
    @Requires(EDIT)
    Answer raiseOfPortfolio(View view) {
        return raise((Activity) null, view);
    }

    private static Form blank(View view) {
        return RiskForm.FIELDS.filled(Map.of("kind", RiskKind.RISK.name(), "raisedOn", Formats.date(view.today())));
    }

    private Answer raise(@Nullable Activity activity, View view) {
        var scale = risks.scale(view.today());
        return view.form(RiskForm.FIELDS)
                .submit(
                        typed -> {
                            var draft = RiskForm.read(typed, null, view.today());
                            return new Raise(
                                    draft,
                                    AssessmentFields.said(typed)
                                            ? AssessmentFields.read(
                                                    typed, draft.raisedOn(), scale, draft.kind() == RiskKind.ISSUE)
                                            : null);
                        },
                        raise -> {
                            long id =
                                    risks.raise(activity == null ? null : activity.id(), raise.draft(), raise.first());
                            return Redirect.to(PortfolioRisks.PATH + "/" + id).saying("portfolio.risk.raised");
                        },
                        again -> form(again, activity, null, view));
    }

    /// @param first null where it is not assessed yet
    private record Raise(RiskDraft draft, @Nullable RiskAssessment first) {}

    @GetMapping("/portfolio/risks/{id:\\d+}/edit")
    @Requires(value = EDIT, about = RiskLocator.KIND)
    Answer edit(@PathVariable long id, View view) {
        var known = known(id, view);
        return form(RiskForm.FIELDS.filledMany(RiskForm.values(known), known.version()), known, view);
    }

    @PostMapping("/portfolio/risks/{id:\\d+}/edit")
    @Requires(value = EDIT, about = RiskLocator.KIND)
    Answer change(@PathVariable long id, View view) {
        var known = known(id, view);
        var form = view.form(RiskForm.FIELDS);
        return form.submit(
                typed -> RiskForm.read(typed, known, view.today()),
                draft -> {
                    if (!risks.change(id, draft, form.openedVersion())) {
                        var now = known(id, view);
                        throw overtaken.byMany("portfolio", "risk", id, RiskForm.values(now), now.version());
                    }
                    return Redirect.to(known.path()).saying("portfolio.risk.changed");
                },
                again -> form(again, known, view));
    }

    private RiskForm form(Form form, Risk known, View view) {
        var id = known.activity();
        return form(form, id == null ? null : activity(id.value()), known, view);
    }

    private RiskForm form(Form form, @Nullable Activity activity, @Nullable Risk known, View view) {
        return new RiskForm(
                form, activity, known, risks.scale(view.today()), owners.choices(view.today(), view.lang()));
    }

    private Activity activity(String id) {
        return ActivityId.parse(id).flatMap(portfolio::activity).orElseThrow(() -> new NotFoundException(id));
    }

    private Risk known(long id, View view) {
        return risks.find(id, view.today().plusYears(100)).orElseThrow(() -> new NotFoundException("risk " + id));
    }
}
