package dk.digit.benefits.measuring;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// A workbook to be filled in: one row for each measurement that is asked for, what was measured before beside it,
/// and four empty cells. Everything else in the sheet is locked.
final class MeasurementTemplate {

    private static final String DAY = "dd-mm-yyyy";

    private final Lang lang;

    MeasurementTemplate(Lang lang) {
        this.lang = lang;
    }

    void write(List<MeasuredPart> parts, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "DIGIT", "1.0")) {
            var sheet = workbook.newWorksheet(Texts.of(lang, "benefits.measure.file.sheet"));
            for (MeasurementColumn column : MeasurementColumn.values()) {
                sheet.value(0, column.ordinal(), Texts.of(lang, column));
                sheet.width(column.ordinal(), column.width());
            }
            sheet.range(0, 0, 0, MeasurementColumn.values().length - 1)
                    .style()
                    .bold()
                    .fillColor("E6E6E6")
                    .set();
            sheet.freezePane(0, 1);
            for (int i = 0; i < parts.size(); i++) {
                row(sheet, i + 1, parts.get(i));
            }
            sheet.protect("");
        }
    }

    private void row(Worksheet sheet, int row, MeasuredPart part) {
        var asked = part.asked();
        var target = part.target();
        text(sheet, row, MeasurementColumn.KEY, part.key());
        text(sheet, row, MeasurementColumn.ACTIVITY, part.activityName().in(lang));
        text(sheet, row, MeasurementColumn.BENEFIT, part.name().in(lang));
        text(sheet, row, MeasurementColumn.MUNICIPALITY, part.municipalityName());
        text(sheet, row, MeasurementColumn.MEASURE, part.measure().in(lang));
        text(sheet, row, MeasurementColumn.UNIT, part.unit());
        number(
                sheet,
                row,
                MeasurementColumn.BASELINE,
                part.baseline() == null ? null : part.baseline().value());
        number(
                sheet,
                row,
                MeasurementColumn.EARLIER,
                part.last() == null ? null : part.last().value());
        day(
                sheet,
                row,
                MeasurementColumn.EARLIER_ON,
                part.last() == null ? null : part.last().on());
        number(sheet, row, MeasurementColumn.TARGET, target == null ? null : target.value());
        day(sheet, row, MeasurementColumn.DUE, asked == null ? null : asked.on());
        for (MeasurementColumn column : MeasurementColumn.values()) {
            if (column.isTyped()) {
                var style = sheet.style(row, column.ordinal()).protectionOption(ProtectionOption.LOCKED, false);
                (column == MeasurementColumn.DAY ? style.format(DAY) : style)
                        .fillColor("FFF8E1")
                        .set();
            }
        }
    }

    private static void text(Worksheet sheet, int row, MeasurementColumn column, String text) {
        sheet.value(row, column.ordinal(), text);
    }

    private static void number(Worksheet sheet, int row, MeasurementColumn column, @Nullable BigDecimal number) {
        if (number != null) {
            sheet.value(row, column.ordinal(), number);
        }
    }

    private static void day(Worksheet sheet, int row, MeasurementColumn column, @Nullable LocalDate day) {
        if (day != null) {
            sheet.value(row, column.ordinal(), day);
            sheet.style(row, column.ordinal()).format(DAY).set();
        }
    }
}
