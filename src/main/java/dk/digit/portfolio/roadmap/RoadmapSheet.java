package dk.digit.portfolio.roadmap;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// The roadmap as a spreadsheet: a row for each phase, milestone and bar.
final class RoadmapSheet {

    private static final List<String> HEADINGS = List.of(
            "portfolio.activity",
            "portfolio.activity.kind",
            "portfolio.plan.what",
            "portfolio.plan.name",
            "portfolio.plan.from",
            "portfolio.plan.to",
            "portfolio.milestone.done");

    private final Lang lang;
    private int row;

    RoadmapSheet(Lang lang) {
        this.lang = lang;
    }

    void write(List<Roadmaps.Line> lines, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "DIGIT", "1.0")) {
            var sheet = workbook.newWorksheet(Texts.of(lang, "portfolio.roadmap.title"));
            for (int i = 0; i < HEADINGS.size(); i++) {
                sheet.value(0, i, Texts.of(lang, HEADINGS.get(i)));
                sheet.width(i, i == 0 || i == 3 ? 40 : 18);
            }
            sheet.range(0, 0, 0, HEADINGS.size() - 1)
                    .style()
                    .bold()
                    .fillColor("E6E6E6")
                    .set();
            sheet.freezePane(0, 1);
            for (var line : lines) {
                write(sheet, line);
                sheet.flush();
            }
            sheet.finish();
        }
    }

    private void write(Worksheet sheet, Roadmaps.Line line) {
        var phase = Texts.of(lang, "portfolio.phase");
        for (var stage : line.stages()) {
            row(
                    sheet,
                    line,
                    phase,
                    Texts.of(lang, stage.phase()),
                    stage.period().start(),
                    stage.period().last());
        }
        for (var moment : line.moments()) {
            row(
                    sheet,
                    line,
                    Texts.of(lang, "portfolio.milestone"),
                    moment.text().in(lang),
                    moment.due().day(),
                    moment.due().last());
            sheet.value(row, 6, Texts.of(lang, moment.done() ? "platform.yes" : "platform.no"));
        }
        for (var item : line.items()) {
            row(sheet, line, item.look(), item.name(), item.from(), item.last());
        }
    }

    private void row(
            Worksheet sheet,
            Roadmaps.Line line,
            String what,
            String name,
            @Nullable LocalDate from,
            @Nullable LocalDate last) {
        row++;
        sheet.value(row, 0, line.name().in(lang));
        sheet.value(row, 1, Texts.of(lang, line.kind()));
        sheet.value(row, 2, what);
        sheet.value(row, 3, name);
        day(sheet, 4, from);
        day(sheet, 5, last);
    }

    private void day(Worksheet sheet, int column, @Nullable LocalDate day) {
        if (day != null) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("dd-mm-yyyy").set();
        }
    }
}
