package dk.digit.benefits.exchange;

import dk.digit.benefits.cases.Appraisal;
import dk.digit.benefits.cases.CaseModel;
import dk.digit.benefits.cases.CaseResult;
import dk.digit.benefits.cases.OptionResult;
import dk.digit.platform.money.Money;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.math.BigDecimal;
import java.util.function.IntFunction;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// The sheet with what comes out: by option and year, then by municipality. All of it is computed.
final class ReportSheet {

    private final Lang lang;
    private final Places places;
    private final CaseResult result;
    private final CaseModel model;
    private int row;

    ReportSheet(Lang lang, Places places, CaseResult result) {
        this.lang = lang;
        this.places = places;
        this.result = result;
        this.model = result.model();
    }

    void write(Worksheet sheet, String name) {
        sheet.width(0, 34);
        for (int column = 1; column <= model.years() + 1; column++) {
            sheet.width(column, 18);
        }
        WorkbookWriter.head(sheet, row, 0, Texts.of(lang, "benefits.workbook.name"));
        sheet.value(row++, 1, name);
        if (model.example()) {
            sheet.value(row++, 1, Texts.of(lang, "benefits.example.words"));
        }
        sheet.value(row++, 1, Texts.of(lang, "benefits.workbook.reportComputed", model.priceYear()));
        if (!result.faults().isEmpty()) {
            sheet.value(
                    row++,
                    1,
                    Texts.of(
                            lang,
                            "benefits.workbook.reportFaults",
                            result.faults().size()));
        }
        result.options().forEach(option -> option(sheet, option));
    }

    private void option(Worksheet sheet, OptionResult option) {
        row++;
        WorkbookWriter.head(sheet, row, 0, option.option().name().in(lang));
        WorkbookWriter.head(sheet, row, 1, word("sum"));
        for (int year = 0; year < model.years(); year++) {
            WorkbookWriter.head(sheet, row, year + 2, String.valueOf(model.firstYear() + year));
        }
        row++;
        var joint = option.joint();
        line(sheet, "oneOff", year -> joint.oneOff().get(year));
        line(sheet, "recurring", year -> joint.recurring().get(year));
        line(sheet, "cash", year -> joint.cash().get(year));
        line(sheet, "freed", year -> joint.freed().get(year));
        line(sheet, "other", year -> joint.other().get(year));
        line(sheet, "net", joint::net);
        row++;
        WorkbookWriter.head(sheet, row, 0, option.option().name().in(lang));
        WorkbookWriter.head(sheet, row, 1, word("netPresentValue"));
        WorkbookWriter.head(sheet, row, 2, word("netPresentCash"));
        WorkbookWriter.head(sheet, row, 3, word("payback"));
        WorkbookWriter.head(sheet, row, 4, word("internalRate"));
        row++;
        appraisal(sheet, word("all"), joint);
        for (var municipality : model.municipalities()) {
            var own = option.each().get(municipality);
            if (own != null) {
                appraisal(sheet, places.name(municipality.value()), own);
            }
        }
    }

    private void line(Worksheet sheet, String key, IntFunction<Money> amounts) {
        sheet.value(row, 0, word(key));
        var sum = Money.ZERO;
        for (int year = 0; year < model.years(); year++) {
            var amount = amounts.apply(year);
            sum = sum.plus(amount);
            WorkbookWriter.amount(sheet, row, year + 2, amount.toBigDecimal());
        }
        WorkbookWriter.amount(sheet, row++, 1, sum.toBigDecimal());
    }

    private void appraisal(Worksheet sheet, String name, Appraisal own) {
        sheet.value(row, 0, name);
        WorkbookWriter.amount(sheet, row, 1, own.netPresentValue().toBigDecimal());
        WorkbookWriter.amount(sheet, row, 2, own.netPresentCash().toBigDecimal());
        number(sheet, 3, own.paybackMonths() == null ? null : BigDecimal.valueOf(own.paybackMonths()), "0");
        number(sheet, 4, own.internalRate(), "0.00%");
        row++;
    }

    private void number(Worksheet sheet, int column, @Nullable BigDecimal number, String format) {
        if (number == null) {
            sheet.value(row, column, word("none"));
        } else {
            sheet.value(row, column, number);
        }
        sheet.style(row, column)
                .format(format)
                .fillColor(WorkbookWriter.COMPUTED)
                .set();
    }

    private String word(String key) {
        return Texts.of(lang, "benefits.workbook." + key);
    }
}
