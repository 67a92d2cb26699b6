package dk.digit.finance;

import dk.digit.platform.tabular.Exporter;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// All postings as Excel, a sheet for each year, in the columns that the import reads.
@Component
class PostingsExport implements Exporter {

    private static final int ROWS_OF_A_SHEET = 1_048_575;

    private static final String[] HEADINGS = {
        "finance.column.voucher",
        "finance.column.date",
        "finance.column.text",
        "finance.column.account",
        "finance.column.accountName",
        "finance.column.activity",
        "finance.column.amount",
        "finance.column.municipality",
        "finance.column.constructed"
    };

    private final DSLContext sql;
    private final Chart chart;
    private final Years years;

    PostingsExport(DSLContext sql, Chart chart, Years years) {
        this.sql = sql;
        this.chart = chart;
        this.years = years;
    }

    @Override
    public String kind() {
        return "xlsx";
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    @Override
    @Transactional(readOnly = true)
    public void write(OutputStream out, LocalDate asOf) throws IOException {
        var accounts = chart.accounts().stream().collect(Collectors.toMap(Account::code, a -> a.name(Lang.DA)));
        var objects = chart.costObjects().stream().collect(Collectors.toMap(CostObject::code, o -> o.name(Lang.DA)));
        try (var workbook = new Workbook(out, "DIGIT", "1.0")) {
            for (var year : years.all()) {
                var sheet = workbook.newWorksheet(Integer.toString(year.year()));
                head(sheet);
                rows(sheet, year.year(), asOf, accounts, objects);
                sheet.finish();
            }
        }
    }

    private static void head(Worksheet sheet) {
        for (int i = 0; i < HEADINGS.length; i++) {
            sheet.value(0, i, Texts.of(Lang.DA, HEADINGS[i]));
        }
        sheet.range(0, 0, 0, HEADINGS.length - 1).style().bold().set();
        sheet.freezePane(0, 1);
    }

    private void rows(
            Worksheet sheet, int year, LocalDate asOf, Map<String, String> accounts, Map<String, String> objects)
            throws IOException {
        int number = 0;
        try (var rows = sql.resultQuery("""
                        select v.number, v.dated_on, p.text, v.text as voucher_text, p.account, p.cost_object, p.amount,
                               p.municipality, b.constructed
                          from finance.posting p
                          join finance.voucher v on v.fiscal_year = p.fiscal_year and v.number = p.voucher_number
                          join finance.entry_batch b on b.id = v.batch_id
                         where p.fiscal_year = ? and v.dated_on <= ?
                         order by p.voucher_number, p.line
                         limit ?
                        """, year, asOf, ROWS_OF_A_SHEET)
                .fetchSize(5000)
                .fetchLazy()) {
            for (Record row : rows) {
                write(sheet, ++number, year, row, accounts, objects);
                if (number % 1000 == 0) {
                    sheet.flush();
                }
            }
        }
    }

    private static void write(
            Worksheet sheet, int at, int year, Record row, Map<String, String> accounts, Map<String, String> objects) {
        var account = row.get("account", String.class);
        var object = row.get("cost_object", String.class);
        var text = row.get("text", String.class);
        sheet.value(at, 0, year + "-" + row.get("number"));
        sheet.value(at, 1, row.get("dated_on", LocalDate.class));
        sheet.style(at, 1).format("dd-MM-yyyy").set();
        sheet.value(at, 2, text.isEmpty() ? row.get("voucher_text", String.class) : text);
        sheet.value(at, 3, account);
        sheet.value(at, 4, accounts.get(account));
        sheet.value(at, 5, object == null ? null : objects.get(object));
        sheet.value(at, 6, row.get("amount", BigDecimal.class));
        sheet.style(at, 6).format("#,##0.00").set();
        sheet.value(at, 7, row.get("municipality", String.class));
        sheet.value(at, 8, row.get("constructed", Boolean.class) ? Texts.of(Lang.DA, "platform.yes") : "");
    }
}
