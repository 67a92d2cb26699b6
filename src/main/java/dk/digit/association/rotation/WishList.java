package dk.digit.association.rotation;

import static dk.digit.association.AssociationRules.CHANGE;
import static dk.digit.association.db.Tables.BODY;
import static dk.digit.association.db.Tables.MUNICIPALITY;
import static dk.digit.association.db.Tables.ROTATION_WISH;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import dk.digit.platform.access.Rights;
import dk.digit.platform.sql.Periods;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.platform.web.list.Column;
import dk.digit.platform.web.list.ListPage;
import dk.digit.platform.web.list.ListSpec;
import dk.digit.platform.web.list.Lists;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// What the plans keep in mind: wishes and exclusions.
public record WishList(ListPage list) implements Page {

    @Override
    public String titleKey() {
        return "association.rotation.wishes";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of("/association", "association.overview.title"),
                Crumb.of("/association/rotation", "association.rotation.title"));
    }

    @Component
    static class Query {

        private final Lists lists;
        private final Rights rights;

        Query(Lists lists, Rights rights) {
            this.lists = lists;
            this.rights = rights;
        }

        Answer on(View view) {
            return lists.answer(
                    view,
                    spec(view, rights.may(view.actor(), CHANGE)),
                    ROTATION_WISH
                            .join(MUNICIPALITY)
                            .on(MUNICIPALITY.CODE.eq(ROTATION_WISH.MUNICIPALITY))
                            .leftJoin(BODY)
                            .on(BODY.ID.eq(ROTATION_WISH.BODY)),
                    noCondition(),
                    WishList::new);
        }

        private static ListSpec spec(View view, boolean mayChange) {
            boolean danish = view.lang() == Lang.DA;
            Field<LocalDate> last = DSL.field("(upper({0}) - 1)", LocalDate.class, ROTATION_WISH.PERIOD);
            var reason = danish
                    ? ROTATION_WISH.REASON_DA
                    : coalesce(DSL.nullif(ROTATION_WISH.REASON_EN, inline("")), ROTATION_WISH.REASON_DA);
            return ListSpec.of("rotation-wishes", "association.rotation.wishes", ROTATION_WISH.ID)
                    .with(Column.text("municipality", "association.rotation.municipality", MUNICIPALITY.NAME)
                            .linked(
                                    row -> mayChange
                                            ? "/association/rotation/wishes/" + row.get(ROTATION_WISH.ID) + "/edit"
                                            : null,
                                    ROTATION_WISH.ID)
                            .searched())
                    .with(Column.choice("kind", "association.wish.kind", ROTATION_WISH.KIND, WishKind.class)
                            .filtered())
                    .with(Column.text(
                            "body",
                            "association.body",
                            coalesce(
                                    danish ? BODY.NAME_DA : BODY.NAME_EN,
                                    inline(view.t("association.wish.everyBody")))))
                    .with(Column.date("first", "association.period.first", Periods.start(ROTATION_WISH.PERIOD)))
                    .with(Column.date("last", "association.period.last", last))
                    .with(Column.text("reason", "association.wish.reason", reason)
                            .searched())
                    .sortedBy("first")
                    .whenEmpty("association.wish.none");
        }
    }
}
