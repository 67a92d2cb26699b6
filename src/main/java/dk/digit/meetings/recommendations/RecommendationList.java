package dk.digit.meetings.recommendations;

import static dk.digit.meetings.db.Tables.ANALYSIS;
import static dk.digit.meetings.db.Tables.RECOMMENDATION;
import static dk.digit.meetings.db.Tables.RECOMMENDATION_STATE;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.noCondition;

import dk.digit.meetings.DecisionState;
import dk.digit.meetings.Owner;
import dk.digit.meetings.OwnerFields;
import dk.digit.meetings.StateLook;
import dk.digit.platform.text.Lang;
import dk.digit.platform.time.RoughDate;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.platform.web.list.Choice;
import dk.digit.platform.web.list.Column;
import dk.digit.platform.web.list.ListPage;
import dk.digit.platform.web.list.ListSpec;
import dk.digit.platform.web.list.Lists;
import java.util.List;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/// The recommendations that were made by a day with what had become of them, and where they come from: how
/// many each source says it makes, beside how many are known here.
public record RecommendationList(ListPage list, List<Analysis> analyses) implements Page {

    static final String PATH = "/meetings/recommendations";

    @Override
    public String titleKey() {
        return "meetings.recommendations.title";
    }

    @Override
    public boolean overTime() {
        return true;
    }

    @Component
    static class Query {

        private final Lists lists;
        private final Analyses analyses;
        private final OwnerFields owners;

        Query(Lists lists, Analyses analyses, OwnerFields owners) {
            this.lists = lists;
            this.analyses = analyses;
            this.owners = owners;
        }

        Answer on(View view) {
            var now = StoredRecommendations.now(view.asOf());
            var all = analyses.all();
            return lists.answer(
                    view,
                    spec(view, now, all),
                    RECOMMENDATION
                            .join(ANALYSIS)
                            .on(ANALYSIS.ID.eq(RECOMMENDATION.ANALYSIS))
                            .crossJoin(now),
                    noCondition(),
                    list -> new RecommendationList(
                            list,
                            all.stream()
                                    .filter(one -> !one.madeOn().day().isAfter(view.asOf()))
                                    .toList()));
        }

        private ListSpec spec(View view, Table<?> now, List<Analysis> all) {
            var text = view.lang() == Lang.DA
                    ? RECOMMENDATION.TEXT_DA
                    : coalesce(RECOMMENDATION.TEXT_EN, RECOMMENDATION.TEXT_DA);
            var state = requireNonNull(now.field(RECOMMENDATION_STATE.STATE));
            var names = owners.names(view.asOf());
            var sources = all.stream()
                    .map(one -> Choice.named(one.id(), one.title().in(view.lang())))
                    .toList();
            return ListSpec.of("recommendations", "meetings.recommendations.title", RECOMMENDATION.ID)
                    .with(Column.text("text", "meetings.recommendation", text)
                            .linked(row -> PATH + "/" + row.get(RECOMMENDATION.ID))
                            .searched())
                    .with(Column.choice("state", "meetings.decision.state", state, DecisionState.class)
                            .badged(row -> StateLook.of(DecisionState.valueOf(row.get(state))))
                            .filtered())
                    .with(Column.number("number", "meetings.recommendation.number", RECOMMENDATION.NUMBER))
                    .with(Column.choice("analysis", "meetings.recommendation.source", RECOMMENDATION.ANALYSIS, sources)
                            .filtered())
                    .with(Column.choice("kind", "meetings.analysis.kind", ANALYSIS.KIND, AnalysisKind.class)
                            .filtered()
                            .hidden())
                    .with(Column.text("owner", "meetings.owner", RECOMMENDATION.OWNER_FUNCTION)
                            .worded(
                                    (row, lang) -> owner(names, row, lang),
                                    RECOMMENDATION.OWNER_MUNICIPALITY,
                                    RECOMMENDATION.OWNER_BODY))
                    .with(Column.date("due", "meetings.decision.due", RECOMMENDATION.DUE_ON)
                            .worded(Query::due, RECOMMENDATION.DUE_PRECISION, RECOMMENDATION.DUE_DOUBTFUL)
                            .filtered())
                    .sortedBy("number")
                    .whenEmpty("meetings.recommendations.none");
        }

        private static String due(Record row, Lang lang) {
            var due = RoughDate.of(
                    row.get(RECOMMENDATION.DUE_ON),
                    row.get(RECOMMENDATION.DUE_PRECISION),
                    Boolean.TRUE.equals(row.get(RECOMMENDATION.DUE_DOUBTFUL)));
            return due == null ? "" : due.brief(lang);
        }

        private static String owner(OwnerFields.Names names, Record row, Lang lang) {
            var name = names.of(
                    Owner.of(
                            row.get(RECOMMENDATION.OWNER_FUNCTION),
                            row.get(RECOMMENDATION.OWNER_MUNICIPALITY),
                            row.get(RECOMMENDATION.OWNER_BODY)),
                    lang);
            return name == null ? "" : name;
        }
    }
}
