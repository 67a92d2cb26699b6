package dk.digit.finance;

import static dk.digit.finance.db.Tables.ACCOUNT;
import static dk.digit.finance.db.Tables.COST_OBJECT;
import static dk.digit.finance.db.Tables.STATEMENT_LINE;

import dk.digit.platform.text.Bilingual;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The stored chart: accounts, cost objects and the lines of the statement that they add to.
@Component
class Chart {

    /// New projects' lines follow the last project of the layout, before what was carried over.
    private static final int PROJECTS_FROM = 420;

    private final DSLContext sql;

    Chart(DSLContext sql) {
        this.sql = sql;
    }

    List<Account> accounts() {
        return sql.select(
                        ACCOUNT.CODE,
                        ACCOUNT.NAME_DA,
                        ACCOUNT.NAME_EN,
                        ACCOUNT.KIND,
                        ACCOUNT.STATEMENT_LINE,
                        ACCOUNT.BY_COST_OBJECT,
                        ACCOUNT.BY_HAND,
                        ACCOUNT.PERIOD)
                .from(ACCOUNT)
                .orderBy(ACCOUNT.CODE)
                .fetch(row -> new Account(
                        row.value1(),
                        new Bilingual(row.value2(), row.value3()),
                        AccountKind.valueOf(row.value4()),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8()));
    }

    List<CostObject> costObjects() {
        return sql.select(
                        COST_OBJECT.CODE,
                        COST_OBJECT.NAME_DA,
                        COST_OBJECT.NAME_EN,
                        COST_OBJECT.STATEMENT_LINE,
                        COST_OBJECT.ACTIVITY_ID,
                        COST_OBJECT.PERIOD)
                .from(COST_OBJECT)
                .join(STATEMENT_LINE)
                .on(STATEMENT_LINE.ID.eq(COST_OBJECT.STATEMENT_LINE))
                .orderBy(STATEMENT_LINE.PLACE, COST_OBJECT.CODE)
                .fetch(row -> new CostObject(
                        row.value1(),
                        new Bilingual(row.value2(), row.value3()),
                        row.value4(),
                        row.value5(),
                        row.value6()));
    }

    /// A cost object with a line of its own under the projects.
    void addProject(String code, Bilingual name, @Nullable String activityId) {
        sql.execute("""
                insert into finance.statement_line (id, place, line, side, section, name_da, name_en, note, when_zero)
                select ?, greatest(?, (select max(place) + 10 from finance.statement_line where section = 'PROJECTS')),
                       '4', 'EXPENSE', 'PROJECTS', ?, ?, 4, true
                """, code, PROJECTS_FROM, name.da(), name.en());
        sql.insertInto(COST_OBJECT)
                .set(COST_OBJECT.CODE, code)
                .set(COST_OBJECT.NAME_DA, name.da())
                .set(COST_OBJECT.NAME_EN, name.en())
                .set(COST_OBJECT.STATEMENT_LINE, code)
                .set(COST_OBJECT.ACTIVITY_ID, activityId)
                .execute();
    }
}
