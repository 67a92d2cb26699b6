package dk.digit.finance;

import static dk.digit.finance.db.Tables.ENTRY_BATCH;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// The batches in which vouchers were entered, to look at.
@Component
class Batches {

    private static final int MOST = 50;

    private final DSLContext sql;

    Batches(DSLContext sql) {
        this.sql = sql;
    }

    /// The batches of a year that say more than one voucher typed by hand, newest first.
    List<BatchSummary> ofYear(int year) {
        return where(ENTRY_BATCH
                .FISCAL_YEAR
                .eq(year)
                .and(ENTRY_BATCH.KIND.notIn(BatchKind.MANUAL.name(), BatchKind.REVERSAL.name())));
    }

    /// What came from files, newest first.
    List<BatchSummary> imports() {
        return where(ENTRY_BATCH.KIND.eq(BatchKind.IMPORT.name()));
    }

    private List<BatchSummary> where(Condition condition) {
        return sql.select(
                        ENTRY_BATCH.ID,
                        ENTRY_BATCH.KIND,
                        ENTRY_BATCH.FISCAL_YEAR,
                        ENTRY_BATCH.NUMBER_FROM,
                        ENTRY_BATCH.NUMBER_TO,
                        ENTRY_BATCH.FILE_NAME,
                        ENTRY_BATCH.FILE_SHA256,
                        ENTRY_BATCH.CONSTRUCTED,
                        ENTRY_BATCH.REMARK,
                        ENTRY_BATCH.DECISION_ID,
                        ENTRY_BATCH.CREATED_BY,
                        ENTRY_BATCH.CREATED_AT)
                .from(ENTRY_BATCH)
                .where(condition)
                .orderBy(ENTRY_BATCH.ID.desc())
                .limit(MOST)
                .fetch(row -> new BatchSummary(
                        row.value1(),
                        BatchKind.valueOf(row.value2()),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        row.value9(),
                        row.value10(),
                        row.value11(),
                        row.value12()));
    }
}
