package dk.digit.association.bylaws;

import static dk.digit.association.db.Tables.BODY;
import static dk.digit.association.db.Tables.PROVISION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import dk.digit.platform.sql.Periods;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.platform.web.list.Column;
import dk.digit.platform.web.list.ListPage;
import dk.digit.platform.web.list.ListSpec;
import dk.digit.platform.web.list.Lists;
import java.time.LocalDate;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/// Every provision that applies, applied or will apply, as a list to sort, filter and take along.
public record ProvisionList(ListPage list) implements Page {

    /// Where a provision stands, seen from the day.
    enum Standing {
        IN_FORCE,
        COMING,
        ENDED,
        SET_ASIDE
    }

    @Override
    public String titleKey() {
        return "association.bylaws.all";
    }

    @Override
    public java.util.List<Crumb> crumbs() {
        return java.util.List.of(
                Crumb.of("/association", "association.overview.title"),
                Crumb.of("/association/bylaws", "association.bylaws.title"));
    }

    @Override
    public boolean overTime() {
        return true;
    }

    @Component
    static class Query {

        private final Lists lists;
        private final NamesInBylaws.Query names;

        Query(Lists lists, NamesInBylaws.Query names) {
            this.lists = lists;
            this.names = names;
        }

        Answer on(View view) {
            return lists.answer(
                    view,
                    spec(view, names.all()),
                    PROVISION.leftJoin(BODY).on(BODY.ID.eq(PROVISION.BODY)),
                    noCondition(),
                    ProvisionList::new);
        }

        private static ListSpec spec(View view, NamesInBylaws names) {
            boolean danish = view.lang() == Lang.DA;
            var standing = standing(view.asOf());
            var first = Periods.start(PROVISION.PERIOD);
            Field<LocalDate> last = field("(upper({0}) - 1)", LocalDate.class, PROVISION.PERIOD);
            return ListSpec.of("bylaws", "association.bylaws.all", PROVISION.ID)
                    .with(Column.choice("kind", "association.bylaws.kind", PROVISION.KIND, ProvisionKind.class)
                            .worded((row, lang) -> ProvisionPage.capital(
                                    Texts.of(lang, ProvisionKind.valueOf(row.get(PROVISION.KIND)))))
                            .linked(row -> "/association/bylaws/provisions/" + row.get(PROVISION.ID), PROVISION.ID)
                            .filtered())
                    .with(Column.text("body", "association.body", coalesce(danish ? BODY.NAME_DA : BODY.NAME_EN, ""))
                            .searched())
                    .with(Column.choice("matter", "association.bylaws.matter", PROVISION.MATTER, Matter.class)
                            .filtered())
                    .with(Column.choice("occasion", "association.bylaws.occasion", PROVISION.OCCASION, Occasion.class)
                            .filtered())
                    .with(Column.text("says", "association.bylaws.text", PROVISION.KIND)
                            .worded((row, lang) -> sentence(row, lang, names), Provisions.COLUMNS.toArray(Field[]::new))
                            .unsorted())
                    .with(Column.text("paragraph", "association.bylaws.paragraph", PROVISION.PARAGRAPH)
                            .searched())
                    .with(Column.choice("standing", "association.bylaws.standing", standing, Standing.class)
                            .badged(row -> row.get(standing).equals(Standing.IN_FORCE.name()) ? "success" : "plain")
                            .filtered())
                    .with(Column.date("first", "association.bylaws.validFrom", first)
                            .worded((row, lang) -> first(row, first, lang), PROVISION.START_KNOWN)
                            .filtered())
                    .with(Column.date("last", "association.period.last", last)
                            .filtered()
                            .hidden())
                    .with(Column.yesNo("assumed", "association.bylaws.assumed", PROVISION.ASSUMED)
                            .filtered())
                    .with(Column.text("source", "association.bylaws.source", source(danish))
                            .searched()
                            .hidden())
                    .with(Column.text("decision", "association.bylaws.decision", PROVISION.DECISION)
                            .searched()
                            .hidden())
                    .with(Column.text("reason", "association.bylaws.reason", PROVISION.REASON)
                            .searched()
                            .hidden())
                    .sortedBy("kind")
                    .whenEmpty("association.bylaws.none");
        }

        private static Field<String> source(boolean danish) {
            return danish
                    ? PROVISION.SOURCE_DA
                    : when(PROVISION.SOURCE_EN.eq(inline("")), PROVISION.SOURCE_DA)
                            .otherwise(PROVISION.SOURCE_EN);
        }

        private static Field<String> standing(LocalDate day) {
            return when(PROVISION.SET_ASIDE_AT.isNotNull(), inline(Standing.SET_ASIDE.name()))
                    .when(Periods.on(PROVISION.PERIOD, day), inline(Standing.IN_FORCE.name()))
                    .when(Periods.start(PROVISION.PERIOD).gt(val(day)), inline(Standing.COMING.name()))
                    .otherwise(inline(Standing.ENDED.name()));
        }

        private static String sentence(Record row, Lang lang, NamesInBylaws names) {
            return ProvisionWords.sentence(lang, Provisions.read(row), names);
        }

        private static String first(Record row, Field<LocalDate> first, Lang lang) {
            var day = Formats.date(row.get(first));
            return row.get(PROVISION.START_KNOWN) ? day : Texts.of(lang, "platform.date.doubtful", day);
        }
    }
}
