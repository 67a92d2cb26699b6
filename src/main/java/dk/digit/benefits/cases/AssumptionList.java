package dk.digit.benefits.cases;

import dk.digit.association.WorkFunction;
import dk.digit.benefits.BenefitsRules;
import dk.digit.platform.access.Rights;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.Zone;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.RecordKey;
import dk.digit.platform.web.View;
import dk.digit.platform.web.list.Choice;
import dk.digit.platform.web.list.Column;
import dk.digit.platform.web.list.ListPage;
import dk.digit.platform.web.list.ListSpec;
import dk.digit.platform.web.list.Lists;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a business case takes for granted.
///
/// @param unsourced how many have no source
public record AssumptionList(CaseHead head, ListPage list, long unsourced, boolean edits) implements Page {

    @Override
    public String title(Lang lang) {
        return head.title(lang, "benefits.CasePart.ASSUMPTIONS");
    }

    @Override
    public List<Crumb> crumbs() {
        return head.crumbs();
    }

    @Override
    public boolean overTime() {
        return true;
    }

    @Override
    public @Nullable RecordKey record() {
        return head.record();
    }

    public String path() {
        return head.path(CasePart.ASSUMPTIONS);
    }

    @Component
    static class Query {

        private static final Field<String> ID = ComputedRows.text("id");
        private static final Field<String> CODE = ComputedRows.text("code");
        private static final Field<String> NAME = ComputedRows.text("name");
        private static final Field<String> UNIT = ComputedRows.text("unit");
        private static final Field<String> SIDE = ComputedRows.text("side");
        private static final Field<BigDecimal> PESSIMISTIC = ComputedRows.number("pessimistic");
        private static final Field<BigDecimal> LIKELY = ComputedRows.number("likely");
        private static final Field<BigDecimal> OPTIMISTIC = ComputedRows.number("optimistic");
        private static final Field<String> OTHERS = ComputedRows.text("others");
        private static final Field<String> SPREAD = ComputedRows.text("spread");
        private static final Field<String> SOURCE = ComputedRows.text("source");
        private static final Field<Boolean> UNSOURCED = ComputedRows.yesNo("unsourced");
        private static final Field<String> FUNCTION = ComputedRows.text("function");
        private static final Field<String> OWNER = ComputedRows.text("owner");
        private static final Field<String> CHANGED_BY = ComputedRows.text("changed_by");
        private static final Field<LocalDate> CHANGED_ON = ComputedRows.day("changed_on");
        private static final Field<String> USED_BY = ComputedRows.text("used_by");

        private final CaseHead.Query heads;
        private final BusinessCases cases;
        private final CaseOwners owners;
        private final Lists lists;
        private final Rights rights;

        Query(CaseHead.Query heads, BusinessCases cases, CaseOwners owners, Lists lists, Rights rights) {
            this.heads = heads;
            this.cases = cases;
            this.owners = owners;
            this.lists = lists;
            this.rights = rights;
        }

        Answer on(String activity, View view) {
            var head = heads.on(activity, CasePart.ASSUMPTIONS, view);
            var model = cases.of(head.key(), view.asOf()).orElseThrow();
            boolean edits = rights.may(view.actor(), BenefitsRules.EDIT, head.target());
            return lists.answer(
                    view,
                    spec(head, model, edits),
                    rows(model, view.lang()).table(),
                    DSL.noCondition(),
                    page -> new AssumptionList(
                            head,
                            page,
                            model.assumptions().stream()
                                    .filter(one -> one.source() == null && one.formula() == null)
                                    .count(),
                            edits));
        }

        private ComputedRows rows(CaseModel model, Lang lang) {
            var names = owners.names();
            var users = new KnownFormulas(model.assumptions(), model.lines(), SharedNames.of(model)).users();
            var rows = new ComputedRows(
                    ID,
                    CODE,
                    NAME,
                    UNIT,
                    SIDE,
                    PESSIMISTIC,
                    LIKELY,
                    OPTIMISTIC,
                    OTHERS,
                    SPREAD,
                    SOURCE,
                    UNSOURCED,
                    FUNCTION,
                    OWNER,
                    CHANGED_BY,
                    CHANGED_ON,
                    USED_BY);
            for (Assumption one : model.assumptions()) {
                var all = one.values().stream()
                        .filter(value -> value.municipality() == null && value.holds(model.firstYear()))
                        .findFirst()
                        .orElse(null);
                var owner = one.owner();
                rows.add(
                        String.valueOf(one.id()),
                        one.code(),
                        one.name().in(lang),
                        one.unit(),
                        one.side().name(),
                        all == null ? null : all.pessimistic(),
                        all == null ? null : all.likely(),
                        all == null ? null : all.optimistic(),
                        others(one, all, lang),
                        one.spread().name(),
                        one.source() == null ? null : one.source().in(lang),
                        one.source() == null && one.formula() == null,
                        owner == null ? null : owner.function().name(),
                        names.of(owner, lang),
                        one.changedBy(),
                        Zone.day(one.changedAt()),
                        users.getOrDefault(one.code(), List.of()).stream()
                                .map(user -> user.in(lang))
                                .collect(Collectors.joining(", ")));
            }
            return rows;
        }

        private static @Nullable String others(Assumption one, @Nullable AssumptionValue all, Lang lang) {
            if (one.formula() != null) {
                return "= " + one.formula();
            }
            int more = one.values().size() - (all == null ? 0 : 1);
            return more == 0 ? null : Texts.of(lang, "benefits.case.moreValues", more);
        }

        private static ListSpec spec(CaseHead head, CaseModel model, boolean edits) {
            var path = head.path(CasePart.ASSUMPTIONS);
            var name = Column.text("name", "benefits.case.assumption", NAME).searched();
            var functions = model.assumptions().stream()
                    .map(Assumption::owner)
                    .filter(Objects::nonNull)
                    .map(Assumption.Owner::function)
                    .distinct()
                    .sorted()
                    .map((WorkFunction one) -> new Choice(one.name(), Texts.key(one), true))
                    .toList();
            return ListSpec.of("assumptions", "benefits.CasePart.ASSUMPTIONS", ComputedRows.NUMBER)
                    .with(edits ? name.linked(row -> path + "/" + row.get(ID), ID) : name)
                    .with(Column.text("code", "benefits.case.code", CODE).searched())
                    .with(Column.choice("side", "benefits.case.side", SIDE, Side.class)
                            .filtered())
                    .with(Column.text("unit", "benefits.case.unit", UNIT))
                    .with(Column.number("pessimistic", "benefits.case.pessimistic", PESSIMISTIC))
                    .with(Column.number("likely", "benefits.case.likely", LIKELY))
                    .with(Column.number("optimistic", "benefits.case.optimistic", OPTIMISTIC))
                    .with(Column.text("others", "benefits.case.others", OTHERS))
                    .with(Column.choice("spread", "benefits.case.spread", SPREAD, Spread.class)
                            .filtered()
                            .hidden())
                    .with(Column.text("source", "benefits.case.source", SOURCE).searched())
                    .with(Column.yesNo("unsourced", "benefits.case.unsourced", UNSOURCED)
                            .filtered()
                            .hidden())
                    .with(Column.choice("owner", "benefits.case.owner", FUNCTION, functions)
                            .worded((row, lang) -> Objects.requireNonNullElse(row.get(OWNER), ""), OWNER)
                            .filtered())
                    .with(Column.text("changedBy", "benefits.case.changedBy", CHANGED_BY))
                    .with(Column.date("changed", "benefits.case.changedOn", CHANGED_ON)
                            .filtered())
                    .with(Column.text("usedBy", "benefits.case.usedBy", USED_BY))
                    .sortedBy("side")
                    .whenEmpty("benefits.case.assumptionsNone");
        }
    }
}
