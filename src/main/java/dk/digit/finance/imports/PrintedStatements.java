package dk.digit.finance.imports;

import static dk.digit.finance.db.Tables.PRINTED_LINE;
import static dk.digit.finance.db.Tables.PRINTED_STATEMENT;

import dk.digit.platform.money.Money;
import java.math.BigDecimal;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The stored statements from outside.
@Component
class PrintedStatements {

    private final DSLContext sql;

    PrintedStatements(DSLContext sql) {
        this.sql = sql;
    }

    List<Integer> years() {
        return sql.select(PRINTED_STATEMENT.FISCAL_YEAR)
                .from(PRINTED_STATEMENT)
                .orderBy(PRINTED_STATEMENT.FISCAL_YEAR)
                .fetch(PRINTED_STATEMENT.FISCAL_YEAR);
    }

    List<PrintedLine> lines(int year) {
        return sql.select(
                        PRINTED_LINE.ROW,
                        PRINTED_LINE.LINE,
                        PRINTED_LINE.SECTION,
                        PRINTED_LINE.NAME,
                        PRINTED_LINE.INCOME,
                        PRINTED_LINE.EXPENSE,
                        PRINTED_LINE.DEVIATION)
                .from(PRINTED_LINE)
                .where(PRINTED_LINE.FISCAL_YEAR.eq(year))
                .orderBy(PRINTED_LINE.ROW)
                .fetch(row -> new PrintedLine(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        money(row.value5()),
                        money(row.value6()),
                        money(row.value7())));
    }

    private static @Nullable Money money(@Nullable BigDecimal amount) {
        return amount == null ? null : Money.of(amount);
    }

    private static @Nullable BigDecimal decimal(@Nullable Money amount) {
        return amount == null ? null : amount.toBigDecimal();
    }

    void replace(int year, String file, String sha256, String actor, List<PrintedLine> lines) {
        sql.deleteFrom(PRINTED_STATEMENT)
                .where(PRINTED_STATEMENT.FISCAL_YEAR.eq(year))
                .execute();
        sql.insertInto(PRINTED_STATEMENT)
                .set(PRINTED_STATEMENT.FISCAL_YEAR, year)
                .set(PRINTED_STATEMENT.FILE_NAME, file)
                .set(PRINTED_STATEMENT.FILE_SHA256, sha256)
                .set(PRINTED_STATEMENT.BROUGHT_IN_BY, actor)
                .execute();
        var insert = sql.insertInto(
                PRINTED_LINE,
                PRINTED_LINE.FISCAL_YEAR,
                PRINTED_LINE.ROW,
                PRINTED_LINE.LINE,
                PRINTED_LINE.SECTION,
                PRINTED_LINE.NAME,
                PRINTED_LINE.INCOME,
                PRINTED_LINE.EXPENSE,
                PRINTED_LINE.DEVIATION);
        for (var line : lines) {
            insert = insert.values(
                    year,
                    line.row(),
                    line.line(),
                    line.section(),
                    line.name(),
                    decimal(line.income()),
                    decimal(line.expense()),
                    decimal(line.deviation()));
        }
        insert.execute();
    }
}
