package dk.digit.benefits.exchange;

import dk.digit.association.Association;
import dk.digit.benefits.cases.BusinessCases;
import dk.digit.benefits.cases.CaseModel;
import dk.digit.platform.tabular.Exporter;
import dk.digit.platform.text.Lang;
import dk.digit.portfolio.Activity;
import dk.digit.portfolio.Portfolio;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// `./digit export business-cases`: a workbook of each business case, in one archive.
@Component
class CaseExport implements Exporter {

    private final BusinessCases cases;
    private final Portfolio portfolio;
    private final Association association;

    CaseExport(BusinessCases cases, Portfolio portfolio, Association association) {
        this.cases = cases;
        this.portfolio = portfolio;
        this.association = association;
    }

    @Override
    public String kind() {
        return "business-cases";
    }

    @Override
    public String mediaType() {
        return "application/zip";
    }

    @Override
    @Transactional(readOnly = true)
    public void write(OutputStream out, LocalDate asOf) throws IOException {
        var places = new Places(association.municipalities());
        var names = portfolio.activities().stream()
                .collect(Collectors.toMap(Activity::id, one -> one.name().da()));
        var zip = new ZipOutputStream(out);
        for (CaseModel model : cases.all(asOf)) {
            var workbook = new ByteArrayOutputStream();
            var name = names.getOrDefault(model.activity(), model.activity().value());
            new WorkbookWriter(Lang.DA, places, WorkbookTaking.result(model), name).write(workbook);
            zip.putNextEntry(new ZipEntry("business-case-" + model.activity() + ".xlsx"));
            zip.write(workbook.toByteArray());
        }
        zip.finish();
    }
}
