package dk.digit.benefits.shared;

import static dk.digit.benefits.db.Tables.SHARED_ASSUMPTION;
import static dk.digit.benefits.db.Tables.SHARED_VALUE;
import static org.jooq.impl.DSL.noCondition;

import dk.digit.platform.sql.Periods;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.platform.web.list.Column;
import dk.digit.platform.web.list.ListPage;
import dk.digit.platform.web.list.ListSpec;
import dk.digit.platform.web.list.Lists;
import org.springframework.stereotype.Component;

/// The shared assumptions with what they are worth on a day.
public record SharedList(ListPage list) implements Page {

    static final String PATH = "/benefits/shared";

    @Override
    public String titleKey() {
        return "benefits.shared.title";
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

        Answer on(View view) {
            var from = SHARED_ASSUMPTION
                    .leftJoin(SHARED_VALUE)
                    .on(SHARED_VALUE
                            .ASSUMPTION
                            .eq(SHARED_ASSUMPTION.CODE)
                            .and(Periods.on(SHARED_VALUE.VALID, view.asOf())));
            return lists.answer(view, spec(view.lang()), from, noCondition(), SharedList::new);
        }

        private static ListSpec spec(Lang lang) {
            boolean danish = lang == Lang.DA;
            return ListSpec.of("shared-assumptions", "benefits.shared.title", SHARED_ASSUMPTION.CODE)
                    .with(Column.text(
                                    "name",
                                    "benefits.shared.name",
                                    danish ? SHARED_ASSUMPTION.NAME_DA : SHARED_ASSUMPTION.NAME_EN)
                            .linked(row -> PATH + "/" + row.get(SHARED_ASSUMPTION.CODE), SHARED_ASSUMPTION.CODE)
                            .searched())
                    .with(Column.text("code", "benefits.shared.code", SHARED_ASSUMPTION.CODE)
                            .searched())
                    .with(Column.number("pessimistic", "benefits.shared.pessimistic", SHARED_VALUE.PESSIMISTIC)
                            .worded(Decimal.of(SHARED_VALUE.PESSIMISTIC)))
                    .with(Column.number("likely", "benefits.shared.likely", SHARED_VALUE.LIKELY)
                            .worded(Decimal.of(SHARED_VALUE.LIKELY)))
                    .with(Column.number("optimistic", "benefits.shared.optimistic", SHARED_VALUE.OPTIMISTIC)
                            .worded(Decimal.of(SHARED_VALUE.OPTIMISTIC)))
                    .with(Column.text("unit", "benefits.shared.unit", SHARED_ASSUMPTION.UNIT))
                    .with(Column.date("from", "benefits.shared.from", Periods.start(SHARED_VALUE.VALID)))
                    .with(Column.yesNo("assumed", "benefits.shared.assumed", SHARED_VALUE.ASSUMED)
                            .filtered())
                    .with(Column.text(
                                    "source",
                                    "benefits.shared.source",
                                    danish ? SHARED_VALUE.SOURCE_DA : SHARED_VALUE.SOURCE_EN)
                            .searched())
                    .sortedBy("name")
                    .whenEmpty("benefits.shared.none");
        }
    }
}
