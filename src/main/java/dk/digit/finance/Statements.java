package dk.digit.finance;

import static dk.digit.finance.db.Tables.ACCOUNT;
import static dk.digit.finance.db.Tables.COST_OBJECT;
import static dk.digit.finance.db.Tables.POSTING;
import static dk.digit.finance.db.Tables.STATEMENT_LINE;
import static dk.digit.finance.db.Tables.VOUCHER;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;

import dk.digit.platform.money.Money;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.portfolio.ActivityId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Statements as sums of postings: each posting on a profit-and-loss account adds to exactly one line,
/// its account's or its cost object's. Two queries a statement, however many lines or postings.
@Component
class Statements {

    private final DSLContext sql;

    Statements(DSLContext sql) {
        this.sql = sql;
    }

    private record Layout(
            String id,
            String line,
            String side,
            Section section,
            Bilingual name,
            @Nullable Integer note,
            boolean whenZero) {}

    Map<ActivityId, SortedMap<Integer, Money>> spent(Set<ActivityId> activities, LocalDate asOf) {
        var spent = new HashMap<ActivityId, SortedMap<Integer, Money>>();
        sql.select(COST_OBJECT.ACTIVITY_ID, POSTING.FISCAL_YEAR, sum(POSTING.AMOUNT))
                .from(COST_OBJECT)
                .join(POSTING)
                .on(POSTING.COST_OBJECT.eq(COST_OBJECT.CODE))
                .join(VOUCHER)
                .on(VOUCHER.FISCAL_YEAR.eq(POSTING.FISCAL_YEAR), VOUCHER.NUMBER.eq(POSTING.VOUCHER_NUMBER))
                .where(COST_OBJECT.ACTIVITY_ID.in(
                        activities.stream().map(ActivityId::value).toList()))
                .and(VOUCHER.DATED_ON.le(asOf))
                .groupBy(COST_OBJECT.ACTIVITY_ID, POSTING.FISCAL_YEAR)
                .forEach(row -> spent.computeIfAbsent(new ActivityId(row.value1()), _ -> new TreeMap<>())
                        .put(row.value2(), Money.of(row.value3())));
        return spent;
    }

    List<StatementLine> income(FiscalYear year, LocalDate asOf) {
        var sums = sums(POSTING.FISCAL_YEAR.eq(year.year()), year, asOf);
        var lines = new ArrayList<StatementLine>();
        var income = Money.ZERO;
        var expense = Money.ZERO;
        for (var layout : layout("INCOME", "EXPENSE", "CARRIED_OVER")) {
            var amount = sums.getOrDefault(layout.id(), Money.ZERO);
            boolean earns = layout.side().equals("INCOME");
            if (!amount.isZero() || layout.whenZero()) {
                lines.add(line(layout, year, earns ? amount : null, earns ? null : amount, amount));
            }
            income = earns ? income.plus(amount) : income;
            expense = earns ? expense : expense.plus(amount);
        }
        var result = income.plus(expense);
        lines.add(bottom("total", "", StatementLine.Kind.TOTAL, year, income, expense, result));
        lines.add(bottom("result", "5", StatementLine.Kind.RESULT, year, null, null, result));
        return lines;
    }

    private static StatementLine bottom(
            String id,
            String line,
            StatementLine.Kind kind,
            FiscalYear year,
            @Nullable Money income,
            @Nullable Money expense,
            Money deviation) {
        var key = kind == StatementLine.Kind.TOTAL ? "finance.statement.total" : "finance.statement.result";
        var number = Integer.toString(year.year());
        var name = new Bilingual(Texts.of(Lang.DA, key, number), Texts.of(Lang.EN, key, number));
        var note = kind == StatementLine.Kind.RESULT ? Integer.valueOf(5) : null;
        return new StatementLine(id, line, kind, Section.NONE, name, note, income, expense, deviation);
    }

    Balance balance(FiscalYear year, LocalDate asOf) {
        var sums = sums(POSTING.FISCAL_YEAR.le(year.year()), year, asOf);
        var held = Money.ZERO;
        var assets = new ArrayList<StatementLine>();
        var liabilities = new ArrayList<StatementLine>();
        for (var layout : layout("ASSETS", "LIABILITIES", "EQUITY")) {
            var equity = layout.side().equals("EQUITY");
            var ledger = equity ? held.negate() : sums.getOrDefault(layout.id(), Money.ZERO);
            held = equity ? held : held.plus(ledger);
            if (!ledger.isZero() || layout.whenZero()) {
                var printed = line(layout, year, null, null, ledger.negate());
                (layout.side().equals("ASSETS") ? assets : liabilities).add(printed);
            }
        }
        return new Balance(year, asOf, assets, liabilities);
    }

    private static StatementLine line(
            Layout layout, FiscalYear year, @Nullable Money income, @Nullable Money expense, Money deviation) {
        var kind = switch (layout.side()) {
            case "CARRIED_OVER" -> StatementLine.Kind.CARRIED_OVER;
            case "ASSETS", "LIABILITIES", "EQUITY" -> StatementLine.Kind.BALANCE;
            default -> StatementLine.Kind.POSTED;
        };
        return new StatementLine(
                layout.id(),
                layout.line(),
                kind,
                layout.section(),
                new Bilingual(
                        named(layout.name().da(), year.year()),
                        named(layout.name().en(), year.year())),
                layout.note(),
                income,
                expense,
                deviation);
    }

    static String named(String name, int year) {
        return name.replace("{year}", Integer.toString(year)).replace("{previous}", Integer.toString(year - 1));
    }

    private List<Layout> layout(String... sides) {
        return sql.select(
                        STATEMENT_LINE.ID,
                        STATEMENT_LINE.LINE,
                        STATEMENT_LINE.SIDE,
                        STATEMENT_LINE.SECTION,
                        STATEMENT_LINE.NAME_DA,
                        STATEMENT_LINE.NAME_EN,
                        STATEMENT_LINE.NOTE,
                        STATEMENT_LINE.WHEN_ZERO)
                .from(STATEMENT_LINE)
                .where(STATEMENT_LINE.SIDE.in(sides))
                .orderBy(STATEMENT_LINE.PLACE)
                .fetch(row -> new Layout(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        section(row.value4()),
                        new Bilingual(row.value5(), row.value6()),
                        row.value7(),
                        row.value8()));
    }

    private static Section section(String stored) {
        return stored.isEmpty() ? Section.NONE : Section.valueOf(stored);
    }

    /// Sums by line, over accounts and cost objects first: the lines are few, the postings may be many.
    private Map<String, Money> sums(Condition which, FiscalYear year, LocalDate asOf) {
        var early = asOf.isBefore(year.lastDay())
                ? exists(selectOne()
                        .from(VOUCHER)
                        .where(
                                VOUCHER.FISCAL_YEAR.eq(POSTING.FISCAL_YEAR),
                                VOUCHER.NUMBER.eq(POSTING.VOUCHER_NUMBER),
                                VOUCHER.DATED_ON.le(asOf)))
                : noCondition();
        var posted = select(
                        POSTING.ACCOUNT,
                        POSTING.COST_OBJECT,
                        sum(POSTING.AMOUNT).as("amount"))
                .from(POSTING)
                .where(which, early)
                .groupBy(POSTING.ACCOUNT, POSTING.COST_OBJECT)
                .asTable("posted");
        var line = coalesce(ACCOUNT.STATEMENT_LINE, COST_OBJECT.STATEMENT_LINE);
        return sql.select(line, sum(posted.field("amount", BigDecimal.class)))
                .from(posted)
                .join(ACCOUNT)
                .on(ACCOUNT.CODE.eq(posted.field(POSTING.ACCOUNT)))
                .leftJoin(COST_OBJECT)
                .on(COST_OBJECT.CODE.eq(posted.field(POSTING.COST_OBJECT)))
                .groupBy(line)
                .fetchMap(Record2::value1, row -> Money.of(row.value2()));
    }

    /// Every year in figures, newest first, in one query.
    List<YearFigures> years(LocalDate asOf) {
        return sql.resultQuery("""
                        select y.year, y.state, y.last_voucher_number, y.closed_at, y.closed_by, y.version,
                               coalesce(s.income, 0) as income, coalesce(s.expense, 0) as expense,
                               coalesce(s.carried_over, 0) as carried_over
                          from finance.fiscal_year y
                          left join (
                            select p.fiscal_year,
                                   sum(p.amount) filter (where a.kind = 'INCOME') as income,
                                   sum(p.amount) filter (where a.kind = 'EXPENSE' and l.side is distinct from 'CARRIED_OVER') as expense,
                                   sum(p.amount) filter (where a.kind = 'EXPENSE' and l.side = 'CARRIED_OVER') as carried_over
                              from finance.posting p
                              join finance.account a on a.code = p.account
                              left join finance.statement_line l on l.id = a.statement_line
                             where p.fiscal_year < extract(year from {0})
                                or exists (select from finance.voucher v
                                            where v.fiscal_year = p.fiscal_year and v.number = p.voucher_number
                                              and v.dated_on <= {0})
                             group by p.fiscal_year) s on s.fiscal_year = y.year
                         order by y.year desc
                        """, val(asOf))
                .fetch(row -> new YearFigures(
                        new FiscalYear(
                                row.get("year", Integer.class),
                                FiscalYear.State.valueOf(row.get("state", String.class)),
                                row.get("last_voucher_number", Integer.class),
                                row.get("closed_at", Instant.class),
                                row.get("closed_by", String.class),
                                row.get("version", Integer.class)),
                        Money.of(row.get("income", BigDecimal.class)),
                        Money.of(row.get("expense", BigDecimal.class)),
                        Money.of(row.get("carried_over", BigDecimal.class))));
    }
}
