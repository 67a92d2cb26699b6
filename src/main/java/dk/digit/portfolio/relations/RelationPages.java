package dk.digit.portfolio.relations;

import static dk.digit.portfolio.PortfolioRules.EDIT;
import static dk.digit.portfolio.PortfolioRules.READ;

import dk.digit.platform.access.Requires;
import dk.digit.platform.audit.Overtaken;
import dk.digit.platform.text.Formats;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Confirm;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import dk.digit.portfolio.ActivityHead;
import dk.digit.portfolio.ActivityLocator;
import dk.digit.portfolio.Portfolio;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Relations between activities: all of them drawn, and said, changed and dropped.
@Controller
class RelationPages {

    private final RelationGraph.Query graph;
    private final ActivityHead.Query heads;
    private final Relations relations;
    private final Portfolio portfolio;
    private final Overtaken overtaken;

    RelationPages(
            RelationGraph.Query graph,
            ActivityHead.Query heads,
            Relations relations,
            Portfolio portfolio,
            Overtaken overtaken) {
        this.graph = graph;
        this.heads = heads;
        this.relations = relations;
        this.portfolio = portfolio;
        this.overtaken = overtaken;
    }

    @GetMapping(RelationGraph.PATH)
    @Requires(READ)
    Answer graph(View view) {
        return graph.on(view);
    }

    @GetMapping("/portfolio/activities/{id}/relations/new")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer blank(@PathVariable String id, View view) {
        return form(
                RelationForm.FIELDS.filled(Map.of("strength", "2", "from", Formats.date(view.asOf()))),
                heads.on(id, view),
                null,
                view);
    }

    @PostMapping("/portfolio/activities/{id}/relations/new")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer relate(@PathVariable String id, View view) {
        var head = heads.on(id, view);
        return view.form(RelationForm.FIELDS)
                .submit(
                        RelationForm::read,
                        draft -> {
                            relations.relate(head.id(), draft);
                            return Redirect.to(RelationGraph.PATH).saying("portfolio.relation.saved");
                        },
                        again -> form(again, head, null, view));
    }

    @GetMapping("/portfolio/activities/{id}/relations/{relation:\\d+}")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer edit(@PathVariable String id, @PathVariable long relation, View view) {
        var head = heads.on(id, view);
        var known = known(head, relation);
        return form(RelationForm.FIELDS.filled(RelationForm.values(known), known.version()), head, known, view);
    }

    @PostMapping("/portfolio/activities/{id}/relations/{relation:\\d+}")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer change(@PathVariable String id, @PathVariable long relation, View view) {
        var head = heads.on(id, view);
        var known = known(head, relation);
        var form = view.form(RelationForm.FIELDS);
        return form.submit(
                RelationForm::read,
                draft -> {
                    if (!relations.change(relation, draft, form.openedVersion())) {
                        var now = known(head, relation);
                        throw overtaken.by("portfolio", "relation", relation, RelationForm.values(now), now.version());
                    }
                    return Redirect.to(RelationGraph.PATH).saying("portfolio.relation.saved");
                },
                again -> form(again, head, known, view));
    }

    @GetMapping("/portfolio/activities/{id}/relations/{relation:\\d+}/drop")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer askDrop(@PathVariable String id, @PathVariable long relation, View view) {
        var head = heads.on(id, view);
        known(head, relation);
        var path = head.path() + "/relations/" + relation;
        return new Confirm(
                view.t("portfolio.relation.dropQuestion"),
                List.of(view.t("portfolio.relation.dropMeans")),
                false,
                path + "/drop",
                Map.of(),
                "portfolio.relation.drop",
                path);
    }

    @PostMapping("/portfolio/activities/{id}/relations/{relation:\\d+}/drop")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer drop(@PathVariable String id, @PathVariable long relation, View view) {
        relations.drop(known(heads.on(id, view), relation).id());
        return Redirect.to(RelationGraph.PATH).saying("portfolio.relation.dropped");
    }

    private Relation known(ActivityHead head, long id) {
        return relations
                .find(id)
                .filter(relation -> relation.activity().equals(head.id()))
                .orElseThrow(() -> new NotFoundException("relation " + id));
    }

    private RelationForm form(Form form, ActivityHead head, @Nullable Relation relation, View view) {
        var others = portfolio.activities().stream()
                .filter(one -> !one.id().equals(head.id()))
                .map(one -> Choice.named(one.id().value(), one.name().in(view.lang())))
                .toList();
        return new RelationForm(form, head, relation, others);
    }
}
