package dk.digit.benefits.exchange;

import dk.digit.association.Cvr;
import dk.digit.association.Municipality;
import dk.digit.association.MunicipalityCode;
import dk.digit.association.WorkFunction;
import dk.digit.benefits.cases.Assumption;
import dk.digit.benefits.cases.AssumptionValue;
import dk.digit.benefits.cases.Calculation;
import dk.digit.benefits.cases.CaseLine;
import dk.digit.benefits.cases.CaseModel;
import dk.digit.benefits.cases.CaseOption;
import dk.digit.benefits.cases.CorrelationOf;
import dk.digit.benefits.cases.LineStart;
import dk.digit.benefits.cases.Nature;
import dk.digit.benefits.cases.OptionKind;
import dk.digit.benefits.cases.Scenario;
import dk.digit.benefits.cases.Sharing;
import dk.digit.benefits.cases.Side;
import dk.digit.benefits.cases.Spread;
import dk.digit.benefits.shared.DiscountRates;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.portfolio.ActivityId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;

/// A small business case of three municipalities, and workbooks of it.
final class WorkbookFixture {

    static final MunicipalityCode GREVE = new MunicipalityCode("0253");
    static final MunicipalityCode KOEGE = new MunicipalityCode("0259");
    static final MunicipalityCode ROSKILDE = new MunicipalityCode("0265");
    static final Places PLACES =
            new Places(List.of(place(GREVE, "Greve"), place(KOEGE, "Køge"), place(ROSKILDE, "Roskilde")));

    private WorkbookFixture() {}

    private static Municipality place(MunicipalityCode code, String name) {
        return new Municipality(
                code, name, name + " Kommune", "Sjælland", new Cvr("29189374"), null, null, "", name, 1);
    }

    static CaseModel model() {
        return model(
                List.of(
                        assumption(
                                1,
                                "timepris",
                                "kr./time",
                                Side.COST,
                                null,
                                value(null, null, null, "520", "480", "450.5"),
                                value(KOEGE, 2028, null, "530", "490", "460")),
                        assumption(2, "timer", "time", Side.COST, null, value(null, null, null, "400", "300", "250")),
                        assumption(3, "andel", "%", Side.BENEFIT, null, value(null, null, null, "5", "12.5", "20")),
                        assumption(4, "sparet", "kr.", Side.BENEFIT, "timer * timepris * andel")),
                List.of(
                        line(1, 3, "projekt", Nature.INTERNAL_HOURS, "timer * timepris", "kr.", null),
                        line(2, 3, "besparelse", Nature.CASH, "sparet * 20", "kr.", null),
                        line(3, 3, "tilfredshed", Nature.QUALITY, "2 [point]", "point", null),
                        line(4, 3, "forberedelse", Nature.EXTERNAL, "10000 [kr.]", "kr.", 2L)));
    }

    static CaseModel model(List<Assumption> assumptions, List<CaseLine> lines) {
        return new CaseModel(
                1,
                new ActivityId("dental"),
                LocalDate.of(2026, 11, 29),
                true,
                2026,
                2027,
                4,
                new Bilingual("Kort fortalt", "In short"),
                10,
                null,
                List.of(GREVE, KOEGE, ROSKILDE),
                Map.of(),
                List.of(
                        option(1, "nothing", OptionKind.NOTHING, "Gør intet"),
                        option(2, "alone", OptionKind.ALONE, "Hver for sig"),
                        option(3, "together", OptionKind.TOGETHER, "Sammen")),
                3L,
                assumptions,
                assumptions.size() < 2
                        ? List.of()
                        : List.of(new CorrelationOf(
                                assumptions.get(0).code(), assumptions.get(1).code(), new BigDecimal("0.4"))),
                List.of(),
                List.of(),
                lines,
                List.of(),
                new DiscountRates(List.of(new DiscountRates.Step(0, new BigDecimal("0.035")))),
                7);
    }

    static CaseOption option(long id, String code, OptionKind kind, String name) {
        return new CaseOption(id, code, kind, new Bilingual(name, ""), null, 1);
    }

    static Assumption assumption(
            long id, String code, String unit, Side side, String formula, AssumptionValue... values) {
        return new Assumption(
                id,
                code,
                new Bilingual("Navn på " + code, "Name of " + code),
                unit,
                side,
                formula,
                Spread.PERT,
                List.of(values),
                new Bilingual("Eksempel", "Example"),
                new Assumption.Owner(WorkFunction.CONTROLLER, KOEGE, "Økonomikonsulent"),
                new Bilingual("Linje 1\nLinje 2", ""),
                Instant.EPOCH,
                "Prøve",
                1);
    }

    static AssumptionValue value(
            MunicipalityCode municipality, Integer from, Integer to, String worst, String likely, String best) {
        return new AssumptionValue(
                municipality, from, to, new BigDecimal(worst), new BigDecimal(likely), new BigDecimal(best));
    }

    static CaseLine line(long id, long option, String code, Nature nature, String formula, String unit, Long obtains) {
        return new CaseLine(
                id,
                option,
                code,
                new Bilingual("Linje " + code, ""),
                nature,
                obtains == null,
                formula,
                unit,
                Sharing.EACH,
                null,
                LineStart.CASE,
                obtains == null ? 0 : 3,
                null,
                obtains,
                null,
                (int) id,
                1);
    }

    // ---- workbooks

    static byte[] bytes(CaseModel model, Lang lang) throws IOException {
        return bytes(model, lang, PLACES);
    }

    static byte[] bytes(CaseModel model, Lang lang, Places places) throws IOException {
        var out = new ByteArrayOutputStream();
        new WorkbookWriter(lang, places, Calculation.of(model, Scenario.LIKELY), "Tandpleje").write(out);
        return out.toByteArray();
    }

    static Grid grid(CaseModel model) throws IOException {
        return GridReader.read(bytes(model, Lang.DA));
    }

    static Reading reading(Grid grid) {
        return WorkbookReader.read(grid, PLACES);
    }

    static Differences differences(CaseModel now, Grid grid) {
        return Differences.between(RowsOfCase.of(now), reading(grid));
    }

    /// "1.a 2 timepris, Køge, 2028– LIKELY 490 → 500".
    static List<String> told(List<Difference> differences) {
        var words = new WorkbookWords(PLACES, Lang.DA);
        var told = new ArrayList<String>();
        for (Difference one : differences) {
            var head = words.sheet(one.sheet()).split(" ")[0] + " " + one.row() + " " + words.row(one.key()) + " ";
            if (one.act() != Difference.Act.CHANGED) {
                told.add(head + one.act());
            } else {
                one.fields()
                        .forEach(field -> told.add(head + field.field() + " " + field.before() + " → " + field.after()
                                + (field.meanwhile() == null ? "" : " (" + field.meanwhile() + ")")));
            }
        }
        return told;
    }

    static List<String> refused(Grid grid) {
        return reading(grid).refused().stream()
                .map(trouble -> (trouble.sheet() == null ? "" : trouble.sheet()) + " " + trouble.row() + " "
                        + (trouble.field() == null ? "" : trouble.field()) + " "
                        + trouble.reason().key().replaceFirst(".*\\.", ""))
                .toList();
    }

    /// Writes a grid as somebody's spreadsheet program would.
    static byte[] workbook(Grid grid) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Test", "1.0")) {
            for (Grid.Sheet sheet : grid.sheets()) {
                var written = workbook.newWorksheet(sheet.name());
                for (Grid.Row row : sheet.rows()) {
                    for (int column = 0; column < row.cells().size(); column++) {
                        var cell = row.cell(column);
                        switch (cell.holds()) {
                            case NUMBER, PERCENT -> written.value(row.number() - 1, column, cell.number());
                            case YES_NO -> written.value(row.number() - 1, column, Boolean.valueOf(cell.text()));
                            case FORMULA -> written.formula(row.number() - 1, column, "1+1");
                            case WORDS, DAY -> written.value(row.number() - 1, column, cell.text());
                            case NOTHING, MISTAKE -> {}
                        }
                    }
                }
            }
        }
        return out.toByteArray();
    }
}
