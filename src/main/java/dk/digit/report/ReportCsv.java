package dk.digit.report;

import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/// Tables of the report for spreadsheets: UTF-8, semicolons, amounts in Danish notation, so that they open
/// right in the members' offices and can be read back by the check of printed statements.
final class ReportCsv {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setRecordSeparator("\n")
            .get();

    private ReportCsv() {}

    static byte[] accounts(AnnualReport report) {
        var accounts = report.accounts();
        return write(csv -> {
            csv.printRecord("line", "group", "name", "income", "expense", "deviation");
            if (!accounts.hasPostings()) {
                return;
            }
            for (var line : accounts.lines()) {
                line(csv, line);
            }
            line(csv, accounts.total());
            line(csv, accounts.result());
            for (var line : accounts.balance()) {
                line(csv, line);
            }
        });
    }

    private static void line(CSVPrinter csv, TheAccounts.Line line) throws IOException {
        csv.printRecord(
                line.note(),
                line.group(),
                line.name(),
                amount(line.income()),
                amount(line.expense()),
                amount(line.deviation()));
    }

    static byte[] activities(AnnualReport report) {
        return write(csv -> {
            csv.printRecord("id", "name", "kind", "phase", "supplier", "product", "chair", "lead", "cost", "remark");
            for (var activity : report.activities().all()) {
                csv.printRecord(List.of(
                        activity.id(),
                        activity.name(),
                        activity.kind(),
                        activity.phase(),
                        orEmpty(activity.supplier()),
                        orEmpty(activity.product()),
                        activity.chair(),
                        activity.lead(),
                        amount(activity.cost()),
                        activity.remark()));
            }
        });
    }

    private static String amount(@Nullable Figure figure) {
        return figure == null ? "" : Formats.money(Lang.DA, figure.amount());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private interface Rows {
        void print(CSVPrinter csv) throws IOException;
    }

    private static byte[] write(Rows rows) {
        var out = new StringBuilder();
        try (var csv = new CSVPrinter(out, FORMAT)) {
            rows.print(csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
