package dk.digit.benefits.harvest;

import dk.digit.benefits.measuring.BenefitStanding;
import dk.digit.platform.money.Money;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.View;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// What is looked at as a spreadsheet: sums by activity and municipality, the comparison where it was asked for, and a
/// row for each municipality's part of each benefit. Amounts are numbers and days are days.
final class HarvestSheet {

    private static final List<String> SUMS = List.of(
            "benefits.harvest.planned",
            "benefits.harvest.committed",
            "benefits.harvest.measured",
            "benefits.harvest.parts",
            "benefits.harvest.harvested",
            "benefits.harvest.lost",
            "benefits.harvest.missing");

    private static final List<String> PARTS = List.of(
            "benefits.harvest.activity",
            "benefits.harvest.benefit",
            "benefits.harvest.municipality",
            "benefits.harvest.type",
            "benefits.harvest.state",
            "benefits.harvest.reason",
            "benefits.harvest.start",
            "benefits.harvest.unit",
            "benefits.harvest.baseline",
            "benefits.harvest.target",
            "benefits.harvest.targetDue",
            "benefits.harvest.last",
            "benefits.harvest.lastOn",
            "benefits.harvest.effect",
            "benefits.harvest.share",
            "benefits.harvest.committed",
            "benefits.harvest.measured",
            "benefits.harvest.missingFrom",
            "benefits.harvest.data");

    private final HarvestRow.Cut cut;
    private final View view;
    private @Nullable ComparedBenefits compared;

    HarvestSheet(HarvestRow.Cut cut, View view) {
        this.cut = cut;
        this.view = view;
    }

    HarvestSheet comparing(ComparedBenefits benefits) {
        compared = benefits;
        return this;
    }

    void write(OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "DIGIT", "1.0")) {
            if (compared != null) {
                comparison(sheet(workbook, "benefits.harvest.comparison"), compared);
            } else {
                sums(sheet(workbook, "benefits.harvest.byActivity"), "benefits.harvest.activity", cut.byActivity());
                sums(
                        sheet(workbook, "benefits.harvest.byMunicipality"),
                        "benefits.harvest.municipality",
                        cut.byMunicipality());
            }
            parts(sheet(workbook, "benefits.harvest.allParts"));
            about(sheet(workbook, "platform.list.about"));
        }
    }

    private Worksheet sheet(Workbook workbook, String title) {
        return workbook.newWorksheet(view.t(title));
    }

    private void headings(Worksheet sheet, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            sheet.value(0, i, words.get(i));
            sheet.width(i, i < 2 ? 36 : 18);
        }
        sheet.range(0, 0, 0, words.size() - 1)
                .style()
                .bold()
                .fillColor("E6E6E6")
                .set();
        sheet.freezePane(0, 1);
    }

    private void sums(Worksheet sheet, String things, List<HarvestRow> rows) {
        headings(
                sheet,
                java.util.stream.Stream.concat(java.util.stream.Stream.of(things), SUMS.stream())
                        .map(view::t)
                        .toList());
        int line = 1;
        for (HarvestRow row : rows) {
            var tally = row.tally();
            sheet.value(line, 0, row.name());
            money(sheet, line, 1, tally.planned());
            money(sheet, line, 2, tally.committed());
            money(sheet, line, 3, tally.measured());
            sheet.value(line, 4, tally.parts());
            sheet.value(line, 5, tally.harvested());
            sheet.value(line, 6, tally.lost());
            sheet.value(line, 7, tally.missing());
            line++;
        }
    }

    private void comparison(Worksheet sheet, ComparedBenefits benefits) {
        var words = new java.util.ArrayList<String>();
        words.add(view.t("benefits.harvest.municipality"));
        benefits.columns().forEach(column -> words.add(column.first().name().in(view.lang())));
        words.add(view.t("benefits.harvest.harvested"));
        words.add(view.t("benefits.harvest.parts"));
        headings(sheet, words);
        int line = 1;
        for (ComparedBenefits.Row row : benefits.rows()) {
            sheet.value(line, 0, cut.names().municipality(row.municipality()));
            int column = 1;
            for (var cell : row.cells()) {
                sheet.value(line, column++, cell == null ? "" : words(cell));
            }
            sheet.value(line, column++, row.tally().harvested());
            sheet.value(line, column, row.tally().parts());
            line++;
        }
    }

    private String words(BenefitStanding one) {
        var state = Texts.of(view.lang(), one.state());
        return one.share() == null ? state : state + " " + HarvestWords.percent(view.lang(), one.share());
    }

    private void parts(Worksheet sheet) {
        headings(sheet, PARTS.stream().map(view::t).toList());
        int line = 1;
        var lang = view.lang();
        var order = cut.names()
                .byBenefit(lang)
                .thenComparing(BenefitStanding::municipality, cut.names().byMunicipality());
        for (BenefitStanding one : cut.standings().stream().sorted(order).toList()) {
            sheet.value(line, 0, cut.names().activity(one.activity(), lang));
            sheet.value(line, 1, one.name().in(lang));
            sheet.value(line, 2, cut.names().municipality(one.municipality()));
            sheet.value(line, 3, Texts.of(lang, one.type()));
            sheet.value(line, 4, Texts.of(lang, one.state()));
            sheet.value(line, 5, one.reason() == null ? "" : one.reason().in(lang));
            day(sheet, line, 6, one.start());
            sheet.value(line, 7, one.unit());
            number(sheet, line, 8, one.baseline());
            number(sheet, line, 9, one.target() == null ? null : one.target().value());
            day(sheet, line, 10, one.target() == null ? null : one.target().due());
            number(sheet, line, 11, one.last() == null ? null : one.last().value());
            day(sheet, line, 12, one.last() == null ? null : one.last().on());
            number(sheet, line, 13, one.effect());
            number(sheet, line, 14, one.share());
            money(sheet, line, 15, one.accepted() ? one.committed() : null);
            money(sheet, line, 16, one.yearlyWorth());
            day(sheet, line, 17, one.missingSince());
            sheet.value(line, 18, view.t(data(one.example())));
            line++;
        }
    }

    private static String data(boolean example) {
        return example ? "benefits.harvest.dataExample" : "benefits.harvest.dataReal";
    }

    private void about(Worksheet sheet) {
        sheet.width(0, 30);
        sheet.width(1, 60);
        about(sheet, 0, "platform.list.drawn", Formats.date(view.today()));
        about(sheet, 1, "platform.asOf.label", Formats.date(cut.look().day(view.asOf())));
        about(sheet, 2, "benefits.harvest.data", view.t(data(cut.look().example())));
        about(sheet, 3, "benefits.harvest.year", String.valueOf(cut.look().year()));
        var activity = cut.look().activity();
        about(
                sheet,
                4,
                "benefits.harvest.activity",
                activity == null ? view.t("benefits.harvest.all") : cut.names().activity(activity, view.lang()));
        var municipality = cut.look().municipality();
        about(
                sheet,
                5,
                "benefits.harvest.municipality",
                municipality == null
                        ? view.t("benefits.harvest.all")
                        : cut.names().municipality(municipality));
        about(
                sheet,
                6,
                "benefits.harvest.type",
                cut.look().type() == null
                        ? view.t("benefits.harvest.all")
                        : Texts.of(
                                view.lang(), Objects.requireNonNull(cut.look().type())));
    }

    private void about(Worksheet sheet, int line, String key, String words) {
        sheet.value(line, 0, view.t(key));
        sheet.style(line, 0).bold().set();
        sheet.value(line, 1, words);
    }

    private static void money(Worksheet sheet, int line, int column, @Nullable Money amount) {
        if (amount != null) {
            sheet.value(line, column, amount.toBigDecimal());
            sheet.style(line, column).format("#,##0.00").set();
        }
    }

    private static void number(Worksheet sheet, int line, int column, @Nullable BigDecimal number) {
        if (number != null) {
            sheet.value(line, column, number);
        }
    }

    private static void day(Worksheet sheet, int line, int column, @Nullable LocalDate day) {
        if (day != null) {
            sheet.value(line, column, day);
            sheet.style(line, column).format("dd-mm-yyyy").set();
        }
    }
}
