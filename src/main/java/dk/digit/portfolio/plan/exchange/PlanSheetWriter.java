package dk.digit.portfolio.plan.exchange;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.RoughDate;
import dk.digit.portfolio.plan.PlanItem;
import dk.digit.portfolio.plan.PlanItemId;
import dk.digit.portfolio.plan.PlanLink;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// Plans as a spreadsheet that can be changed and taken back.
final class PlanSheetWriter {

    private final Lang lang;
    private final Map<MunicipalityCode, String> municipalities;
    private final Map<PlanItemId, List<PlanLink>> waits;

    /// @param links of all that is written, and others
    PlanSheetWriter(Lang lang, Map<MunicipalityCode, String> municipalities, List<PlanLink> links) {
        this.lang = lang;
        this.municipalities = municipalities;
        this.waits = links.stream().filter(link -> !link.crosses()).collect(Collectors.groupingBy(PlanLink::to));
    }

    void write(List<PlanItem> items, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "DIGIT", "1.0")) {
            var sheet = workbook.newWorksheet(Texts.of(lang, "portfolio.plan"));
            for (var column : PlanColumn.values()) {
                sheet.value(0, column.ordinal(), Texts.of(lang, column.label()));
                sheet.width(column.ordinal(), column.width());
            }
            sheet.range(0, 0, 0, PlanColumn.values().length - 1)
                    .style()
                    .bold()
                    .fillColor("E6E6E6")
                    .set();
            sheet.freezePane(0, 1);
            int row = 0;
            for (var item : items) {
                write(sheet, ++row, item);
                if (row % 500 == 0) {
                    sheet.flush();
                }
            }
            sheet.finish();
        }
    }

    private void write(Worksheet sheet, int row, PlanItem item) {
        text(sheet, row, PlanColumn.ACTIVITY, item.activity().value());
        text(sheet, row, PlanColumn.ID, item.id().toString());
        text(
                sheet,
                row,
                PlanColumn.KIND,
                item.kind() == null ? Texts.of(lang, "portfolio.plan.package") : Texts.of(lang, item.kind()));
        text(sheet, row, PlanColumn.NAME, item.name().da());
        text(sheet, row, PlanColumn.NAME_EN, item.name().enOrNull());
        var due = item.due();
        if (due == null) {
            day(sheet, row, PlanColumn.START, item.start());
            day(sheet, row, PlanColumn.FINISH, item.finish());
        } else if (due.precision() == RoughDate.Precision.DAY && !due.doubtful()) {
            day(sheet, row, PlanColumn.FINISH, due.day());
        } else {
            text(sheet, row, PlanColumn.FINISH, due.typed());
        }
        sheet.value(row, PlanColumn.PROGRESS.ordinal(), item.progress());
        day(sheet, row, PlanColumn.STARTED, item.startedOn());
        day(sheet, row, PlanColumn.FINISHED, item.finishedOn());
        text(
                sheet,
                row,
                PlanColumn.WAITS,
                waits.getOrDefault(item.id(), List.of()).stream()
                        .map(link -> link.from() + link.letters())
                        .collect(Collectors.joining("; ")));
        text(sheet, row, PlanColumn.RESPONSIBLE, item.responsible());
        var municipality = item.municipality();
        text(
                sheet,
                row,
                PlanColumn.MUNICIPALITY,
                municipality == null
                        ? null
                        : Objects.requireNonNullElse(municipalities.get(municipality), municipality.value()));
    }

    private static void text(Worksheet sheet, int row, PlanColumn column, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            sheet.value(row, column.ordinal(), text);
        }
    }

    private static void day(Worksheet sheet, int row, PlanColumn column, @Nullable LocalDate day) {
        if (day != null) {
            sheet.value(row, column.ordinal(), day);
            sheet.style(row, column.ordinal()).format("dd-mm-yyyy").set();
        }
    }
}
