package dk.digit.platform.web.list;

import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Download;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Asks the database for lists: one query a page, whatever is sorted, filtered and chosen.
@Component
public class Lists {

    private static final String TOTAL = "list_total";

    private final DSLContext sql;
    private final TransactionTemplate reading;

    Lists(DSLContext sql, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /// The page that `page` makes of the list, or the spreadsheet of the whole list if that is asked for.
    ///
    /// @param from the tables, joined
    /// @param always what holds for every row of the list, whatever the reader filters
    public Answer answer(
            View view, ListSpec spec, Table<?> from, Condition always, Function<ListPage, ? extends Page> page) {
        return "xlsx".equals(view.param("format"))
                ? spreadsheet(view, spec, from, always)
                : page.apply(page(view, spec, from, always));
    }

    /// One page of the list, for pages that show more than it.
    public ListPage page(View view, ListSpec spec, Table<?> from, Condition always) {
        var query = ListQuery.read(spec, view.params().without("format"), view::say);
        var columns = shown(spec, query);
        var rows = fetch(spec, query, columns, from, always);
        if (rows.isEmpty() && query.page() > 1) {
            query = query.onPage(1);
            rows = fetch(spec, query, columns, from, always);
        }
        var values = new Values(view.lang(), columns);
        var cells = new ArrayList<ListPage.Cell[]>(rows.size());
        rows.forEach(row -> cells.add(values.cells(row)));
        int total = rows.isEmpty() ? 0 : Objects.requireNonNull(rows.getFirst().get(TOTAL, Integer.class));
        return new ListPage(spec, query, columns, cells, total, view.lang(), view.path());
    }

    /// The whole list as filtered, with the chosen columns.
    public Download spreadsheet(View view, ListSpec spec, Table<?> from, Condition always) {
        var query = ListQuery.read(spec, view.params().without("format"), problem -> {});
        var columns = shown(spec, query);
        var sheet = new Spreadsheet(view, spec, query, columns);
        return Download.of(spec.name() + "-" + view.today() + ".xlsx", Download.XLSX, out -> {
            try (var open = sheet.open(out)) {
                reading.executeWithoutResult(status -> select(spec, query, columns, from, always, false)
                        .fetchSize(1000)
                        .fetchLazy()
                        .forEach(open::row));
            }
        });
    }

    private List<Record> fetch(ListSpec spec, ListQuery query, List<Column> columns, Table<?> from, Condition always) {
        return List.copyOf(select(spec, query, columns, from, always, true).fetch());
    }

    private ResultQuery<Record> select(
            ListSpec spec, ListQuery query, List<Column> columns, Table<?> from, Condition always, boolean paged) {
        var fields = new ArrayList<Field<?>>(spec.fields(columns));
        var wanted = always.and(wanted(spec, query));
        if (paged) {
            // Counted apart from the rows: a window over them would build each one, of a million, to show fifty.
            fields.add(
                    DSL.field(DSL.select(DSL.count()).from(from).where(wanted)).as(TOTAL));
        }
        var select = sql.select(fields).from(from).where(wanted).orderBy(order(spec, query));
        return paged ? select.limit(query.size()).offset((query.page() - 1) * query.size()) : select;
    }

    private static List<Column> shown(ListSpec spec, ListQuery query) {
        return spec.columns().stream()
                .filter(column -> query.columns().contains(column.key()))
                .toList();
    }

    private static Condition wanted(ListSpec spec, ListQuery query) {
        var condition = DSL.noCondition();
        if (query.q() != null && !spec.searched().isEmpty()) {
            for (String word : query.q().split("\\s+")) {
                condition = condition.and(found(spec, word));
            }
        }
        for (var entry : query.filters().entrySet()) {
            var column = Objects.requireNonNull(spec.find(entry.getKey()));
            condition = condition.and(entry.getValue().on(column));
        }
        return condition;
    }

    private static Condition found(ListSpec spec, String word) {
        return DSL.or(spec.searched().stream()
                .map(column -> column.field().coerce(String.class).containsIgnoreCase(word))
                .toList());
    }

    private static List<SortField<?>> order(ListSpec spec, ListQuery query) {
        var order = new ArrayList<SortField<?>>();
        var sort = query.sort();
        boolean down = query.descending();
        if (sort == null && !spec.order().isEmpty()) {
            sort = spec.order().replaceFirst("^-", "");
            down = spec.order().startsWith("-");
        }
        if (sort != null) {
            var column = Objects.requireNonNull(spec.find(sort));
            if (column.field().equals(spec.id())) {
                // Never null, and saying so where nulls go would keep the database from using the key's index.
                return List.of(down ? spec.id().desc() : spec.id().asc());
            }
            order.add(order(column, down));
        }
        order.add(spec.id().asc());
        return order;
    }

    private static SortField<?> order(Column column, boolean down) {
        var by = switch (column.kind()) {
            case TEXT -> column.field().coerce(String.class).collate(DANISH);
            case CHOICE -> rank(column);
            case NUMBER, MONEY, DATE, YES_NO -> column.field();
        };
        return (down ? by.desc() : by.asc()).nullsLast();
    }

    /// The constants' own order says more than their alphabet. Each row looks its place up in a map: a case for
    /// each of hundreds of activities would be tried one after the other for each of thousands of rows.
    private static Field<Integer> rank(Column column) {
        var ranks = JsonMapper.shared().createObjectNode();
        int rank = 1;
        for (Choice choice : column.choices()) {
            if (!ranks.has(choice.value())) {
                ranks.put(choice.value(), rank);
            }
            rank++;
        }
        return DSL.field(
                "case when {0} = '' then 0 else coalesce(cast({1} ->> {0} as integer), {2}) end",
                SQLDataType.INTEGER,
                column.field().cast(SQLDataType.CLOB),
                DSL.val(JSONB.valueOf(ranks.toString())),
                DSL.inline(rank));
    }

    private static final org.jooq.Collation DANISH = DSL.collation("da-x-icu");
}
