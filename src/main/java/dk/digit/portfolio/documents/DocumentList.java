package dk.digit.portfolio.documents;

import static dk.digit.portfolio.db.Tables.ACTIVITY;
import static dk.digit.portfolio.db.Tables.ACTIVITY_PHASE;
import static dk.digit.portfolio.db.Tables.DOCUMENT;
import static dk.digit.portfolio.db.Tables.DOCUMENT_APPROVAL;
import static dk.digit.portfolio.db.Tables.DOCUMENT_EXPECTED;
import static dk.digit.portfolio.db.Tables.DOCUMENT_RULE;
import static dk.digit.portfolio.db.Tables.DOCUMENT_STEP;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.when;

import dk.digit.platform.sql.Periods;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.platform.web.list.Choice;
import dk.digit.platform.web.list.Column;
import dk.digit.platform.web.list.ListPage;
import dk.digit.platform.web.list.ListSpec;
import dk.digit.platform.web.list.Lists;
import dk.digit.portfolio.DocumentKind;
import dk.digit.portfolio.Phase;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Which activity has which document in which state on a day, and what is missing.
public record DocumentList(ListPage list) implements Page {

    static final String PATH = "/portfolio/documents";

    @Override
    public String titleKey() {
        return "portfolio.documents.title";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of("/portfolio", "portfolio.overview.title"));
    }

    @Override
    public boolean overTime() {
        return true;
    }

    @Component
    static class Query {

        private final Lists lists;

        Query(Lists lists) {
            this.lists = lists;
        }

        /// Each kind that has a rule for each activity, with its documents; of those without any only what
        /// should be there.
        Answer on(View view) {
            var day = view.asOf();
            var step = StoredDocuments.step(day);
            var document = StoredDocuments.there(day);
            var state = requireNonNull(step.field(DOCUMENT_STEP.STATE));
            var progress = coalesce(state, inline(DocumentProgress.MISSING.name()));
            return lists.answer(
                    view,
                    spec(view, step, progress),
                    ACTIVITY.join(ACTIVITY_PHASE)
                            .on(ACTIVITY_PHASE.ACTIVITY.eq(ACTIVITY.ID))
                            .and(Periods.on(ACTIVITY_PHASE.PERIOD, day))
                            .join(DOCUMENT_RULE)
                            .on(DOCUMENT_RULE.ACTIVITY_KIND.eq(ACTIVITY.KIND))
                            .leftJoin(DOCUMENT)
                            .on(DOCUMENT.ACTIVITY.eq(ACTIVITY.ID))
                            .and(DOCUMENT.KIND.eq(DOCUMENT_RULE.KIND))
                            .and(document)
                            .and(DOCUMENT.BEGUN_ON.le(day))
                            .leftJoin(step)
                            .on(trueCondition())
                            .leftJoin(DOCUMENT_APPROVAL)
                            .on(DOCUMENT_APPROVAL.DOCUMENT.eq(DOCUMENT.ID))
                            .and(Periods.on(DOCUMENT_APPROVAL.PERIOD, day))
                            .leftJoin(DOCUMENT_EXPECTED)
                            .on(DOCUMENT_EXPECTED.KIND.eq(DOCUMENT_RULE.KIND))
                            .and(DOCUMENT_EXPECTED.ACTIVITY_KIND.eq(ACTIVITY.KIND))
                            .and(DOCUMENT_EXPECTED.PHASE.eq(ACTIVITY_PHASE.PHASE)),
                    state.isNotNull().or(DOCUMENT_EXPECTED.KIND.isNotNull()),
                    DocumentList::new);
        }

        private static ListSpec spec(View view, Table<?> step, Field<String> progress) {
            boolean danish = view.lang() == Lang.DA;
            var since = requireNonNull(step.field(DOCUMENT_STEP.HAPPENED_ON));
            var key = concat(ACTIVITY.ID, inline("/"), DOCUMENT_RULE.KIND, inline("/"), coalesce(DOCUMENT.ID, 0L));
            return ListSpec.of("documents", "portfolio.documents.title", key)
                    .with(Column.text("activity", "portfolio.activity", danish ? ACTIVITY.NAME_DA : ACTIVITY.NAME_EN)
                            .linked(row -> "/portfolio/activities/" + row.get(ACTIVITY.ID) + "/documents", ACTIVITY.ID)
                            .searched())
                    .with(Column.choice("kind", "portfolio.documents.kind", DOCUMENT_RULE.KIND, DocumentKind.class)
                            .linked(Query::path, ACTIVITY.ID, DOCUMENT.ID)
                            .filtered())
                    .with(Column.choice("state", "portfolio.documents.state", progress, DocumentProgress.class)
                            .badged(row -> DocumentLook.badge(DocumentProgress.valueOf(row.get(progress))))
                            .filtered())
                    .with(Column.date("since", "portfolio.documents.since", since)
                            .filtered())
                    .with(Column.date(
                                    "approved",
                                    "portfolio.documents.inForceSince",
                                    Periods.start(DOCUMENT_APPROVAL.PERIOD))
                            .filtered())
                    .with(Column.choice(
                                    "by", "portfolio.documents.approver", DOCUMENT_APPROVAL.APPROVER, Approver.class)
                            .filtered())
                    .with(Column.text("title", "portfolio.documents.name", DOCUMENT.TITLE)
                            .searched())
                    .with(Column.choice("phase", "portfolio.phase", ACTIVITY_PHASE.PHASE, Phase.class)
                            .filtered())
                    .with(Column.number("comments", "portfolio.documents.openComments", comments()))
                    .with(Column.choice(
                                    "language",
                                    "portfolio.documents.lang",
                                    DOCUMENT.LANG,
                                    Choice.of(Lang.class, Lang::code))
                            .filtered()
                            .hidden())
                    .with(Column.choice(
                                    "rule", "portfolio.documents.mustApprove", DOCUMENT_RULE.APPROVER, Approver.class)
                            .filtered()
                            .hidden())
                    .sortedBy("activity")
                    .whenEmpty("portfolio.documents.noneAtAll");
        }

        private static Field<Integer> comments() {
            return when(StoredDocuments.openComments().gt(0), StoredDocuments.openComments());
        }

        private static @Nullable String path(Record row) {
            var id = row.get(DOCUMENT.ID);
            return id == null ? null : "/portfolio/activities/" + row.get(ACTIVITY.ID) + "/documents/" + id;
        }
    }
}
