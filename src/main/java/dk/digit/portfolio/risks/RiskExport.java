package dk.digit.portfolio.risks;

import dk.digit.meetings.Owner;
import dk.digit.meetings.OwnerFields;
import dk.digit.platform.money.Money;
import dk.digit.platform.tabular.Exporter;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Download;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The register as Excel, in the columns that the import reads: fetched, put right, and brought in again.
@Component
class RiskExport implements Exporter {

    private final StoredRisks risks;
    private final OwnerFields owners;

    RiskExport(StoredRisks risks, OwnerFields owners) {
        this.risks = risks;
        this.owners = owners;
    }

    @Override
    public String kind() {
        return "risks";
    }

    @Override
    public String mediaType() {
        return Download.XLSX;
    }

    @Override
    public void write(OutputStream out, LocalDate asOf) throws IOException {
        var names = owners.names(asOf);
        try (var workbook = new Workbook(out, "DIGIT", "1.0")) {
            var sheet = workbook.newWorksheet(Texts.of(Lang.DA, "portfolio.risks.tab"));
            for (RiskColumn column : RiskColumn.values()) {
                sheet.value(0, column.ordinal(), column.heading(Lang.DA));
            }
            sheet.range(0, 0, 0, RiskColumn.values().length - 1).style().bold().set();
            sheet.freezePane(0, 1);
            int at = 0;
            for (Risk risk : risks.on(asOf)) {
                at++;
                for (var cell : cells(risk, names).entrySet()) {
                    write(sheet, at, cell.getKey().ordinal(), cell.getValue());
                }
            }
            sheet.finish();
        }
    }

    private static void write(Worksheet sheet, int row, int column, Object value) {
        switch (value) {
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("dd-mm-yyyy").set();
            }
            case Money money -> {
                sheet.value(row, column, money.toBigDecimal());
                sheet.style(row, column).format("#,##0.00").set();
            }
            case Integer number -> sheet.value(row, column, number);
            default -> sheet.value(row, column, value.toString());
        }
    }

    private static Map<RiskColumn, Object> cells(Risk risk, OwnerFields.Names names) {
        var cells = new EnumMap<RiskColumn, Object>(RiskColumn.class);
        put(cells, RiskColumn.KEY, risk.key());
        put(cells, RiskColumn.ACTIVITY, risk.activity());
        cells.put(RiskColumn.KIND, Texts.of(Lang.DA, risk.kind()));
        words(cells, RiskColumn.TITLE, risk.title());
        words(cells, RiskColumn.CAUSE, risk.cause());
        words(cells, RiskColumn.EVENT, risk.event());
        words(cells, RiskColumn.CONSEQUENCE, risk.consequence());
        cells.put(RiskColumn.RAISED, risk.raisedOn());
        var assessment = risk.assessment();
        if (assessment != null) {
            assessed(cells, assessment);
        }
        owner(cells, risk.owner(), names);
        var trigger = risk.trigger();
        if (trigger != null) {
            words(cells, RiskColumn.TRIGGER, trigger.event());
            put(
                    cells,
                    RiskColumn.TRIGGER_ON,
                    trigger.due() == null ? null : trigger.due().typed());
            words(cells, RiskColumn.THEN, trigger.then());
        }
        return cells;
    }

    private static void assessed(Map<RiskColumn, Object> cells, RiskAssessment assessment) {
        cells.put(RiskColumn.ASSESSED, assessment.on());
        cells.put(RiskColumn.PROBABILITY, assessment.probability());
        assessment.consequences().forEach((field, level) -> cells.put(RiskColumn.valueOf(field.name()), level));
        put(cells, RiskColumn.COST, assessment.cost());
        put(cells, RiskColumn.DELAY, assessment.delay());
        var residual = assessment.residual();
        if (residual != null) {
            cells.put(RiskColumn.RESIDUAL_PROBABILITY, residual.probability());
            cells.put(RiskColumn.RESIDUAL_CONSEQUENCE, residual.consequence());
        }
    }

    private static void owner(Map<RiskColumn, Object> cells, @Nullable Owner owner, OwnerFields.Names names) {
        switch (owner) {
            case null -> {}
            case Owner.OfBody(var body) -> put(cells, RiskColumn.OWNER, names.of(owner, Lang.DA));
            case Owner.OfFunction(var function, var municipality) -> {
                cells.put(RiskColumn.OWNER, Texts.of(Lang.DA, function));
                put(cells, RiskColumn.OWNER_MUNICIPALITY, municipality);
            }
        }
    }

    private static void words(Map<RiskColumn, Object> cells, RiskColumn column, @Nullable Bilingual words) {
        put(cells, column, words == null ? null : words.da());
    }

    private static void put(Map<RiskColumn, Object> cells, RiskColumn column, @Nullable Object value) {
        if (value != null) {
            cells.put(column, value);
        }
    }
}
